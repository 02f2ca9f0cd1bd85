import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, places, seen } from "../../fixtures/small-country.ts";
import type { Basis } from "../view/view.ts";

const people = figuresOf("population");

/** Figures of a place and of the one above it, each from a source of its own. */
const counted = [
  seen("B1", 2023, 4),
  { ...people("B1", 2023, 2000), citation: { source: "census", place: { kind: "document" } as const } },
];
const above = [
  seen("B1", 2023, 4),
  { ...seen("B", 2023, 9), citation: { source: "census", place: { kind: "document" } as const } },
];

const named = (figures: Parameters<typeof compared>[0], basis: Basis) =>
  compared(figures, { view: { places: [{ locality: places.B1 }], basis } }).sources.map((s) => s.id);

describe("the sources of what is shown", () => {
  it("name the population only where rates are shown", () => {
    expect(named(counted, "value")).toEqual(["report"]);
    expect(named(counted, "rate")).toEqual(["report", "census"]);
  });

  it("name the parent's figure only where shares of it are shown", () => {
    expect(named(above, "value")).toEqual(["report"]);
    expect(named(above, "share")).toEqual(["report", "census"]);
  });
});
