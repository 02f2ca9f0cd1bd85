import type { SheetCell, SheetDocument } from "@sosanh/core/submissions/read-document";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { readMetrics } from "@sosanh/vietnam/metrics";
import { readLocalities } from "@sosanh/vietnam/register";
import { describe, expect, it } from "vitest";
import { awkwardWorkbooks } from "../fixtures/awkward-workbooks.ts";
import { officeWorkbooks } from "../fixtures/office-workbooks.ts";
import { readingKnowledge } from "./reading-knowledge.ts";
import { tablePreviews } from "./table-previews.ts";
import { workbookFigures } from "./workbook-figures.ts";

const knowledge = readingKnowledge({ metrics: readMetrics(), localities: readLocalities(), added: [] });

/** A figure in a line; its sheet only where there are several. */
function line(figure: ReadFigure, hasSheets: boolean): string {
  const { place, metric, locality, year, part, value, missing, status, doubts, isTotal } = figure;
  const cell = place.kind === "cell" ? `${place.column}${place.row}` : "?";
  const sheet = hasSheets && place.kind === "cell" ? `${place.sheet}!` : "";
  return [
    `${sheet}${cell}`,
    metric ?? "?",
    locality.uid ?? "?",
    part === "year" ? year : `${year} ${part}`,
    value ?? missing ?? "?",
    ...(status === "measured" ? [] : [status]),
    ...(isTotal ? ["total"] : []),
    ...doubts,
  ].join("; ");
}

const workbooks = [...awkwardWorkbooks, ...officeWorkbooks];

describe("the figures of a workbook", () => {
  it.each(workbooks)("are read of $name", ({ document, figures, place = "old:395" }) => {
    const read = [...workbookFigures(document, { knowledge, mappings: [], place })];
    expect(read.map((figure) => line(figure, document.sheets.length > 1))).toEqual(figures);
  });

  it.each(workbooks)("are counted in the preview of $name", ({ document, figures, place = "old:395" }) => {
    const previews = tablePreviews(document, { knowledge, mappings: [], place });
    expect(previews.reduce((sum, preview) => sum + preview.figures, 0)).toBe(figures.length);
  });
});

describe("a table of 100,000 figures", () => {
  const columns = ["Tân binh giao quân", "Camera an ninh", "Buổi tuyên truyền", "Tập thể được khen thưởng"];
  const heads = columns.flatMap((name) => [2019, 2020, 2021, 2022, 2023].map((year) => `${name} ${year}`));
  const number = (value: number): SheetCell => ({ kind: "number", number: value, shown: String(value) });
  const text = (words: string): SheetCell => ({ kind: "text", text: words });
  const names = ["Xã Xuân Hồng", "Xã Bắc Lương", "Xã Nam Giang"];
  const rows = Array.from({ length: 5000 }, (_, i) => [
    text(names[i % names.length] ?? ""),
    ...heads.map((_, column) => number((i * 7 + column) % 900)),
  ]);
  const sheet = { name: "Biểu", merges: [], rows: [[text("Xã"), ...heads.map(text)], ...rows] };
  const reading = { knowledge, mappings: [], place: "old:395" } as const;

  it("is read, and previewed, in seconds", () => {
    const document: SheetDocument = { kind: "sheets", sheets: [sheet] };
    // The processor's own time: others may be at work on the machine.
    const started = process.cpuUsage();
    const found = [...workbookFigures(document, reading)];
    expect(found.filter(({ doubts }) => doubts.length === 0)).toHaveLength(100_000);
    expect(tablePreviews(document, reading)[0]).toMatchObject({ figures: 100_000, settled: 100_000 });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});
