import type { TableColumn, TableSpec } from "@sosanh/chart/table/table-spec";
import { plainText } from "../plain-text.ts";
import type { PageSide } from "./page-flow.ts";
import { roomOf } from "./page-flow.ts";
import type { Pdf } from "./pdf-file.ts";
import type { ReportLook } from "./report-look.ts";
import type { TextLook } from "./text-lines.ts";
import { lineWidth, widestWord } from "./text-lines.ts";

/** Room beside the text of a cell, on either side. */
export const cellPadding = 4;

/** A part of a table that is as wide as a page: which columns, and how wide each is. */
export interface TablePart {
  readonly columns: readonly { readonly index: number; readonly width: number }[];
}

/** How a table lies on pages. */
export interface TableLayout {
  readonly side: PageSide;
  /** One after the other; in each the first column is repeated. */
  readonly parts: readonly TablePart[];
}

/** The least a column can be without breaking a number or a word, and what it would like. */
interface Needed {
  readonly index: number;
  readonly least: number;
  readonly wanted: number;
}

/** Texts are wrapped to at most this, and broken within words when one is wider. */
const widestText = 190;
/** No text makes a row higher than this many lines, so that every row fits a page. */
const mostLines = 30;

/** Upright where it fits, else on its side, else on its side in parts with the first column repeated. */
export function tableLayout(pdf: Pdf, table: TableSpec, look: ReportLook): TableLayout {
  const needed = table.columns.map((column, index) => neededBy(pdf, { table, column, index }, look));
  for (const side of ["upright", "lying"] as const) {
    const columns = fitted(needed, roomOf(side).width);
    if (columns !== undefined) return { side, parts: [{ columns }] };
  }
  const { width } = roomOf("lying");
  return { side: "lying", parts: partsOf(needed, width).map((columns) => ({ columns })) };
}

function neededBy(
  pdf: Pdf,
  { table, column, index }: { table: TableSpec; column: TableColumn; index: number },
  look: ReportLook,
): Needed {
  const heads = [
    { text: column.title, look: look.head },
    { text: column.detail ?? "", look: look.headDetail },
  ];
  let least = Math.max(...heads.map((head) => textNeed(pdf, plainText(head.text), head.look)));
  let wanted = least;
  for (const { cells } of table.rows) {
    const { text = "", number } = cells[index] ?? {};
    const plain = plainText(text);
    const whole = lineWidth(pdf, plain, look.strongCell);
    wanted = Math.max(wanted, whole);
    least = Math.max(least, number === undefined ? textNeed(pdf, plain, look.strongCell) : whole);
  }
  const title = lineWidth(pdf, plainText(column.title), look.head);
  wanted = Math.max(Math.min(wanted, widestText), Math.min(title, 90), least);
  return { index, least: least + 2 * cellPadding, wanted: wanted + 2 * cellPadding };
}

function textNeed(pdf: Pdf, text: string, look: TextLook): number {
  const word = Math.min(widestWord(pdf, text, look), widestText);
  return Math.max(word, Math.min(lineWidth(pdf, text, look) / mostLines, 2 * widestText));
}

/** Each column as wide as it would like, or the room shared by what each lacks; undefined where they do not fit. */
function fitted(needed: readonly Needed[], room: number): TablePart["columns"] | undefined {
  const wanted = sum(needed.map((column) => column.wanted));
  if (wanted <= room) {
    const stretch = Math.min(room / wanted, 1.7);
    return needed.map(({ index, wanted: width }) => ({ index, width: width * stretch }));
  }
  const least = sum(needed.map((column) => column.least));
  if (least > room) return undefined;
  const share = (room - least) / (wanted - least);
  return needed.map((column) => ({
    index: column.index,
    width: column.least + share * (column.wanted - column.least),
  }));
}

function partsOf(needed: readonly Needed[], room: number): readonly TablePart["columns"][] {
  const [first, ...others] = needed;
  if (first === undefined) return [];
  const parts: Needed[][] = [];
  let part: Needed[] = [];
  for (const column of others) {
    if (part.length > 0 && sum([first, ...part, column].map(({ least }) => least)) > room) {
      parts.push(part);
      part = [];
    }
    part.push(column);
  }
  if (part.length > 0 || parts.length === 0) parts.push(part);
  return parts.map((columns) => {
    const all = [first, ...columns];
    return fitted(all, room) ?? all.map(({ index, least }) => ({ index, width: least }));
  });
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
