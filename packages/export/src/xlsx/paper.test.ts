import { expect, it } from "vitest";
import { pagesAcross, paperFor } from "./paper.ts";

it("puts a wide, low sheet on one page that lies", () =>
  expect(paperFor({ width: 1400, height: 800 }, undefined)).toEqual({ isLandscape: true, isOnePage: true }));

it("puts a narrow, high sheet on one page that stands", () =>
  expect(paperFor({ width: 650, height: 900 }, undefined)).toEqual({ isLandscape: false, isOnePage: true }));

it("begins a page with the chart below a table that one page cannot hold with it", () =>
  expect(paperFor({ width: 1500, height: 1400 }, { row: 40, top: 900 })).toEqual({
    isLandscape: true,
    pageBreak: { row: 40, scale: 61, isOneAbove: true },
  }));

it("leaves thousands of rows as wide as the page, on as many pages as they take", () =>
  expect(paperFor({ width: 900, height: 60_000 }, undefined)).toEqual({ isLandscape: true }));

it("fits a form to the width of a page while it can be read", () =>
  expect(pagesAcross(230, [{ column: 3, width: 600 }])).toBeUndefined());

it("puts the groups of a wide form on pages side by side, as many as go on each", () => {
  const groups = Array.from({ length: 14 }, (_, i) => ({ column: 3 + 2 * i, width: 184 }));
  expect(pagesAcross(230, groups)).toEqual({ scale: 70, breaks: [13, 23] });
});
