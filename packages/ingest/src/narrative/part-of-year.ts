import type { PeriodPart } from "@sosanh/core/figures/period";
import type { Reading } from "./reading.ts";

// "Ngày 9 tháng 12", "sáng 29 tháng 3" are days.
const nineMonths = String.raw`(?<!ngày )(?<![\d\p{L}/.-])(?:0?9|chín) tháng(?! (?:0?[1-9]|1[0-2])(?!\d))`;

const sayings: readonly (readonly [string, PeriodPart])[] = [
  ["(?:6|06|sáu) tháng đầu năm|nửa đầu năm", "h1"],
  ["(?:6|06|sáu) tháng cuối năm|nửa cuối năm", "h2"],
  ["(?:3|03|ba) tháng cuối năm|quý cuối năm", "q4"],
  [nineMonths, "9m"],
  ["(?:3|03|ba) tháng đầu năm", "q1"],
  [String.raw`quý (?:iv|4)(?!\p{L})`, "q4"],
  [String.raw`quý (?:iii|3)(?!\p{L})`, "q3"],
  [String.raw`quý (?:ii|2)(?!\p{L})`, "q2"],
  [String.raw`quý (?:i|1)(?!\p{L})`, "q1"],
  ["cả năm|mười hai tháng|(?<![\\d/])12 tháng", "year"],
];
const anyPart = new RegExp(sayings.map(([words]) => `(${words})`).join("|"), "gu");

/** A part of the year that words name, and the words before it. */
export interface SaidPart {
  readonly part: PeriodPart;
  readonly before: string;
}

/**
 * The parts of the year that words name, in order. What they are only held against ("so với 6 tháng đầu năm") is none, but
 * for what a bracket behind it says of that; and "cả năm" holds up to a semicolon.
 */
export function partsSaid(text: string): readonly SaidPart[] {
  return [...text.matchAll(anyPart)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const behind = text.slice(match.index + match[0].length);
    if (/(so với|hơn)( cùng kỳ)?( của)? $/u.test(before) && !behind.includes("(")) return [];
    if (match[0] === "cả năm" && behind.includes(";")) return [];
    const part = sayings[match.slice(1).findIndex((words) => words !== undefined)]?.[1];
    return part === undefined ? [] : [{ part, before }];
  });
}

/**
 * The part of the year that words before a token name last, brackets that are closed aside: "9 tháng đầu năm (6 tháng
 * đầu năm: 40), huyện lắp 90"; undefined where they name none.
 */
export function partBefore(reading: Reading, from: number, to: number): PeriodPart | undefined {
  return partsSaid(textBetween(reading, from, to).replace(/\([^()]*\)/g, " ")).at(-1)?.part;
}

/** The part of the year that a heading sets for what stands below it ("II. Nhiệm vụ 3 tháng cuối năm"); of two, neither. */
export function partOfHeading(reading: Reading, token: number): PeriodPart | undefined {
  const { lines, lineOf } = reading.layout;
  const heading = lines[lines[lineOf[token] ?? 0]?.heading ?? -1];
  if (heading === undefined) return undefined;
  const [part, second] = new Set(
    partsSaid(textBetween(reading, heading.from, heading.to)).map((said) => said.part),
  );
  return second === undefined ? part : undefined;
}

const lastMonth: Readonly<Record<PeriodPart, number>> = {
  q1: 3,
  q2: 6,
  h1: 6,
  q3: 9,
  "9m": 9,
  q4: 12,
  h2: 12,
  year: 12,
};

/** Whether a part of the year goes on when another is over: the last quarter behind nine months. */
export function isAheadOf(part: PeriodPart, other: PeriodPart): boolean {
  return lastMonth[part] > lastMonth[other];
}

/** Whether words between two tokens name a part of the year that no figure is kept by: "8 tháng đầu năm". */
export function hasOtherPart(reading: Reading, from: number, to: number): boolean {
  return otherMonths.test(textBetween(reading, from, to));
}

// "Mười hai tháng qua" is a year, and "những năm tháng qua" any time that is over.
const otherMonths =
  /(?<![\d\p{L}/]|mười )(0?[124578]|1[01]|một|hai|bốn|(?<!những )năm|bảy|tám|mười|mười một) tháng(( đầu)? năm| qua)/u;

function textBetween({ tokens, normal }: Reading, from: number, to: number): string {
  const start = tokens[from]?.start ?? 0;
  return normal.lower.slice(start, tokens[Math.min(to, tokens.length) - 1]?.end ?? start);
}
