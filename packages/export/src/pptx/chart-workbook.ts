import { strToU8, zipSync } from "fflate";
import type { NativeChart } from "../native-chart.ts";
import { xmlText } from "./xml-text.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The sheet that the numbers of a chart stand on. */
export const sheetName = "Sheet1";

/** The name of a column, 0 the first: A, B … Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** The columns of a chart's sheet: the categories, x of a scatter, the series. */
export function sheetColumns({ categories, x, series, categoryAxis }: NativeChart): readonly SheetColumn[] {
  return [
    { title: "", cells: categories },
    ...(x === undefined ? [] : [{ title: categoryAxis?.title ?? "x", cells: x }]),
    ...series.map(({ name, values }) => ({ title: name, cells: values })),
  ];
}

interface SheetColumn {
  readonly title: string;
  readonly cells: readonly (string | number | undefined)[];
}

/**
 * The workbook behind a chart, which Office opens to edit its numbers: text and numbers as they are, an empty cell for
 * a missing figure, a zero for a zero, no formula.
 */
export function chartWorkbook(chart: NativeChart): Uint8Array {
  const columns = sheetColumns(chart);
  const rows = [
    columns.map(({ title }) => title),
    ...chart.categories.map((_, i) => columns.map(({ cells }) => cells[i])),
  ];
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${document}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${spreadsheet}" xmlns:r="${document}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${document}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${document}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${spreadsheet}"><sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(head + text)])),
    { level: 0, mtime: "1980-01-01T00:00:00" },
  );
}

function rowXml(cells: readonly (string | number | undefined)[], row: number): string {
  const written = cells.map((cell, column) => {
    const at = `${columnName(column)}${row + 1}`;
    if (cell === undefined || cell === "") return "";
    if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  });
  return `<row r="${row + 1}">${written.join("")}</row>`;
}
