import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "./end-labels.ts";

const room = { top: 10, bottom: 300, gap: 18 };
const wishes = fc.array(fc.double({ min: 0, max: 310, noNaN: true }), { minLength: 1, maxLength: 14 });
const place = (wanted: readonly number[]) =>
  placeLabels(
    wanted.map((y, i) => ({ id: `${i}`, wanted: y })),
    room,
  );

describe("placeLabels", () => {
  it("leaves a label that has room where its line ends", () =>
    expect(place([50, 120]).map((label) => label.y)).toEqual([50, 120]));

  it("moves two at one height half a gap each", () =>
    expect(place([100, 100]).map((label) => label.y)).toEqual([91, 109]));

  it("keeps every two labels a gap apart and all within the room", () =>
    fc.assert(
      fc.property(wishes, (wanted) => {
        const ys = place(wanted).map((label) => label.y);
        expect(ys.every((y) => y >= room.top - 1e-9 && y <= room.bottom + 1e-9)).toBe(true);
        expect(ys.every((y, i) => i === 0 || y - (ys[i - 1] ?? y) >= room.gap - 1e-9)).toBe(true);
      }),
    ));

  it("keeps the order of the line ends", () =>
    fc.assert(
      fc.property(wishes, (wanted) => {
        const placed = place(wanted).map((label) => label.wanted);
        expect(placed).toEqual(placed.toSorted((a, b) => a - b));
      }),
    ));

  it("shrinks the gap where there is no room", () => {
    const ys = placeLabels(
      Array.from({ length: 5 }, (_, i) => ({ id: `${i}`, wanted: 20 })),
      {
        top: 0,
        bottom: 40,
        gap: 18,
      },
    ).map((label) => label.y);
    expect(ys).toEqual([0, 10, 20, 30, 40]);
  });
});
