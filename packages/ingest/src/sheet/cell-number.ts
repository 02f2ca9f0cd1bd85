import type { Qualifier } from "@sosanh/core/figures/value";
import type { Sheet, SheetCell } from "@sosanh/core/submissions/read-document";
import { readNumeral } from "../narrative/numeral.ts";

/** What a cell says as a figure: a value, readings where it is unclear, or that there is none and the sign that says so. */
export interface CellNumber {
  readonly value: number | null;
  readonly readings: readonly number[];
  readonly isPercent: boolean;
  readonly qualifier: Qualifier;
  /** The unit that stands behind the digits, in the cell. */
  readonly unit?: string;
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

const grouped = /^-?[1-9]\d{0,2}([.,]\d{3})+$/;

/**
 * The same of one column, by its own texts: shares beside it are often written with the sign that parts its thousands.
 * A column of nothing but groups of three digits counts in thousands, whichever sign parts them.
 */
export function columnNotation(
  cells: readonly (SheetCell | undefined)[],
  ofSheet: Notation,
): Notation | "groups" {
  let groups = 0;
  let points = 0;
  let commas = 0;
  for (const cell of cells) {
    if (cell?.kind !== "text" || cell.text.length > 24) continue;
    const digits = digitsOf(cell.text);
    if (grouped.test(digits)) groups += 1;
    else if (pointDecimals.test(digits)) points += 1;
    else if (commaDecimals.test(digits)) commas += 1;
  }
  if (points + commas === 0) return groups > 1 ? "groups" : ofSheet === "comma" ? "comma" : "unclear";
  if (points > 0 && commas > 0) return "unclear";
  return points > 0 ? "point" : "comma";
}

/** "trên 1.200 người": how sure, the digits, and a unit of a word or two. */
const written =
  /^(?<sure>≥|>|≤|<|≈|~|trên|hơn|từ|tối thiểu|ít nhất|dưới|không quá|tối đa|gần|khoảng|ước|xấp xỉ)?\s*(?<digits>-?\d[\d., \u00a0]*?)\s*(?<unit>%|\p{L}[\p{L} /.]{0,18})?$/iu;

const qualifierOf: Readonly<Record<string, Qualifier>> = {
  "≥": "at-least",
  ">": "at-least",
  trên: "at-least",
  hơn: "at-least",
  từ: "at-least",
  "tối thiểu": "at-least",
  "ít nhất": "at-least",
  "≤": "at-most",
  "<": "at-most",
  dưới: "at-most",
  "không quá": "at-most",
  "tối đa": "at-most",
  "≈": "approximate",
  "~": "approximate",
  gần: "approximate",
  khoảng: "approximate",
  ước: "approximate",
  "xấp xỉ": "approximate",
};

/** The figure of a cell; undefined of one that holds words, or nothing. A number of the sheet is what it is. */
export function cellNumber(
  cell: SheetCell | undefined,
  notation: Notation | "groups",
): CellNumber | undefined {
  if (cell === undefined || cell.kind === "empty") return undefined;
  const exact = { readings: [], qualifier: "exact" as const };
  if (cell.kind === "number") {
    const isPercent = cell.shown.trim().endsWith("%");
    return { ...exact, value: isPercent ? rounded(cell.number * 100) : cell.number, isPercent };
  }
  if (cell.kind === "error") return { ...exact, value: null, isPercent: false };
  if (cell.text.length > 48) return undefined;
  const text = cell.text.normalize("NFC").trim();
  const [, marked = text, note = ""] = /^(.*\d)\s?(\*{1,3}|[¹²³]|\(\*{1,3}\)|\(\d\))$/u.exec(text) ?? [];
  const found = written.exec(marked);
  const { sure = "", digits = "", unit } = found?.groups ?? {};
  if (digits === "") return undefined;
  const isPercent = unit === "%";
  const numeral = numeralOf(digits, { notation, isPercent });
  // "12(1)": the mark of a note, or one of the twelve.
  const isOpen = /\d/.test(note) && numeral.value !== null;
  return {
    ...(isOpen ? { value: null, readings: [numeral.value] } : numeral),
    isPercent,
    qualifier: qualifierOf[sure.toLowerCase()] ?? "exact",
    ...(unit === undefined || isPercent ? {} : { unit }),
  };
}

function numeralOf(
  digits: string,
  { notation, isPercent }: { readonly notation: Notation | "groups"; readonly isPercent: boolean },
): Pick<CellNumber, "value" | "readings"> {
  const sign = digits.startsWith("-") ? -1 : 1;
  const plain = digits.replace(/^-/, "").replaceAll("\u00a0", " ");
  if (notation === "point") {
    const value = Number(plain.replaceAll(/[, ]/g, ""));
    return { value: Number.isNaN(value) ? null : sign * value, readings: [] };
  }
  if (grouped.test(plain) && !isPercent && notation !== "comma") {
    const thousands = sign * Number(plain.replaceAll(/[.,]/g, ""));
    if (notation === "groups") return { value: thousands, readings: [] };
    if (plain.match(/[.,]/g)?.length === 1)
      return { value: null, readings: [thousands, sign * Number(plain.replace(",", "."))] };
  }
  const { value, readings } = readNumeral(plain, { hasDecimals: isPercent || notation === "unclear" });
  return { value: value === null ? null : sign * value, readings };
}

/** Whether a cell says that there is no figure: a dash, dots, a cross. */
export function isNoFigure(cell: SheetCell | undefined): boolean {
  return cell?.kind === "text" && /^([-–—…x]|\.{1,3}|\/|n\/a|k(hông)?(\s*có)?)$/i.test(cell.text.trim());
}

/** The digits of a text without the unit behind them. */
function digitsOf(text: string): string {
  return text.trim().replace(/\s*(%|\p{L}[\p{L} /]*)$/u, "");
}

/** A share of one as per cent without what a computer adds to it. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
