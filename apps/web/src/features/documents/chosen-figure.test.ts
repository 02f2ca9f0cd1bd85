import { describe, expect, it } from "vitest";
import { chosenFigure, isSamePlace } from "./chosen-figure.ts";
import type { DocumentFigure } from "./figure-fate.ts";

const at = (start: number, more: Partial<DocumentFigure> = {}): DocumentFigure => ({
  submission: 1,
  submissionState: "published",
  ordinal: start,
  place: { kind: "span", start, end: start + 3 },
  shown: "214",
  needsLook: false,
  isTarget: false,
  ...more,
});
const published = { decision: { kind: "accepted", by: "local", at: "2026-01-01T00:00:00Z" } } as const;

describe("chosenFigure", () => {
  const figures = [at(0), at(10), at(10, { submission: 2, ...published })];
  it("is the one that is named", () =>
    expect(chosenFigure(figures, { named: "1-10", place: undefined })).toBe(figures[1]));
  it("is the published one of those at a place", () =>
    expect(chosenFigure(figures, { named: undefined, place: at(10).place })).toBe(figures[2]));
  it("is one in a longer stretch that is cited", () =>
    expect(chosenFigure(figures, { named: undefined, place: { kind: "span", start: 0, end: 8 } })).toBe(
      figures[0],
    ));
  it("is the one at the place of the address where a new reading gave its number to another", () =>
    expect(chosenFigure(figures, { named: "1-0", place: at(10).place })).toBe(figures[2]));
  it("is the named one of those at a place", () =>
    expect(chosenFigure(figures, { named: "1-10", place: at(10).place })).toBe(figures[1]));
  it("is none where the named one stands elsewhere and nothing was read at the place", () =>
    expect(chosenFigure(figures, { named: "1-10", place: at(50).place })).toBeUndefined());
  it("is none where nothing was read", () =>
    expect(chosenFigure(figures, { named: "9-9", place: at(50).place })).toBeUndefined());
});

describe("isSamePlace", () => {
  const cell = { kind: "cell", row: 3, column: "B" } as const;
  it("takes a cell without a sheet for one of any", () =>
    expect(isSamePlace(cell, { ...cell, sheet: "2024" })).toBe(true));
  it("tells cells apart", () => expect(isSamePlace(cell, { ...cell, column: "C" })).toBe(false));
  it("tells sheets apart", () =>
    expect(isSamePlace({ ...cell, sheet: "2023" }, { ...cell, sheet: "2024" })).toBe(false));
});
