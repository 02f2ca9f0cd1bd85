import type { SheetDocument } from "@sosanh/core/submissions/read-document";
import { describe, expect, it } from "vitest";
import { archive } from "../../fixtures/office-archive.ts";
import { odsHidden } from "./ods-hidden.ts";
import { readDocument } from "./read-document.ts";

async function sheetsOf(bytes: Uint8Array, name: string): Promise<SheetDocument> {
  const document = await readDocument(bytes, name);
  if (document.kind !== "sheets") throw new Error("not a workbook");
  return document;
}

/** A record of a workbook of Excel before 2007. */
function record(code: number, ...words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + 2 * words.length);
  for (const [i, word] of [code, 2 * words.length, ...words].entries()) bytes.writeUInt16LE(word, 2 * i);
  return bytes;
}

function label(row: number, column: number, text: string): Buffer {
  const head = record(0x0204, row, column, 0, text.length);
  head.writeUInt16LE(8 + text.length, 2);
  return Buffer.concat([head, Buffer.from(text, "latin1")]);
}

const oldWorkbook = Buffer.concat([
  record(0x0409, 0, 0x10, 0),
  record(0x007d, 1, 1, 2560, 0, 1, 0),
  record(0x0208, 1, 0, 3, 300, 0, 0, 0x20, 0),
  ...["Xa", "Quan", "Vu"].map((text, column) => label(0, column, text)),
  ...["A", "5", "6"].map((text, column) => label(1, column, text)),
  ...["B", "7", "8"].map((text, column) => label(2, column, text)),
  record(0x000a),
]);

const cell = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const row = (texts: readonly string[], said = ""): string =>
  `<table:table-row${said}>${texts.map(cell).join("")}</table:table-row>`;
const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:automatic-styles>
<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="Quân &amp; an ninh" table:style-name="ta1"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="16382"/>
${row(["Xã", "Tân binh", "Camera"])}${row(["A", "5", "6"], ' table:visibility="filter"')}${row(["B", "7", "8"])}</table:table>
<table:table table:name="Nháp" table:style-name="ta2"><table:table-column/>${row(["Xã"])}</table:table>
</office:spreadsheet></office:body></office:document-content>`;
const openDocument = archive({
  mimetype: "application/vnd.oasis.opendocument.spreadsheet",
  "META-INF/manifest.xml":
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
  "content.xml": content,
  "styles.xml": "<office:document-styles/>",
});

const hidden = { rows: [{ from: 1, to: 2 }], columns: [{ from: 1, to: 2 }] };

describe("what a workbook hides", () => {
  it("is known of Excel before 2007: rows and columns", async () => {
    const { sheets, remarks } = await sheetsOf(oldWorkbook, "a.xls");
    expect(sheets.map((sheet) => sheet.hidden)).toEqual([hidden]);
    expect(remarks).toEqual([{ code: "hidden-cells", value: 1 }]);
  });

  it("is known of OpenDocument: rows, columns and sheets, the names of which are read as they are seen", async () => {
    const { sheets, remarks } = await sheetsOf(openDocument, "a.ods");
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["Quân & an ninh", undefined],
      ["Nháp", true],
    ]);
    expect(sheets[0]?.hidden).toEqual(hidden);
    expect(remarks).toEqual([
      { code: "hidden-sheets", value: 1 },
      { code: "hidden-cells", value: 1 },
    ]);
  });

  it("ends where a sheet must end, however often a row is said to be repeated", () => {
    const often = `<table:table table:name="a">${'<table:table-row table:number-rows-repeated="9000000" table:visibility="collapse"/>'.repeat(9)}</table:table>`;
    expect(odsHidden(new TextEncoder().encode(often)).get("a")?.hiddenRows).toEqual([
      { from: 0, to: 1_048_576 },
    ]);
  });

  it("is not counted within a table inside a cell", () => {
    const inner = `<table:table table:name="b"><table:table-row/><table:table-row table:visibility="collapse"/></table:table>`;
    const xml = `<table:table table:name="a"><table:table-row>${inner}</table:table-row><table:table-row table:visibility="collapse"/></table:table>`;
    expect(odsHidden(new TextEncoder().encode(xml)).get("a")?.hiddenRows).toEqual([{ from: 1, to: 2 }]);
  });
});
