import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { TableCell, TableSpec } from "@sosanh/chart/table/table-spec";
import { chartKinds } from "@sosanh/core/view/view";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../src/plain-text.ts";
import type { Report } from "../src/report.ts";
import { markWords } from "../src/words/mark-words.ts";
import { writePdf } from "../src/write-pdf.ts";
import type { ReadPdf } from "./read-pdf.ts";
import { readPdf } from "./read-pdf.ts";
import { briefing, letterhead, reportFor, reportOf, wideTable } from "./report-cases.ts";

async function read(report: Report): Promise<ReadPdf> {
  return readPdf(await writePdf(report));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

function allText({ pages }: ReadPdf): string {
  return squeezed(pages.map(({ text }) => text).join(" "));
}

function tablesIn(report: Report): readonly TableSpec[] {
  return report.blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

function expectRows(file: ReadPdf, table: TableSpec): void {
  const text = allText(file);
  for (const { cells } of table.rows)
    expect(text).toContain(squeezed(cells.map((cell) => askedText(cell, table.language)).join(" ")));
}

/** A cell's words, and the mark behind a number that is no plain figure. */
function askedText({ text, isEstimate, verdict, missing }: TableCell, language: "vi" | "en"): string {
  const words = markWords(language);
  const doubt = { caution: words.cautionMark, "not-comparable": words.notComparableMark };
  const marks = [...(isEstimate ? [words.estimateMark] : []), ...(verdict ? [doubt[verdict]] : [])];
  return [plainText(text), ...(missing === undefined ? marks : [])].join(" ");
}

function expectInside({ pages }: ReadPdf): void {
  for (const { runs, width, height } of pages)
    for (const { text, x, right, y } of runs)
      expect([text, x >= 0 && right <= width + 0.5 && y >= 0 && y <= height]).toEqual([text, true]);
}

describe.each(chartKinds)("the PDF of a %s view", (kind) => {
  it("has every cell of its tables and every sentence", async () => {
    const language = chartKinds.indexOf(kind) % 3 === 1 ? "en" : "vi";
    const report = reportFor(kind, { language });
    const file = await read(report);
    for (const table of tablesIn(report)) expectRows(file, table);
    const text = allText(file);
    for (const block of report.blocks) {
      if (block.kind === "findings")
        for (const sentence of block.sentences) expect(text).toContain(squeezed(sentence));
      if (block.kind === "chart") expect(text).toContain(squeezed(block.spec.sourceLine));
    }
    expectInside(file);
  });
});

describe("a table in a PDF", () => {
  it("has its numbers and reasons as they are, whatever it holds", async () => {
    const text = fc.string({ minLength: 1, maxLength: 60 });
    const cell = fc.oneof(
      fc.integer().map((number) => ({ text: `${number}`, number })),
      fc.constant({ text: "chưa báo cáo", missing: "not-reported" as const }),
      text.map((written) => ({ text: written })),
    );
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 0, max: 40 }))
      .chain(([columns, rows]) =>
        fc.record({
          columns: fc.array(fc.record({ title: text, kind: fc.constantFrom("text", "number") }), {
            ...{ minLength: columns, maxLength: columns },
          }),
          rows: fc.array(fc.record({ cells: fc.array(cell, { minLength: columns, maxLength: columns }) }), {
            ...{ minLength: rows, maxLength: rows },
          }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(tables, async (parts) => {
        const table = { ...parts, language: "vi", title: "Bảng", unit: "", notes: [] } as const;
        const file = await read(reportOf([{ kind: "table", table }]));
        expectInside(file);
        const said = allText(file);
        for (const { cells } of table.rows)
          for (const { text: written } of cells) expect(said).toContain(squeezed(plainText(written)));
      }),
      { numRuns: 15 },
    );
  });

  it("repeats its head and caption on every page it goes on to", async () => {
    const { pages } = await read(reportOf([{ kind: "table", table: wideTable(150, 4) }]));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(squeezed(page.text)).toContain(squeezed("Địa phương 2000"));
    for (const page of pages.slice(1)) expect(page.text).toContain("(tiếp theo)");
  });

  it("has remarks below its rows where there is no room beside them", async () => {
    const wide = wideTable(20, 8);
    const remark =
      "2020: thận trọng khi so sánh (xã, phường, thị trấn xếp loại lại), số đơn vị báo cáo khác nhau";
    const table = {
      ...wide,
      columns: [...wide.columns, { title: "Lưu ý", kind: "text" as const }],
      rows: wide.rows.map(({ cells }, i) => ({ cells: [...cells, { text: i % 3 === 0 ? remark : "" }] })),
    };
    const file = await read(reportOf([{ kind: "table", table }]));
    expectRows(file, table);
    expect(file.pages.map(({ width }) => Math.round(width))).toEqual([595]);
  });

  it("marks an estimate and a change to be taken with caution, and says what the marks mean", async () => {
    const table: TableSpec = {
      ...wideTable(1, 2),
      rows: [
        {
          cells: [
            { text: "Thọ Xuân" },
            { text: "1.290", number: 1290, isEstimate: true },
            { text: "−18", number: -18, verdict: "caution" },
          ],
        },
      ],
    };
    const text = allText(await read(reportOf([{ kind: "table", table }])));
    expect(text).toContain("ThọXuân1.290ƯT−18*");
    expect(text).toContain("ƯT:ướctính.*Thậntrọngkhisosánh.");
  });

  it("keeps a last column of a few signs beside its rows, under its head", async () => {
    for (const years of [6, 8, 10]) {
      const wide = wideTable(4, years);
      const table = {
        ...wide,
        columns: [...wide.columns, { title: "Hạng", kind: "text" as const }],
        rows: wide.rows.map(({ cells }, i) => ({ cells: [...cells, { text: `${i + 1}/63` }] })),
      };
      const { pages } = await read(reportOf([{ kind: "table", table }]));
      const runs = pages.flatMap((page) => page.runs);
      const head = runs.find(({ text }) => text === "Hạng");
      for (let i = 1; i <= 4; i++)
        expect(runs.find(({ text }) => text === `${i}/63`)?.x).toBeCloseTo(head?.x ?? Number.NaN, 1);
    }
  });

  it("does not cut an office's own long paragraph", async () => {
    const text = Array.from({ length: 900 }, (_, i) => `câu${i}`).join(" ");
    expect(allText(await read(reportOf([{ kind: "paragraph", text }])))).toContain("câu899");
  });

  it("is turned on its side when it is too wide, and parted with the places repeated when it still is", async () => {
    const lying = await read(reportOf([{ kind: "table", table: wideTable(34, 12) }]));
    expect(lying.pages.map(({ width, height }) => width > height)).toContain(true);
    const parted = await read(reportOf([{ kind: "table", table: wideTable(10, 40) }]));
    expectInside(parted);
    const numbers = wideTable(10, 40).rows.flatMap(({ cells }) => cells.map(({ text }) => squeezed(text)));
    const runs = new Set(parted.pages.flatMap((page) => page.runs.map(({ text }) => squeezed(text))));
    const words = new Set(["chưabáocáo"]);
    expect(numbers.filter((text) => !runs.has(text) && !words.has(text))).toEqual([]);
    expect(allText(parted).split("Huyệnsố10").length - 1).toBeGreaterThan(2);
  });
});

describe("a briefing as PDF", async () => {
  const report = briefing(["line", "ranked-bars", "heatmap"], { illustrative: "số liệu minh họa" });
  const file = await read(report);
  const headings = report.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));

  it("has contents whose numbers are the pages of the headings", () => {
    const contents = squeezed(file.pages[1]?.text ?? "");
    for (const heading of headings) {
      const at = file.pages.findIndex(({ text }, i) => i > 1 && squeezed(text).includes(squeezed(heading)));
      expect(contents).toContain(`${squeezed(heading)}${at + 1}`);
    }
  });

  it("has the headings in its outline", () => expect(file.outline).toEqual(expect.arrayContaining(headings)));

  it("numbers charts and tables from 1", () => {
    const text = allText(file);
    for (const caption of ["Biểuđồ1.", "Biểuđồ2.", "Biểuđồ3.", "Bảng1.", "Bảng2."])
      expect(text).toContain(caption);
  });

  it("says on every page that its figures are illustrative, and which page it is", () => {
    file.pages.forEach(({ text }, i) => {
      expect(text).toContain("số liệu minh họa");
      expect(text).toContain(`Trang ${i + 1}/${file.pages.length}`);
    });
  });

  it("tells its parts to those who hear it", () => {
    const roles = new Set(file.pages.flatMap((page) => page.roles));
    for (const role of ["H1", "P", "Table", "TR", "TH", "TD", "Figure", "Caption", "TOC", "LI"])
      expect(roles).toContain(role);
  });
});

describe("an administrative report as PDF", async () => {
  const file = await read(briefing(["line"], { letterhead }));
  const [first] = file.pages;
  const text = squeezed(first?.text ?? "");

  it("bears the country's name, the offices, number, place and date as the decree writes them", () => {
    for (const part of [
      ...["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BỘ CHỈ HUY QUÂN SỰ TỈNH"],
      ...[
        "ỦY BAN NHÂN DÂN TỈNH THANH HÓA",
        "Số: 125/BC-BCH",
        "Thanh Hóa, ngày 05 tháng 01 năm 2026",
        "BÁO CÁO",
      ],
      ...["Kính gửi:", "- Bộ Tư lệnh Quân khu 4;", "- Ủy ban nhân dân tỉnh."],
    ])
      expect(text).toContain(squeezed(part));
  });

  it("ends with who gets a copy and who signs", () => {
    const last = squeezed(file.pages.find((page) => page.text.includes("Nơi nhận"))?.text ?? "");
    for (const part of ["Nơi nhận:", "- Lưu: VT.", "KT. CHỈ HUY TRƯỞNG", "Đại tá Nguyễn Văn Ước"])
      expect(last).toContain(squeezed(part));
  });

  it("has its charts and tables in annexes, to which its text leads", () => {
    expect(text).toContain(squeezed("(Chi tiết tại Biểu đồ 1, Bảng 1,"));
    const annexes = file.pages.filter((page) => /Phụ lục II?\s+BIỂU|Phụ lục II?\s+NGUỒN/u.test(page.text));
    expect(annexes.length).toBe(2);
    expect(squeezed(annexes[0]?.text ?? "")).toContain(squeezed("Kèm theo Báo cáo số 125/BC-BCH ngày 05"));
  });

  it("numbers the pages of its text and of each annex from the second, at the top", () => {
    const tops = file.pages.map(({ runs }) =>
      runs
        .filter(({ y }) => y < 45)
        .map((run) => run.text)
        .join(),
    );
    expect(tops.join(" ").trim()).toMatch(/^(\s*(2( 3)*)?\s*)+$/);
    expect(tops[0]).toBe("");
    expect(tops).toContain("2");
  });

  it("leaves open what the office did not fill in", async () => {
    const open = await read(briefing(["line"], { letterhead: { office: "Văn phòng" } }));
    expect(squeezed(open.pages[0]?.text ?? "")).toContain("Số:/BC-……");
    expect(squeezed(open.pages[0]?.text ?? "")).toContain("ngàythángnăm");
  });
});

describe("a PDF of a report", () => {
  it("is the same bytes after another and in a process of its own", async () => {
    const report = briefing(["line", "map"], { letterhead });
    const first = await writePdf(report);
    await writePdf(reportFor("bump"));
    expect(await writePdf(report)).toEqual(first);
    const script = fileURLToPath(new URL("fresh-pdf.ts", import.meta.url));
    const fresh = execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();
    expect(fresh).toBe(createHash("sha256").update(first).digest("hex"));
  });

  it("links to sources on the web and nowhere else", async () => {
    const sources = ["https://a.example/bao-cao", "javascript:alert(1)", "file:///etc/passwd"].map(
      (address, i) => ({ id: `${i}`, text: `Nguồn ${i}`, address }),
    );
    const file = await read(reportOf([{ kind: "sources", title: "Nguồn", sources }]));
    expect(file.pages.flatMap(({ links }) => links)).toEqual(["https://a.example/bao-cao"]);
  });

  it("holds a hostile name as it is written, without what turns or ends a text", async () => {
    const names = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "a\u202eb\u0000c", "x".repeat(10_000)];
    const table = {
      ...wideTable(4, 2),
      rows: names.map((text) => ({ cells: [{ text }, { text: "1" }, { text: "2" }] })),
    };
    const file = await read(reportOf([{ kind: "table", table }], { title: names.join(" ") }));
    expectRows(file, table);
    expectInside(file);
  });
});
