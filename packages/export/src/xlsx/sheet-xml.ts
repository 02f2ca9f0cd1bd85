import { plainText } from "../plain-text.ts";
import { columnName } from "../pptx/chart-workbook.ts";
import { xmlText } from "../pptx/xml-text.ts";
import type { CellStyle, SheetPlan, SheetRecords, SheetRow } from "./sheet-plan.ts";

/** The texts of a workbook, each once, in the order they are first met; cells name them by number. */
export class SharedTexts {
  readonly #places = new Map<string, number>();
  readonly #cleaned = new Map<string, number>();

  /** The place of a text from the data, which is cleaned first: the same few texts stand in thousands of rows. */
  placeOfData(text: string): number {
    const known = this.#cleaned.get(text);
    if (known !== undefined) return known;
    const place = this.placeOf(plainText(text));
    this.#cleaned.set(text, place);
    return place;
  }

  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  /** The part `xl/sharedStrings.xml`. */
  xml(): string {
    const items = [...this.#places.keys()].map(
      (text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`,
    );
    const count = items.length;
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">${items.join("")}</sst>`;
  }
}

/** What the cells of a sheet are written with: its texts, and the number of each style in the workbook. */
export interface CellInk {
  readonly texts: SharedTexts;
  readonly styleOf: (style: CellStyle) => number;
}

/** The cells of a sheet as its part has them. */
export function cellsXml({ rows, records }: SheetPlan, ink: CellInk): string {
  const parts: string[] = [];
  for (const [i, row] of rows.entries()) {
    const xml = rowXml(row, i, ink);
    if (xml !== "") parts.push(xml);
  }
  if (records !== undefined) addRecords(parts, { records, from: rows.length }, ink);
  return `<sheetData>${parts.join("")}</sheetData>`;
}

/** The part of a sheet with other cells in it; everything else stays. */
export function withCells(part: string, plan: SheetPlan, cells: string): string {
  const corner = `${columnName(Math.max(0, plan.columns.length - 1))}${Math.max(1, rowCount(plan))}`;
  return part
    .replace(/<sheetData\/>|<sheetData>[\s\S]*<\/sheetData>/, () => cells)
    .replace(/<dimension [^>]*\/>/, () => `<dimension ref="A1:${corner}"/>`)
    .replace("</headerFooter>", () => `</headerFooter>${breakXml(plan)}`);
}

function breakXml({ pageBreak, across }: SheetPlan): string {
  const rows = pageBreak === undefined ? [] : [pageBreak.row];
  return breaksXml("rowBreaks", rows, 16383) + breaksXml("colBreaks", across?.breaks ?? [], 1048575);
}

function breaksXml(name: "rowBreaks" | "colBreaks", at: readonly number[], max: number): string {
  if (at.length === 0) return "";
  const breaks = at.map((id) => `<brk id="${id}" max="${max}" man="1"/>`).join("");
  return `<${name} count="${at.length}" manualBreakCount="${at.length}">${breaks}</${name}>`;
}

function rowCount({ rows, records }: SheetPlan): number {
  return rows.length + (records?.fields.length ?? 0);
}

interface RecordsFrom {
  readonly records: SheetRecords;
  readonly from: number;
}

function addRecords(parts: string[], { records, from }: RecordsFrom, { texts, styleOf }: CellInk): void {
  const looks = records.styles.map((style, column) => {
    const look = styleOf(style);
    return { name: columnName(column), kind: look === 0 ? "" : ` s="${look}"` };
  });
  for (const [i, fields] of records.fields.entries()) {
    const row = from + i + 1;
    let xml = `<row r="${row}">`;
    for (const [column, { name, kind }] of looks.entries()) {
      const value = fields[column];
      if (value === undefined || value === "") continue;
      if (typeof value === "string")
        xml += `<c r="${name}${row}"${kind} t="s"><v>${texts.placeOfData(value)}</v></c>`;
      else if (Number.isFinite(value)) xml += `<c r="${name}${row}"${kind}><v>${value}</v></c>`;
    }
    parts.push(`${xml}</row>`);
  }
}

function rowXml({ cells, height }: SheetRow, row: number, { texts, styleOf }: CellInk): string {
  if (cells.length === 0 && height === undefined) return "";
  let xml = "";
  for (const { column, value, style } of cells) {
    // Excel has no cell for what is no number.
    if (typeof value === "number" && !Number.isFinite(value)) continue;
    const at = `${columnName(column)}${row + 1}`;
    const look = styleOf(style);
    const kind = look === 0 ? "" : ` s="${look}"`;
    xml +=
      typeof value === "number"
        ? `<c r="${at}"${kind}><v>${value}</v></c>`
        : value === ""
          ? `<c r="${at}"${kind}/>`
          : `<c r="${at}"${kind} t="s"><v>${texts.placeOf(value)}</v></c>`;
  }
  const high = height === undefined ? "" : ` ht="${height * 0.75}" customHeight="1"`;
  return `<row r="${row + 1}"${high}>${xml}</row>`;
}
