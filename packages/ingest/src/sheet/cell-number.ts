import { readNumeral } from "../narrative/numeral.ts";
import type { Sheet, SheetCell } from "../read-document.ts";

/** What a cell says as a figure: a value, readings where it is unclear, or that there is none and the sign that says so. */
export interface CellNumber {
  readonly value: number | null;
  readonly readings: readonly number[];
  readonly isPercent: boolean;
}

/** How the texts of a sheet write numbers: which sign parts decimals. */
export type Notation = "comma" | "point" | "unclear";

const pointDecimals = /^-?(\d+\.(\d{1,2}|\d{5,})|\d{4,}\.\d+|0\.\d+|\d{1,3}(,\d{3})+(\.\d+)?)$/;
const commaDecimals = /^-?(\d+,(\d{1,2}|\d{4,})|0,\d+|\d{1,3}(\.\d{3}){2,}|\d{1,3}(\.\d{3})+,\d+)$/;

/** Which sign parts decimals in a sheet's texts, by those that can be read one way only; "unclear" where they differ. */
export function notationOf({ rows }: Sheet): Notation {
  let points = 0;
  let commas = 0;
  for (const row of rows)
    for (const cell of row) {
      if (cell.kind !== "text" || cell.text.length > 24) continue;
      const digits = digitsOf(cell.text);
      if (pointDecimals.test(digits)) points += 1;
      if (commaDecimals.test(digits)) commas += 1;
    }
  if (points > 0 && commas > 0) return "unclear";
  return points > 0 ? "point" : "comma";
}

/** The figure of a cell; undefined of one that holds words, or nothing. A number of the sheet is what it is. */
export function cellNumber(cell: SheetCell | undefined, notation: Notation): CellNumber | undefined {
  if (cell === undefined || cell.kind === "empty") return undefined;
  if (cell.kind === "number") {
    const isPercent = cell.shown.trim().endsWith("%");
    return { value: isPercent ? rounded(cell.number * 100) : cell.number, readings: [], isPercent };
  }
  if (cell.kind === "error") return { value: null, readings: [], isPercent: false };
  const digits = digitsOf(cell.text);
  if (!/^-?\d[\d., \u00a0]*$/.test(digits)) return undefined;
  const isPercent = cell.text.trim().endsWith("%");
  const sign = digits.startsWith("-") ? -1 : 1;
  const plain = digits.replace(/^-/, "").replaceAll("\u00a0", " ");
  if (notation === "point")
    return { value: sign * Number(plain.replaceAll(/[, ]/g, "")), readings: [], isPercent };
  const { value, readings } = readNumeral(plain, { hasDecimals: isPercent || notation === "unclear" });
  return { value: value === null ? null : sign * value, readings, isPercent };
}

/** Whether a cell says that there is no figure: a dash, dots, a cross. */
export function isNoFigure(cell: SheetCell | undefined): boolean {
  return cell?.kind === "text" && /^([-–—…x]|\.{1,3}|\/|n\/a|k(hông)?\s*có)$/i.test(cell.text.trim());
}

function digitsOf(text: string): string {
  return text.trim().replace(/\s*%$/, "");
}

/** A share of one as per cent without what a computer adds to it. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
