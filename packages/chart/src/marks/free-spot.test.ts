import { describe, expect, it } from "vitest";
import { freeSpot } from "./free-spot.ts";

const plot = { left: 0, top: 0, width: 400, height: 200 };
const size = { width: 100, height: 32 };
const beside = { left: 300, right: 340 };
const flat = (y: number) =>
  [
    [0, y],
    [400, y],
  ] as const;

describe("freeSpot", () => {
  it("is left of the band at the top where nothing is drawn", () =>
    expect(freeSpot(plot, size, { beside, lines: [] })).toEqual({ left: 192, top: 8, align: "right" }));
  it("goes below a line in the way", () =>
    expect(freeSpot(plot, size, { beside, lines: [flat(30)] })?.top).toBe(40));
  it("goes below a text that stands there", () => {
    const taken = [{ left: 150, top: 8, width: 100, height: 32 }];
    expect(freeSpot(plot, size, { beside, lines: [], taken })?.top).toBe(48);
  });
  it("is nowhere in a full plot", () =>
    expect(freeSpot(plot, size, { beside, lines: [20, 60, 100, 140, 180].map(flat) })).toBeUndefined());
});
