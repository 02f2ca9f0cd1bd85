import { describe, expect, it } from "vitest";
import { cellLayouts, cellText, columnWidth, spillOf } from "./sheet-layout.ts";

const merges = [{ top: 1, left: 1, bottom: 3, right: 2 }];

describe("cellLayouts", () => {
  it("writes joined cells once, over all they take", () => {
    const at = cellLayouts(merges, { top: 0, bottom: 9, left: 0, right: 5 });
    expect(at(1, 1)).toEqual({ kind: "joined", rowSpan: 3, colSpan: 2, row: 1, column: 1 });
    expect(at(2, 2)).toEqual({ kind: "covered" });
    expect(at(4, 1)).toEqual({ kind: "own" });
  });
  it("keeps the words of joined cells that begin above the window", () => {
    const at = cellLayouts(merges, { top: 3, bottom: 9, left: 2, right: 5 });
    expect(at(3, 2)).toEqual({ kind: "joined", rowSpan: 1, colSpan: 1, row: 1, column: 1 });
  });
});

describe("cellText", () => {
  it("shows a number as the sheet does", () =>
    expect(cellText({ kind: "number", number: 4300, shown: "4.300" })).toBe("4.300"));
  it("shows an error by its name", () => expect(cellText({ kind: "error", text: "#REF!" })).toBe("#REF!"));
  it("shows nothing of what is empty", () => expect(cellText({ kind: "empty" })).toBe(""));
});

describe("spillOf", () => {
  const words = { kind: "text", text: "Biểu tổng hợp" } as const;
  const number = { kind: "number", number: 4, shown: "4" } as const;
  const within = (column: number) => column < 4;
  it("runs on into what is empty, up to the next words or the end", () => {
    expect(spillOf([words, { kind: "empty" }, { kind: "empty" }, words], 0, within)).toBe(2);
    expect(spillOf([words], 0, within)).toBe(3);
    expect(spillOf([words, number], 0, within)).toBe(0);
  });
  it("keeps a number in its cell", () => expect(spillOf([number], 0, within)).toBe(0));
});

describe("columnWidth", () => {
  it("has bounds", () => expect([columnWidth([]), columnWidth(["x".repeat(500)])]).toEqual([56, 280]));
});
