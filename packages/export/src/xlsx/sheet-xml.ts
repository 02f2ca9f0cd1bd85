import { columnName } from "../pptx/chart-workbook.ts";
import { xmlText } from "../pptx/xml-text.ts";
import type { CellStyle, SheetPlan, SheetRow } from "./sheet-plan.ts";

/** The texts of a workbook, each once, in the order they are first met; cells name them by number. */
export class SharedTexts {
  readonly #places = new Map<string, number>();

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
export function cellsXml({ rows }: SheetPlan, ink: CellInk): string {
  const parts: string[] = [];
  for (const [i, row] of rows.entries()) {
    const xml = rowXml(row, i, ink);
    if (xml !== "") parts.push(xml);
  }
  return `<sheetData>${parts.join("")}</sheetData>`;
}

/** The part of a sheet with other cells in it; everything else stays. */
export function withCells(part: string, plan: SheetPlan, cells: string): string {
  const corner = `${columnName(Math.max(0, plan.columns.length - 1))}${Math.max(1, plan.rows.length)}`;
  return part
    .replace(/<sheetData\/>|<sheetData>[\s\S]*<\/sheetData>/, () => cells)
    .replace(/<dimension [^>]*\/>/, () => `<dimension ref="A1:${corner}"/>`);
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
