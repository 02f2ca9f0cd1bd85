import type { TableSpec } from "@sosanh/chart/table/table-spec";
import { chartKinds } from "@sosanh/core/view/view";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../src/plain-text.ts";
import type { Block, Report } from "../src/report.ts";
import { viewReport } from "../src/view-report.ts";
import { writeDocx } from "../src/write-docx.ts";
import { allComparisons } from "./all-comparisons.ts";
import { ooxmlFaults } from "./ooxml-order.ts";
import {
  all,
  docxHeaders,
  docxPart,
  docxText,
  fieldsOf,
  figureTables,
  paragraphsOf,
  rowsOf,
} from "./read-docx.ts";
import { dataDay, reportFor, reportOf, wideTable } from "./report-cases.ts";
import { textIn, type XmlElement } from "./xml-tree.ts";

function tablesIn(report: Report): readonly TableSpec[] {
  return report.blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

function withoutCharts(report: Report): Report {
  return { ...report, blocks: report.blocks.filter(({ kind }) => kind !== "chart") };
}

/** A table as it was asked for: the head with what is counted under it, then the cells. */
function askedRows({ columns, rows }: TableSpec): Rows {
  return [
    columns.map(({ title, detail }) => plainText(title) + plainText(detail ?? "")),
    ...rows.map(({ cells }) => cells.map((cell) => plainText(cell.text))),
  ];
}

type Rows = readonly (readonly string[])[];

/** Tables as they were asked for: those that were cut, with their parts side by side again. */
function whole(found: readonly XmlElement[], asked: readonly Rows[]): readonly Rows[] {
  let at = 0;
  return asked.map(([head = []]) => {
    let end = at + 1;
    while ((joined(found.slice(at, end))[0]?.length ?? 0) < head.length && end < found.length) end += 1;
    const rows = joined(found.slice(at, end));
    at = end;
    return rows;
  });
}

/** The parts of a cut table side by side. */
function joined(parts: readonly XmlElement[]): Rows {
  const [first = [], ...others] = parts.map(rowsOf);
  return first.map((row, at) => [...row, ...others.flatMap((part) => part[at]?.slice(1) ?? [])]);
}

describe.each(chartKinds)("the Word file of a %s view", (kind) => {
  it("has every cell, sentence, note and source as text, and no part to repair", async () => {
    const language = chartKinds.indexOf(kind) % 3 === 1 ? "en" : "vi";
    const report = reportFor(kind, { language });
    const bytes = await writeDocx(report);
    expect(ooxmlFaults(bytes)).toEqual([]);
    const document = docxPart(bytes);
    expect(figureTables(document).map(rowsOf)).toEqual(tablesIn(report).map(askedRows));
    const texts = new Set(paragraphsOf(document).map(({ text }) => text));
    for (const block of report.blocks) {
      for (const text of textsOf(block)) expect(texts).toContain(text);
      if (block.kind === "chart") expect([...texts].join("\n")).toContain(block.spec.subtitle);
      if (block.kind === "chart")
        expect(all(document, "wp:docPr").map(({ attributes }) => attributes.descr)).toContain(
          block.spec.summary,
        );
    }
  });
});

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "findings":
      return block.sentences;
    case "chart":
      return [...block.spec.notes, block.spec.sourceLine];
    case "facts":
      return [block.title, ...block.facts.flatMap(({ name, text }) => [name, text])];
    default:
      return [];
  }
}

describe("tables in a Word file", () => {
  it("have every figure, qualifier and reason of every comparison", async () => {
    const reports = allComparisons.map(({ comparison }) => viewReport(comparison, { dataDay }));
    const tables = reports.flatMap((report) => report.blocks.filter(({ kind }) => kind === "table"));
    const asked = tablesIn(reportOf(tables)).map(askedRows);
    const bytes = await writeDocx(reportOf(tables));
    expect(whole(figureTables(docxPart(bytes)), asked)).toEqual(asked);
  });

  it("repeat the head on every page and keep each row on one", async () => {
    const report = withoutCharts(reportFor("ranked-bars"));
    const [table] = figureTables(docxPart(await writeDocx(report)));
    const rows = table === undefined ? [] : all(table, "w:tr");
    expect(rows.length).toBe(35);
    expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual(
      rows.map((_, at) => (at === 0 ? 1 : 0)),
    );
    expect(rows.every((row) => all(row, "w:cantSplit").length === 1)).toBe(true);
  });

  it("stand numbers to the right and my place in bold", async () => {
    const report = withoutCharts(reportFor("ranked-bars"));
    const [table] = figureTables(docxPart(await writeDocx(report)));
    const mine = (table === undefined ? [] : all(table, "w:tr")).filter(
      (row) => all(row, "w:b").length > 0,
    )[1];
    expect(mine === undefined ? [] : rowsOf({ ...mine, children: [mine] })[0]?.[0]).toBe("Thanh Hóa");
    const sides = mine === undefined ? [] : all(mine, "w:jc").map(({ attributes }) => attributes["w:val"]);
    expect(sides).toEqual(["left", ...sides.slice(1).map(() => "right")]);
  });

  it("lie on their side where they are wide, and are cut with the places again where they are wider", async () => {
    const tables = [4, 12, 40].map((columns) => ({ kind: "table", table: wideTable(34, columns) }) as const);
    const document = docxPart(await writeDocx(reportOf(tables)));
    const sides = all(document, "w:pgSz").map(({ attributes }) => attributes["w:orient"] ?? "portrait");
    expect(sides).toEqual(["portrait", "landscape"]);
    const found = figureTables(document);
    expect(found.length).toBeGreaterThan(4);
    expect(found.map((table) => rowsOf(table)[1]?.[0])).toEqual(found.map(() => "Huyện số 1"));
    const cut = found.slice(2);
    expect(joined(cut)).toEqual(askedRows(wideTable(34, 40)));
  });

  it("keep their heading on the page they lie on", async () => {
    const blocks: readonly Block[] = [
      { kind: "paragraph", text: "Chung." },
      { kind: "heading", level: 1, text: "Nhiều năm" },
      { kind: "heading", level: 2, text: "Các huyện" },
      { kind: "table", table: wideTable(3, 14) },
    ];
    const [body] = docxPart(await writeDocx(reportOf(blocks, { kind: "briefing" }))).children;
    const lines = (body?.children ?? []).map((child) => ({
      text: textIn(child),
      isLast: all(child, "w:pgSz").length > 0,
    }));
    const at = lines.findIndex(({ text }) => text === "Nhiều năm");
    expect(lines.slice(at - 1, at + 2)).toEqual([
      { text: "Chung.", isLast: true },
      { text: "Nhiều năm", isLast: false },
      { text: "Các huyện", isLast: false },
    ]);
  });

  it("say in a note what the marks behind numbers mean", async () => {
    const table: TableSpec = {
      ...{ language: "vi", title: "Dân số", unit: "người", notes: ["Tổng chưa đủ"] },
      columns: [
        { title: "Địa phương", kind: "text" },
        { title: "2024", kind: "number" },
        { title: "2025", kind: "number" },
      ],
      rows: [
        {
          cells: [
            { text: "Thọ Xuân" },
            { text: "4.300", number: 4300, isEstimate: true },
            { text: "+62", number: 62, verdict: "caution" },
          ],
        },
      ],
    };
    const document = docxPart(await writeDocx(reportOf([{ kind: "table", table }])));
    const texts = paragraphsOf(document).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        "4.300ƯT",
        "+62*",
        "Tổng chưa đủ",
        "* Thận trọng khi so sánh.",
        "ƯT: ước tính.",
      ]),
    );
  });

  it("hold any text as it is, without a sign that XML refuses", async () => {
    const hostile = [
      ...["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "a\u202eb", "]]>&amp;", "+1", "\t@x"],
      "x".repeat(10_000),
    ];
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.constantFrom(...hostile));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 24, maxLength: 24 }), async (texts) => {
        const table = tableOf(texts);
        const [title = "", note = ""] = texts;
        const block = { kind: "table", table, sourceLine: note } as const;
        const bytes = await writeDocx(reportOf([block], { title, subtitle: note }));
        expect(ooxmlFaults(bytes)).toEqual([]);
        expect(figureTables(docxPart(bytes)).map(rowsOf)).toEqual([askedRows(table)]);
      }),
      { numRuns: 4 },
    );
  });
});

/** A table of nothing but given texts, two columns wide. */
function tableOf([title = "", unit = "", note = "", ...texts]: readonly string[]): TableSpec {
  const rows = texts.flatMap((text, at) =>
    at % 2 === 0 ? [{ cells: [{ text }, { text: texts[at + 1] ?? "" }] }] : [],
  );
  return {
    ...{ language: "vi", title, unit, notes: [note], rows },
    columns: [
      { title: unit, kind: "text" },
      { title: note, kind: "number" },
    ],
  };
}

describe("captions in a Word file", () => {
  it("are numbered by fields that already show their number", async () => {
    const blocks = (["line", "ranked-bars"] as const).flatMap((kind) => reportFor(kind).blocks);
    const document = docxPart(await writeDocx(reportOf(blocks)));
    const captions = paragraphsOf(document).filter(({ style }) => style === "Caption");
    expect(captions.map(({ text }) => text.split(".")[0])).toEqual(
      ["Biểu đồ 1", "Bảng 1", "Bảng 2", "Biểu đồ 2", "Bảng 3", "Bảng 4"].map((text) =>
        text.replace(/ (\d)/, "\u00a0$1"),
      ),
    );
    expect(captions.flatMap(({ element }) => fieldsOf(element))).toEqual([
      { code: "SEQ Biểu_đồ", shown: "1" },
      { code: "SEQ Bảng", shown: "1" },
      { code: "SEQ Bảng", shown: "2" },
      { code: "SEQ Biểu_đồ", shown: "2" },
      { code: "SEQ Bảng", shown: "3" },
      { code: "SEQ Bảng", shown: "4" },
    ]);
  });
});

describe("a chart in a Word file", () => {
  it("is an SVG whose words are outlines, with a PNG for what cannot show it", async () => {
    const bytes = await writeDocx(reportFor("line"));
    const rels = docxText(bytes, "word/_rels/document.xml.rels");
    expect(rels).toContain("media/image1.svg");
    expect(rels).toContain("media/image1.png");
    const svg = docxText(bytes, "word/media/image1.svg");
    expect(svg).not.toMatch(/<text|<style|href|font-family/);
  });

  it("leads to the addresses of its sources, those of the web only", async () => {
    const report = reportFor("line");
    const sources = [
      { id: "a", text: "UBND tỉnh, Báo cáo", address: "https://example.org/a?b=1&c=2" },
      { id: "b", text: "Sở Y tế, Niên giám", address: "javascript:alert(1)" },
      { id: "c", text: "Cục Thống kê", address: "file:///etc/passwd" },
    ];
    const sourceLine = `Nguồn: ${sources.map(({ text }) => text).join("; ")}.`;
    const blocks = report.blocks.map((block) =>
      block.kind === "chart" ? { ...block, spec: { ...block.spec, sources, sourceLine } } : block,
    );
    const bytes = await writeDocx(reportOf([...blocks, { kind: "sources", title: "Nguồn", sources }]));
    const document = docxPart(bytes);
    expect(all(document, "w:hyperlink").map(textIn)).toEqual(["UBND tỉnh, Báo cáo", "UBND tỉnh, Báo cáo"]);
    expect(paragraphsOf(document).map(({ text }) => text)).toContain(sourceLine);
    const targets = [
      ...docxText(bytes, "word/_rels/document.xml.rels").matchAll(/Target="([^"]+)" TargetMode/g),
    ];
    expect(new Set(targets.map(([, target]) => target))).toEqual(
      new Set(["https://example.org/a?b=1&amp;c=2"]),
    );
  });
});

describe("illustrative figures in a Word file", () => {
  it("are named so above every page and beside every source", async () => {
    const badge = "số liệu minh họa";
    const report = { ...reportFor("line"), illustrative: badge };
    const blocks = report.blocks.map((block) =>
      block.kind === "chart" ? { ...block, spec: { ...block.spec, illustrative: badge } } : block,
    );
    const bytes = await writeDocx({ ...report, blocks });
    const headers = docxHeaders(bytes);
    expect(headers.length).toBeGreaterThan(0);
    for (const header of headers) expect(textIn(header)).toContain(badge);
    const lines = paragraphsOf(docxPart(bytes)).map(({ text }) => text);
    expect(lines.filter((text) => text.includes("Nguồn:")).every((text) => text.includes(badge))).toBe(true);
  });
});
