import type { ReadDocument, SheetCell, TextDocument } from "@sosanh/core/submissions/read-document";
import { describe, expect, it } from "vitest";
import { republic } from "../../fixtures/legacy-bytes.ts";
import { paragraph, rowsXml, wordFile, wordTable, workbookFile } from "../../fixtures/office-archive.ts";
import { pdfFile } from "../../fixtures/pdf-file.ts";
import { readDocument } from "./read-document.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The blocks of a text with their roles, as they stand in it. */
function blocksOf(document: ReadDocument): readonly string[] {
  if (document.kind !== "text") throw new Error("not a text");
  return document.blocks.map(({ start, end, role }) => `${role}: ${document.text.slice(start, end)}`);
}

function rowsOf(document: ReadDocument, sheet = 0): readonly (readonly string[])[] {
  if (document.kind !== "sheets") throw new Error("not a workbook");
  return (document.sheets[sheet]?.rows ?? []).map((row) => row.map(shown));
}

function shown(cell: SheetCell): string {
  if (cell.kind === "empty") return "";
  return cell.kind === "number" ? String(cell.number) : cell.text;
}

describe("a text file", () => {
  it("is its text unchanged, its lines as blocks", async () => {
    const text = "\ufeffBÁO CÁO\r\n\r\n- Tuyển 25 thanh niên  \r\nXã A\t25\r\nXã B\t27\r\n";
    const document = await readDocument(bytesOf(text), "a.txt");
    expect(document).toMatchObject({ kind: "text", text });
    expect(blocksOf(document)).toEqual([
      "paragraph: BÁO CÁO",
      "list: - Tuyển 25 thanh niên",
      "table: Xã A\t25\r\nXã B\t27",
    ]);
  });

  it("is a text whatever it is called", async () => {
    expect((await readDocument(bytesOf("Năm 2023"), "không có đuôi")).kind).toBe("text");
    expect((await readDocument(bytesOf("Năm 2023"), "a.pdf")).kind).toBe("text");
  });
});

describe("a document of Word", () => {
  const made = wordFile(
    `${paragraph("BÁO CÁO")}${paragraph("")}${paragraph("Năm 2023 tuyển 25 thanh niên.")}${wordTable([
      ["Xã", "2023"],
      ["Xã A", "25"],
    ])}`,
  );

  it("is paragraphs, numbered, and tables row by row", async () => {
    const document = (await readDocument(made, "a.docx")) as TextDocument;
    expect(blocksOf(document)).toEqual([
      "paragraph: BÁO CÁO",
      "paragraph: Năm 2023 tuyển 25 thanh niên.",
      "table: Xã\t2023\nXã A\t25",
    ]);
    expect(document.blocks.map((block) => block.paragraph)).toEqual([1, 2, 3]);
  });

  it("leaves out what was deleted and keeps what was put in", async () => {
    const change =
      "<w:p><w:r><w:t>Tuyển </w:t></w:r><w:del><w:r><w:delText>24</w:delText></w:r></w:del><w:ins><w:r><w:t>25</w:t></w:r></w:ins></w:p>";
    expect(blocksOf(await readDocument(wordFile(change), "a.docx"))).toEqual(["paragraph: Tuyển 25"]);
  });

  it("is read where it was written in a font of TCVN3, and says so", async () => {
    const document = await readDocument(wordFile(paragraph(republic.TCVN3)), "a.docx");
    expect(blocksOf(document)).toEqual(["paragraph: Cộng hòa xã hội chủ nghĩa Việt Nam"]);
    expect(document.remarks).toEqual([{ code: "letters-mended", value: 1 }]);
  });

  it("says that its macros were left out", async () => {
    const document = await readDocument(
      wordFile(paragraph("Năm 2023"), { "word/vbaProject.bin": "x" }),
      "a.docm",
    );
    expect(document.remarks).toEqual([{ code: "macros-ignored", value: 1 }]);
  });
});

describe("a PDF", () => {
  it("is paragraphs with their pages; lines that go on are one", async () => {
    const long = "Nam 2023 thi xa tuyen 125 thanh nien nhap ngu, dat 100 % chi tieu";
    const document = (await readDocument(
      pdfFile({ pages: [`${long}\n${long}.\nTuyen 25.`, long] }),
      "a.pdf",
    )) as TextDocument;
    expect(blocksOf(document)).toEqual([`paragraph: ${long} ${long}. Tuyen 25.`, `paragraph: ${long}`]);
    expect(document.blocks.map(({ page }) => page)).toEqual([1, 2]);
  });

  it("says how many of its pages are pictures", async () => {
    const document = await readDocument(
      pdfFile({ pages: ["Nam 2023 tuyen 125 thanh nien", undefined] }),
      "a.pdf",
    );
    expect(document.remarks).toEqual([{ code: "pages-without-text", value: 1 }]);
  });
});

describe("a workbook", () => {
  const made = workbookFile([
    {
      name: "Biểu 1",
      rows: rowsXml([
        ["STT", "Xã", "Năm 2023"],
        [1, "Xã A", 25],
        [2, "Xã B", "=C2+2|27"],
        ["", "Cộng", "=SUM(C2:C3)"],
      ]),
      merges: ["A1:A2", "B9:XFD1048576"],
    },
    { name: "Danh mục", rows: rowsXml([["a"]]), isHidden: true },
  ]);

  it("is its cells; a formula is the result that is stored", async () => {
    const document = await readDocument(made, "a.xlsx");
    expect(rowsOf(document)).toEqual([
      ["STT", "Xã", "Năm 2023"],
      ["1", "Xã A", "25"],
      ["2", "Xã B", "27"],
      ["", "Cộng"],
    ]);
    if (document.kind === "sheets") {
      expect(document.sheets[0]?.rows[2]?.[2]).toEqual({
        kind: "number",
        number: 27,
        shown: "27",
        isFormula: true,
      });
      expect(document.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
      expect(document.sheets.map(({ isHidden }) => isHidden)).toEqual([undefined, true]);
    }
    expect(document.remarks).toEqual([
      { code: "hidden-sheets", value: 1 },
      { code: "formulas-without-results", value: 1 },
    ]);
  });

  it("is known by its content under another ending", async () => {
    expect(rowsOf(await readDocument(made, "a.txt"))[0]).toEqual(["STT", "Xã", "Năm 2023"]);
  });

  it("gives a day as text, never the number it is kept as", async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>';
    const bytes = workbookFile([{ name: "a", rows: '<row r="1"><c r="A1" s="1"><v>45296</v></c></row>' }], {
      "xl/styles.xml": styles,
      "[Content_Types].xml": types,
    });
    expect(rowsOf(await readDocument(bytes, "a.xlsx"))).toEqual([["05/01/2024"]]);
  });
});

describe("a table of plain text", () => {
  it.each([",", ";", "\t", "|"])("is cut at %j", async (sign) => {
    const text = `Xã${sign}2022${sign}2023\n"A ${sign} B"${sign}25${sign}27\n`;
    expect(rowsOf(await readDocument(bytesOf(text), "a.csv"))).toEqual([
      ["Xã", "2022", "2023"],
      [`A ${sign} B`, "25", "27"],
    ]);
  });

  it("keeps numbers as they are written: 2.130 is not read here", async () => {
    expect(rowsOf(await readDocument(bytesOf("sep=;\nXã;Số\nA;2.130\n"), "a.csv"))).toEqual([
      ["Xã", "Số"],
      ["A", "2.130"],
    ]);
  });

  it("is read under the name of a workbook, as programs save it", async () => {
    expect(rowsOf(await readDocument(bytesOf("Xã\t2023\nA\t25\n"), "a.xls"))).toEqual([
      ["Xã", "2023"],
      ["A", "25"],
    ]);
    const page =
      "<html><table><tr><td rowspan=2>Xã</td><td colspan=2>Năm</td></tr><tr><td>2022<td>2023</tr></table>";
    expect(rowsOf(await readDocument(bytesOf(page), "a.xls"))).toEqual([
      ["Xã", "Năm", ""],
      ["", "2022", "2023"],
    ]);
  });
});

describe("a statistics file", () => {
  it("of JSON-stat is one row a value", async () => {
    const cube = {
      class: "dataset",
      label: "Dân số",
      id: ["area", "year"],
      size: [2, 2],
      dimension: {
        area: { label: "Tỉnh", category: { index: { A: 0, B: 1 }, label: { A: "Hà Nội", B: "Huế" } } },
        year: { category: { index: ["2022", "2023"] } },
      },
      value: [1, 2, null, 4],
      status: { "2": ".." },
    };
    expect(rowsOf(await readDocument(bytesOf(JSON.stringify(cube)), "a.json"))).toEqual([
      ["Dân số"],
      ["Tỉnh", "year", "value"],
      ["Hà Nội", "2022", "1"],
      ["Hà Nội", "2023", "2"],
      ["Huế", "2022", ".."],
      ["Huế", "2023", "4"],
    ]);
  });

  it("of PX is one row a value, signs for missing ones kept", async () => {
    const px =
      'CHARSET="ANSI";\nAXIS-VERSION="2010";\nCODEPAGE="utf-8";\nTITLE="Dân số; theo tỉnh";\nUNITS="người";\nSTUB="Tỉnh";\nHEADING="Năm";\nVALUES("Tỉnh")="Hà Nội","Huế";\nVALUES("Năm")="2022",\n"2023";\nDATA=\n1 2.5\n".." 4;\n';
    expect(rowsOf(await readDocument(bytesOf(px), "a.px"))).toEqual([
      ["Dân số; theo tỉnh"],
      ["Tỉnh", "Năm", "value (người)"],
      ["Hà Nội", "2022", "1"],
      ["Hà Nội", "2023", "2.5"],
      ["Huế", "2022", ".."],
      ["Huế", "2023", "4"],
    ]);
  });
});
