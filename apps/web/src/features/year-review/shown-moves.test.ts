import { describe, expect, it } from "vitest";
import { shownMoves } from "./shown-moves.ts";

const moves = (...sizes: readonly number[]) =>
  sizes.map((size) => ({ metric: `m${size}`, measure: "percent" as const, size }));
const sizes = (...given: Parameters<typeof shownMoves>) => shownMoves(...given).map((m) => m.size);

describe("the moves shown", () => {
  it("are all where there is room", () => expect(sizes(moves(3, 2, -1), 4)).toEqual([3, 2, -1]));
  it("are the largest rises and the largest falls", () =>
    expect(sizes(moves(9, 8, 2, 1, -1, -2, -7, -8), 4)).toEqual([9, 8, -7, -8]));
  it("are more rises where there are few falls", () =>
    expect(sizes(moves(9, 8, 2, 1, -3), 4)).toEqual([9, 8, 2, -3]));
  it("leave room for those in points", () => {
    const points = { metric: "p", measure: "points" as const, size: 0.4 };
    expect(sizes([...moves(9, 8, 2, 1, -3), points], 4)).toEqual([9, 8, -3, 0.4]);
  });
});
