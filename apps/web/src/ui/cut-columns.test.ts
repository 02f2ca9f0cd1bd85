import { describe, expect, it } from "vitest";
import { cutColumns } from "./cut-columns.ts";

const columns = (...widths: readonly number[]) => {
  let left = 0;
  return widths.map((width) => {
    const edges = { left, right: left + width };
    left += width;
    return edges;
  });
};

describe("columns that do not fit", () => {
  it("are covered from where the cut one starts", () =>
    expect(cutColumns(columns(80, 80, 80), { left: 0, right: 200 })).toEqual({ left: 0, right: 40 }));
  it("are covered to where the one cut on the left ends", () =>
    expect(cutColumns(columns(80, 80, 80), { left: 30, right: 240 })).toEqual({ left: 50, right: 0 }));
  it("cover nothing where all fit, also by a fraction of a pixel", () =>
    expect(cutColumns(columns(80, 80.4), { left: 0, right: 160 })).toEqual({ left: 0, right: 0 }));
  it("are left as they are where none would be left to read", () =>
    expect(cutColumns(columns(300), { left: 0, right: 200 })).toEqual({ left: 0, right: 0 }));
  it("never leave a part of a column to be read for the whole", () => {
    const all = columns(60, 84, 52, 90, 71, 66, 88, 40);
    for (let from = 0; from < 400; from += 7) {
      for (const width of [180, 230, 333, 500]) {
        const view = { left: from, right: from + width };
        const cover = cutColumns(all, view);
        const seen = [view.left + cover.left, view.right - cover.right];
        const cut = all.filter((c) => seen.some((at) => c.left < at - 1 && c.right > at + 1));
        expect(cut).toEqual([]);
      }
    }
  });
});
