import type { TableCell, TableSpec } from "@sosanh/chart/table/table-spec";
import { chartKinds } from "@sosanh/core/view/view";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NativeChart } from "../src/native-chart.ts";
import { nativeChart } from "../src/native-chart-of.ts";
import { plainText } from "../src/plain-text.ts";
import { drawableChart } from "../src/pptx/chart-part.ts";
import type { Report } from "../src/report.ts";
import { viewReport } from "../src/view-report.ts";
import { markWords } from "../src/words/mark-words.ts";
import { reportWords } from "../src/words/report-words.ts";
import { writePptx } from "../src/write-pptx.ts";
import { allComparisons } from "./all-comparisons.ts";
import { ooxmlFaults } from "./ooxml-order.ts";
import { all, type PptxChart, type PptxSlide, pptxSlides } from "./read-pptx.ts";
import { dataDay, reportFor, reportOf, wideTable } from "./report-cases.ts";

function tablesIn({ blocks }: Report): readonly TableSpec[] {
  return blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

/** A cell as its slide has it: the page's words, and a mark behind them. */
function asked(cell: TableCell, language: "vi" | "en"): readonly string[] {
  const words = markWords(language);
  const all = [
    ...(cell.isEstimate ? [words.estimateMark] : []),
    ...(cell.verdict === "caution" ? [words.cautionMark] : []),
    ...(cell.verdict === "not-comparable" ? [words.notComparableMark] : []),
  ];
  const marks = cell.missing === undefined ? all : [];
  const text = plainText(cell.text);
  return [...(text === "" ? [] : [text]), ...marks.map((mark) => `\u00a0${mark}`)];
}

function askedRows({ columns, rows, language }: TableSpec): readonly (readonly (readonly string[])[])[] {
  return [
    columns.map(({ title, detail }) => [title, ...(detail === undefined ? [] : [detail])].map(plainText)),
    ...rows.map(({ cells }) => cells.map((cell) => asked(cell, language))),
  ];
}

/** The slides of a table as one again: pieces of the same columns below one another, further columns beside them. */
function joined(slides: readonly PptxSlide[], { rows, columns }: TableSpec) {
  const pieces = slides.flatMap(({ tables }) => tables);
  const groups: (readonly (readonly string[])[])[][] = [];
  for (const {
    rows: [head = [], ...body],
  } of pieces) {
    const last = groups.at(-1);
    const isNext = last !== undefined && JSON.stringify(last[0]) === JSON.stringify(head);
    if (isNext && last.length <= rows.length) last.push(...body);
    else groups.push([head, ...body]);
  }
  const [first = [], ...others] = groups;
  const whole = first.map((row, i) => [...row, ...others.flatMap((group) => group[i]?.slice(1) ?? [])]);
  expect(whole[0]?.length).toBe(columns.length);
  return whole;
}

function titled(slides: readonly PptxSlide[], { title }: TableSpec): readonly PptxSlide[] {
  const bare = (text: string) => text.replace(/ \(\d+(\/| of )\d+\)$/, "");
  return slides.filter((slide) => slide.tables.length > 0 && bare(slide.title) === plainText(title));
}

function expectSameChart(read: PptxChart | undefined, native: NativeChart): void {
  const { categories, series, x } = drawableChart(native);
  expect(read?.series.map(({ name, values }) => ({ name, values }))).toEqual(
    series.map(({ name, values }) => ({ name, values })),
  );
  for (const one of read?.series ?? []) {
    if (x === undefined) expect(one.categories).toEqual(categories);
    else expect(one.x).toEqual(x);
  }
  const columns = [categories, ...(x === undefined ? [] : [x]), ...series.map(({ values }) => values)];
  const sheet = read?.sheet ?? [];
  expect(sheet.slice(1).map((row) => columns.map((_, i) => row[i]))).toEqual(
    categories.map((_, i) => columns.map((column) => (column[i] === "" ? undefined : column[i]))),
  );
}

describe.each(chartKinds)("the slides of a %s view", (kind) => {
  it("have every cell and every number of the chart, and no part to repair", async () => {
    const language = chartKinds.indexOf(kind) % 3 === 1 ? "en" : "vi";
    const report = reportFor(kind, { language });
    const bytes = await writePptx(report);
    expect(ooxmlFaults(bytes)).toEqual([]);
    const slides = pptxSlides(bytes);
    for (const table of tablesIn(report))
      expect(joined(titled(slides, table), table)).toEqual(askedRows(table));
    for (const block of report.blocks) {
      if (block.kind !== "chart") continue;
      const slide = slides.find(({ title }) => title === block.spec.title);
      const native = nativeChart(block.spec);
      expect(slide?.texts.get("source")).toBe(block.spec.sourceLine);
      expect(slide?.texts.get("subtitle")).toBe(block.spec.subtitle);
      if (native !== undefined) expectSameChart(slide?.charts[0], native);
      else expect(slide?.texts.get("notes")).toContain(reportWords(language).notEditable);
      const shown = [...(slide?.charts ?? []), ...(slide?.pictures ?? [])];
      expect(shown.map(({ description }) => description)).toEqual([block.spec.summary]);
    }
  });
});

describe("tables on slides", () => {
  it("have every figure, qualifier and reason of every comparison", async () => {
    const tables = allComparisons.flatMap(({ comparison }) => tablesIn(viewReport(comparison, { dataDay })));
    const slides = pptxSlides(await writePptx(reportOf(tables.map((table) => ({ kind: "table", table })))));
    let at = 0;
    for (const table of tables) {
      const pieces = Number(/\(1\/(\d+)\)$/.exec(slides[at]?.title ?? "")?.[1] ?? 1);
      expect(joined(slides.slice(at, at + pieces), table)).toEqual(askedRows(table));
      at += pieces;
    }
    expect(slides.length).toBe(at);
  });

  it("are split with the head and the places again, in type of at least 10 points", async () => {
    for (const columns of [4, 12, 40]) {
      const table = wideTable(34, columns);
      const slides = pptxSlides(await writePptx(reportOf([{ kind: "table", table }])));
      expect(joined(slides, table)).toEqual(askedRows(table));
      const pieces = slides.flatMap(({ tables }) => tables);
      expect(pieces.map(({ description }) => description)).toEqual(slides.map(({ title }) => title));
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.every(({ rows }) => rows[0]?.[0]?.[0] === "Địa phương")).toBe(true);
      expect(Math.min(...pieces.flatMap(({ sizes }) => sizes))).toBeGreaterThanOrEqual(9);
    }
  });

  it("hold any text as it is, without a sign that XML refuses", async () => {
    const hostile = fc.constantFrom(
      ...["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "a\u202eb", "]]>&amp;", "+1", "\t@x", "-2+3"],
    );
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), hostile);
    await fc.assert(
      fc.asyncProperty(fc.tuple(text, text, text, text), async ([a, b, c, d]) => {
        const table: TableSpec = {
          ...{ language: "vi", title: a, unit: b, notes: [c] },
          columns: [
            { title: `x${b}`, kind: "text" },
            { title: `x${c}`, kind: "number" },
          ],
          rows: [{ cells: [{ text: d }, { text: a }] }],
        };
        const bytes = await writePptx(reportOf([{ kind: "table", table, sourceLine: d }], { title: c }));
        expect(ooxmlFaults(bytes)).toEqual([]);
        expect(joined(pptxSlides(bytes), table)).toEqual(askedRows(table));
      }),
      { numRuns: 25 },
    );
  });

  it("take a name of 10,000 signs", async () => {
    const table = wideTable(3, 2);
    const [row] = table.rows;
    const named = {
      ...table,
      rows: [{ cells: [{ text: "Đ".repeat(10_000) }, ...(row?.cells.slice(1) ?? [])] }],
    };
    const bytes = await writePptx(reportOf([{ kind: "table", table: named }], { title: "Đ".repeat(10_000) }));
    expect(ooxmlFaults(bytes)).toEqual([]);
    expect(pptxSlides(bytes)[0]?.tables[0]?.rows[1]?.[0]?.[0]).toMatch(/^Đ+…$/);
  });
});

describe("a chart on a slide", () => {
  it("has a gap for a missing figure and a zero for a zero", async () => {
    const spec = reportFor("line").blocks.flatMap((block) => (block.kind === "chart" ? [block.spec] : []))[0];
    if (spec?.kind !== "line") throw new Error("no line");
    const series = spec.series.slice(0, 1).map((one) => ({
      ...one,
      points: one.points.map((point, i) => {
        const value =
          i === 1 ? { missing: "late" as const } : { value: i === 2 ? 0 : i, qualifier: "exact" as const };
        return { ...point, value };
      }),
    }));
    const own = { ...spec, series, axis: { ...spec.axis, min: 0 } };
    const [slide] = pptxSlides(await writePptx(reportOf([{ kind: "chart", spec: own }])));
    const chart = slide?.charts[0];
    expect(chart?.series.flatMap(({ values }) => values).slice(0, 3)).toEqual([0, undefined, 0]);
    expect(chart?.sheet.slice(1, 4).map((row) => row[1])).toEqual([0, undefined, 0]);
    expect(
      chart === undefined ? [] : all(chart.xml, "c:dispBlanksAs").map(({ attributes }) => attributes),
    ).toEqual([{ val: "gap" }]);
  });

  it("names all of 34 bars in type of at least 8 points", async () => {
    const [slide] = pptxSlides(await writePptx(reportFor("ranked-bars")));
    const chart = slide?.charts[0]?.xml;
    if (chart === undefined) throw new Error("no chart");
    expect(all(chart, "c:tickLblSkip").map(({ attributes }) => attributes)).toEqual([{ val: "1" }]);
    const sizes = all(chart, "a:defRPr").map(({ attributes }) => Number(attributes.sz));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(800);
    expect(all(chart, "c:ptCount")[1]?.attributes).toEqual({ val: "34" });
  });

  it("of a kind that Office lacks is an SVG with a PNG", async () => {
    const [slide] = pptxSlides(await writePptx(reportFor("map")));
    expect(slide?.pictures.map(({ parts }) => parts)).toEqual([
      ["ppt/media/image-1-1.png", "ppt/media/image-1-2.svg"],
    ]);
  });
});
