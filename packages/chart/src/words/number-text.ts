import type { IsoDate } from "@sosanh/core/figures/period";
import type { Qualifier, Value } from "@sosanh/core/figures/value";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import { fill, word } from "./words.ts";

/** How a number is written: whose marks, how many digits after the decimal mark, which unit follows. */
export interface NumberStyle {
  readonly language: Language;
  readonly decimals?: number;
  /** "%" is set as Vietnamese does, after a no-break space; in English close to the number. */
  readonly unit?: string;
}

const noBreak = "\u00a0";
const minus = "\u2212";

/** The mark before a number that is not exact: "≈ ", "≥ ", "≤ "; nothing before an exact one. */
export const qualifierMark: Readonly<Record<Qualifier, string>> = {
  exact: "",
  approximate: `≈${noBreak}`,
  "at-least": `≥${noBreak}`,
  "at-most": `≤${noBreak}`,
};

/** A bare number: 1.234.567,8 in Vietnamese, 1,234,567.8 in English; U+2212 before a negative. No unit. */
export function formatNumber(value: number, style: NumberStyle): string {
  const digits = style.decimals ?? 0;
  const english =
    digits === 0 && Number.isInteger(value) ? grouped(value) : formatterOf(digits).format(Math.abs(value));
  const text =
    style.language === "en" ? english : english.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","));
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? `${minus}${text}` : text;
}

/** Whole numbers, which most are, need no formatter: 1234567 is "1,234,567". */
function grouped(whole: number): string {
  const size = Math.abs(whole);
  return size < 1e15 ? `${size}`.replace(/\B(?=(\d{3})+$)/g, ",") : formatterOf(0).format(size);
}

/** One a number of digits: making a formatter costs more than a thousand uses of it. */
const formatters = new Map<number, Intl.NumberFormat>();

function formatterOf(digits: number): Intl.NumberFormat {
  const known = formatters.get(digits);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(digits, made);
  return made;
}

/** A value with its qualifier mark and unit: "≥ 4.300 người"; a missing one in words: "chưa báo cáo". */
export function formatValue(value: Value, style: NumberStyle): string {
  if (!isKnown(value)) return word(style.language, `missing.${value.missing}`);
  return `${qualifierMark[value.qualifier]}${withUnit(formatNumber(value.value, style), style)}`;
}

/** A change with its sign: "+62", "−4,3 điểm %", "0"; a missing one in words. */
export function formatChange(change: Value, style: NumberStyle): string {
  if (!isKnown(change)) return word(style.language, `missing.${change.missing}`);
  return `${qualifierMark[change.qualifier]}${withUnit(signed(formatNumber(change.value, style)), style)}`;
}

/** A per cent: "23,3 %", in English "23.3%"; one digit after the mark unless told. */
export function formatPercent(percent: number, style: NumberStyle): string {
  return withUnit(formatNumber(percent, { decimals: 1, ...style }), { ...style, unit: "%" });
}

/** A per cent with its sign: "+1,7 %". */
export function formatPercentChange(percent: number, style: NumberStyle): string {
  return withUnit(signed(formatNumber(percent, { decimals: 1, ...style })), { ...style, unit: "%" });
}

/** A place among places: "22/34", "≈ 22/34" of one that is an estimate. */
export function formatRank(rank: {
  readonly position: number;
  readonly of: number;
  readonly estimate?: true;
}): string {
  return `${rank.estimate === true ? qualifierMark.approximate : ""}${rank.position}/${rank.of}`;
}

/** A number cut short, for axes and big figures only: "1,2 tr.", "3,4 tỷ"; "1.2M", "3.4B". No unit. */
export function formatShort(value: number, style: NumberStyle): string {
  const size = Math.abs(value);
  const step = size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : 1;
  const scaled = value / step;
  const exact = Number(scaled.toFixed(1));
  const decimals = step === 1 ? (style.decimals ?? 0) : Number.isInteger(exact) ? 0 : 1;
  const number = formatNumber(scaled, { ...style, decimals });
  if (step === 1) return number;
  const suffix = word(style.language, step === 1e9 ? "short.billion" : "short.million");
  return fill(suffix, { number });
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A calendar date: 31/12/2024, in English 31 Dec 2024. Text that is no date is given back as it is. */
export function formatDate(date: IsoDate, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return date;
  if (language === "vi") return `${Number(day)}/${Number(month)}/${year}`;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** Years shown: "2010–2020", one year alone "2024". Never with a separator. */
export function formatYears(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** Years with gaps between them, in any order: "2019–2021, 2023". */
export function formatYearSpans(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && year <= last[1] + 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => formatYears(from, to)).join(", ");
}

function signed(text: string): string {
  return text.startsWith(minus) || !/[1-9]/.test(text) ? text : `+${text}`;
}

function withUnit(text: string, style: NumberStyle): string {
  if (style.unit === undefined || style.unit === "") return text;
  if (style.unit.startsWith("%") && style.language === "en") return `${text}${style.unit}`;
  return `${text}${noBreak}${style.unit}`;
}
