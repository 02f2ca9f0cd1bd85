import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Report } from "../src/report.ts";
import { writeXlsx } from "../src/write-xlsx.ts";
import { sheetNames } from "../src/xlsx/sheet-names.ts";
import { ooxmlFaults } from "./ooxml-order.ts";
import { all, readXlsx } from "./read-xlsx.ts";
import { briefing, reportFor, reportOf, wideTable } from "./report-cases.ts";

const hostile = [
  ...["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\tx", "\rx", "<script>alert(1)</script>"],
  ...["a\u202eb\u2066", "]]>&amp;", "\u0000\u0007", "'quoted'", "&P&N", "javascript:alert(1)"],
];

describe("a workbook", () => {
  it("has the same bytes again, after another and in a fresh process", async () => {
    const report = briefing(["line", "map"]);
    const first = digest(await writeXlsx(report));
    await writeXlsx(reportFor("ranked-bars"));
    expect(digest(await writeXlsx(report))).toBe(first);
    const script = fileURLToPath(new URL("fresh-xlsx.ts", import.meta.url));
    expect(execFileSync(process.execPath, [script], { encoding: "utf8" }).trim()).toBe(first);
  });

  it("keeps every text a text", async () => {
    for (const text of hostile) {
      const bytes = await writeXlsx(hostileReport(text));
      expect(ooxmlFaults(bytes)).toEqual([]);
      const sheets = readXlsx(bytes);
      expect(sheets.flatMap(({ xml }) => all(xml, "x:f"))).toEqual([]);
      const outside = sheets.flatMap(({ links }) => links.map(({ to }) => to));
      expect(outside.filter((to) => !to.startsWith("#")).every((to) => to.startsWith("https://"))).toBe(true);
    }
  });

  it("takes a name of 10,000 signs", async () => {
    const name = "Đ".repeat(10_000);
    const bytes = await writeXlsx(hostileReport(name));
    expect(ooxmlFaults(bytes)).toEqual([]);
    const longest = readXlsx(bytes).flatMap(({ cells }) =>
      [...cells.values()].map(({ value }) => `${value}`.length),
    );
    expect(Math.max(...longest)).toBeLessThan(5100);
  });

  it(
    "takes any text",
    () =>
      fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
          expect(ooxmlFaults(await writeXlsx(hostileReport(text)))).toEqual([]);
        }),
        { numRuns: 12 },
      ),
    30_000,
  );

  it("says what it is: title, language and the day of its figures", async () => {
    const parts = unzipSync(await writeXlsx(reportFor("line")));
    const about = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
    expect(about).toContain("<dc:language>vi-VN</dc:language>");
    expect(about).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-20T00:00:00Z</dcterms:created>',
    );
  });

  it("of illustrative data says so on every sheet and every page", async () => {
    const report: Report = { ...reportFor("line"), illustrative: "số liệu minh họa" };
    for (const { cells, xml } of readXlsx(await writeXlsx(report))) {
      expect([...cells.values()].map(({ value }) => value)).toContain("SỐ LIỆU MINH HỌA");
      expect(all(xml, "x:oddHeader")[0]?.text).toContain("SỐ LIỆU MINH HỌA");
    }
  });

  it("says why a chart is a picture", async () => {
    const [sheet] = readXlsx(await writeXlsx(reportFor("map")));
    const texts = [...(sheet?.cells.values() ?? [])].map(({ value }) => `${value}`);
    expect(texts.filter((text) => text.startsWith("Excel không có loại biểu đồ này")).length).toBe(1);
    expect(sheet?.pictures[0]).toContain("Bản đồ");
  });

  it("has such a picture as SVG with a PNG for an Excel that knows none", async () => {
    const parts = unzipSync(await writeXlsx(reportFor("map")));
    const drawing = strFromU8(parts["xl/drawings/drawing1.xml"] ?? new Uint8Array());
    expect(drawing).toMatch(/<a:blip [^>]*r:embed="rId1"><a:extLst>.*<asvg:svgBlip [^>]*r:embed="rIdSvg"/);
    const svg = strFromU8(parts["xl/media/drawing1.svg"] ?? new Uint8Array());
    expect(svg).toContain("<path");
    expect(svg).not.toContain("<text");
    expect(parts["xl/media/image1.png"]?.slice(1, 4)).toEqual(new TextEncoder().encode("PNG"));
  });

  it("writes 20,000 rows of data", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`Xã ${i % 3321}`, 2000 + (i % 26), i * 1.5]);
    const columns = [
      { key: "place", title: "Địa phương", kind: "text" },
      { key: "year", title: "Năm", kind: "number" },
      { key: "value", title: "Giá trị", kind: "number" },
    ] as const;
    const bytes = await writeXlsx(reportOf([{ kind: "data", title: "Dữ liệu", data: { columns, rows } }]));
    const [sheet] = readXlsx(bytes);
    expect(sheet?.cells.get("C20002")?.value).toBe(19_999 * 1.5);
  });
});

describe("the workbook of a briefing", () => {
  it("begins with links to its sheets, which are all there", async () => {
    const sheets = readXlsx(await writeXlsx(briefing(["line", "ranked-bars", "map"])));
    const names = sheets.map(({ name }) => name);
    const targets =
      sheets[0]?.links.map(({ to }) => to.replace(/^#'|'!A1$/g, "").replaceAll("''", "'")) ?? [];
    expect(names[0]).toBe("Mục lục");
    expect(targets).toEqual(names.slice(1));
  });

  it("has a sheet for each chart and each table", async () => {
    const report = briefing(["line", "ranked-bars", "map"]);
    const sheets = readXlsx(await writeXlsx(report));
    expect(sheets.flatMap(({ charts }) => charts).length).toBe(2);
    expect(sheets.flatMap(({ pictures }) => pictures).length).toBe(1);
    const captions = sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ value }) => /^(Bảng \d+)\./.exec(`${value}`)?.[1] ?? []),
    );
    expect(new Set(captions).size).toBe(captions.length);
  });
});

describe("names of sheets", () => {
  it("are as Excel takes them, whatever is asked", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 50 }), { maxLength: 40 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(names.length).toBe(wanted.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
        }
      }),
    ));
});

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A report with a text everywhere that data may put one. */
function hostileReport(text: string): Report {
  const table = wideTable(2, 2);
  const chart = reportFor("ranked-bars").blocks.filter((block) => block.kind === "chart");
  return reportOf(
    [
      { kind: "heading", level: 1, text },
      { kind: "paragraph", text },
      { kind: "findings", sentences: [text] },
      ...chart.map((block) => ({
        ...block,
        spec: { ...block.spec, title: text, subtitle: text, notes: [text], sourceLine: text, summary: text },
      })),
      {
        kind: "table",
        table: {
          ...table,
          ...{ title: text, unit: text, notes: [text] },
          rows: [{ cells: [{ text }, { text }, { text }] }],
        },
      },
      { kind: "facts", title: text, facts: [{ name: text, text }] },
      {
        kind: "sources",
        title: text,
        sources: [
          { id: "a", text, address: text },
          { id: "b", text, address: "https://example.org/a?b=1&c=đ" },
        ],
      },
      {
        kind: "data",
        title: text,
        data: { columns: [{ key: "k", title: text, kind: "text" }], rows: [[text]] },
      },
    ],
    { kind: "briefing", title: text, subtitle: text, address: text, illustrative: text },
  );
}
