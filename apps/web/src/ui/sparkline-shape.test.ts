import { describe, expect, it } from "vitest";
import { sparklineShape } from "./sparkline-shape.ts";

const box = { width: 48, height: 24 };

describe("sparklineShape", () => {
  it("draws one line through years without gaps", () =>
    expect(sparklineShape([1, 2, 3], box).pieces).toEqual(["M4 20L24 12L44 4"]));
  it("breaks the line where a year is missing", () =>
    expect(sparklineShape([1, 2, undefined, 3, 4], box).pieces).toHaveLength(2));
  it("covers the missing years with a gap", () =>
    expect(sparklineShape([undefined, undefined, 3, 4, 5], box).gaps).toEqual([{ x: 0, width: 19 }]));
  it("draws a year between two gaps as a point", () =>
    expect(sparklineShape([undefined, 2, undefined], box)).toMatchObject({
      pieces: [],
      points: [{ x: 24, y: 12 }],
    }));
  it("draws equal values in the middle", () =>
    expect(sparklineShape([5, 5], box).pieces).toEqual(["M4 12L44 12"]));
  it("ends at the number of the last year", () =>
    expect(sparklineShape([1, 2], box).last).toEqual({ x: 44, y: 4 }));
  it("has no end where the last year is missing", () =>
    expect(sparklineShape([1, 2, undefined], box).last).toBeUndefined());
  it("leads no line to a detached number, which is no end either", () => {
    const shape = sparklineShape([1, 2, { detached: 0 }], box);
    expect(shape).toMatchObject({ pieces: ["M4 12L24 4"], detached: [{ x: 44, y: 20 }], gaps: [] });
    expect(shape.last).toBeUndefined();
  });
  it("draws nothing but a gap when no year is known", () =>
    expect(sparklineShape([undefined, undefined], box)).toEqual({
      pieces: [],
      points: [],
      detached: [],
      gaps: [{ x: 0, width: 48 }],
    }));
});
