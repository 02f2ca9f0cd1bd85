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
  /** A column of remarks that stands below each row, from edge to edge, where there is no room beside it. */
  readonly under?: number;
}

/** How a table lies on pages. */
export interface TableLayout {
  readonly side: PageSide;
  /** One after the other; in each the first column is repeated. */
  readonly parts: readonly TablePart[];
}

/**
 * The least a column can be without breaking a number or a word, what still reads, what reads well, and what it would
 * like.
 */
interface Needed {
  readonly index: number;
  readonly least: number;
  readonly snug: number;
  readonly fair: number;
  readonly wanted: number;
}

/** Texts are wrapped to at most this, and broken within words when one is wider. */
const widestText = 190;
/** Names of places, in the first column, stand on one line up to this. */
const widestName = 120;
/** At the worst they are broken in this, and what stands for a number in so many lines. */
const snugName = 84;
const snugLines = 3;
/** A title is wrapped to this where its column needs no more. */
const widestHead = 90;
/** No text makes a row higher than this many lines, so that every row fits a page. */
const mostLines = 30;
/** Nor does it read well in more than these: remarks, and reasons where a number would be. */
const fairLines = { text: 3, number: 2 };

/**
 * Upright where it fits well, if need be with its remarks under the rows; else on its side, else there in parts with
 * the first column repeated.
 */
export function tableLayout(pdf: Pdf, table: TableSpec, look: ReportLook): TableLayout {
  const all = table.columns.map((column, index) => neededBy(pdf, { table, column, index }, look));
  const under = remarksOf(table, all.at(-1)?.wanted ?? 0);
  const figures = under === undefined ? all : all.slice(0, -1);
  const remarks = under === undefined ? {} : { under };
  const lying = roomOf("lying").width;
  for (const [side, from] of [
    ["upright", "fair"],
    // A page on its side is worth turning for remarks; a table of figures alone rather stays upright.
    ...(under === undefined ? [["upright", "snug"] as const] : []),
    ["lying", "fair"],
    ["lying", "least"],
  ] as const) {
    const { width } = roomOf(side);
    const columns = fitted(all, from, width);
    if (columns !== undefined) return { side, parts: [{ columns }] };
    const without = fitted(figures, from, width);
    if (without !== undefined) return { side, parts: [{ columns: without, ...remarks }] };
  }
  const parts = partsOf(figures, lying);
  return {
    side: "lying",
    parts: parts.map((columns, at) => ({ columns, ...(at === parts.length - 1 ? remarks : {}) })),
  };
}

/** The last column where it is of sentences beside figures: a few signs, as a rank, mean nothing without their head. */
function remarksOf({ columns }: TableSpec, wanted: number): number | undefined {
  const hasFigures = columns.some(({ kind }) => kind === "number");
  const isOfSentences = columns.at(-1)?.kind === "text" && wanted > widestName;
  return hasFigures && columns.length > 2 && isOfSentences ? columns.length - 1 : undefined;
}

function neededBy(
  pdf: Pdf,
  { table, column, index }: { table: TableSpec; column: TableColumn; index: number },
  look: ReportLook,
): Needed {
  const title = { text: column.title, look: look.head };
  const heads = [title, { text: column.detail ?? "", look: look.headDetail }];
  const texts = table.rows.flatMap(({ cells }) => {
    const { text = "", number } = cells[index] ?? {};
    return number === undefined ? [{ text, look: look.strongCell }] : [];
  });
  const numbers = table.rows.flatMap(({ cells }) => {
    const { text = "", number } = cells[index] ?? {};
    return number === undefined ? [] : [lineWidth(pdf, plainText(text), look.strongCell)];
  });
  const whole = Math.max(0, ...texts.map(({ text, look: as }) => lineWidth(pdf, plainText(text), as)));
  const set = [...heads, ...texts].map(({ text, look: as }) => textNeed(pdf, plainText(text), as));
  const least = Math.max(...numbers, ...set);
  const fair = Math.max(
    least,
    index === 0 ? Math.min(whole, widestName) : Math.min(whole / fairLines[column.kind], widestText),
  );
  const snug = Math.max(
    least,
    index === 0 ? Math.min(whole, snugName) : Math.min(whole / snugLines, widestText),
  );
  const head = Math.min(lineWidth(pdf, plainText(title.text), title.look), widestHead);
  const wanted = Math.max(fair, Math.min(whole, widestText), head);
  const padding = 2 * cellPadding;
  return {
    index,
    ...{ least: least + padding, snug: snug + padding, fair: fair + padding, wanted: wanted + padding },
  };
}

function textNeed(pdf: Pdf, text: string, look: TextLook): number {
  const word = Math.min(widestWord(pdf, text, look), widestText);
  return Math.max(word, Math.min(lineWidth(pdf, text, look) / mostLines, 2 * widestText));
}

/** Each column as wide as it would like, or the room shared by what each lacks; undefined where they do not fit. */
function fitted(
  needed: readonly Needed[],
  from: "least" | "snug" | "fair",
  room: number,
): TablePart["columns"] | undefined {
  const wanted = sum(needed.map((column) => column.wanted));
  if (wanted <= room) {
    const stretch = Math.min(room / wanted, 1.7);
    return needed.map((column) => ({ index: column.index, width: column.wanted * stretch }));
  }
  const least = sum(needed.map((column) => column[from]));
  if (least > room) return undefined;
  const share = (room - least) / (wanted - least);
  return needed.map((column) => ({
    index: column.index,
    width: column[from] + share * (column.wanted - column[from]),
  }));
}

function partsOf(needed: readonly Needed[], room: number): readonly TablePart["columns"][] {
  const [name, ...others] = needed;
  if (name === undefined) return [];
  const first = { ...name, least: name.fair };
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
    return fitted(all, "least", room) ?? all.map(({ index, least }) => ({ index, width: least }));
  });
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
