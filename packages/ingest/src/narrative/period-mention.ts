import type { PeriodPart, Year } from "@sosanh/core/figures/period";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportPeriod, YearMention } from "./report-period.ts";
import { partNear, yearsAround } from "./report-period.ts";

/** The year and part a figure is of, and whether the text says so of this very figure. */
export interface FigurePeriod {
  readonly year: Year | null;
  readonly part: PeriodPart;
  readonly isSaid: boolean;
}

const sentenceStart = 6;
const farthestBack = 120;

/**
 * The year that the sentence names before a figure, else behind it, else the one its paragraph or heading began
 * with, else the report's.
 */
export function figurePeriod(reading: Reading, report: ReportPeriod, mention: FigureMention): FigurePeriod {
  const said = saidYear(reading, report, mention);
  const part = partOf(reading, report, mention);
  return { year: said ?? report.year, part, isSaid: said !== undefined };
}

function saidYear(reading: Reading, report: ReportPeriod, mention: FigureMention): Year | undefined {
  const { layout } = reading;
  const sentence = layout.sentenceOf[mention.from];
  const own = yearsAround(report.years, mention.from, farthestBack).filter(
    (y) => layout.sentenceOf[y.token] === sentence,
  );
  const before = own.filter((y) => y.token < mention.from);
  const bracketed = before.at(-1);
  if (bracketed?.isCompared && isBehind(reading, bracketed, mention)) return bracketed.year;
  const word = relativeYear(reading, report, mention);
  const behind = own.find(
    (y) => !y.isCompared && y.token > mention.to && isOpen(reading, mention.to, y.token),
  );
  const plain = before.filter((y) => !y.isCompared).at(-1) ?? behind;
  if (plain !== undefined) return plain.year;
  return word ?? paragraphYear(reading, report, mention);
}

/** False where a bracket begins between a figure and a year: what stands in it is about something else. */
function isOpen({ tokens }: Reading, from: number, to: number): boolean {
  return !tokens.slice(from, to).some((t) => t.text === "(");
}

/** "(172 tin, bài)" or "là 172 tin" right behind "so với năm 2017". */
function isBehind({ tokens }: Reading, { token }: YearMention, { from }: FigureMention): boolean {
  const between = tokens.slice(token + 1, from).map((t) => t.text);
  return between.length <= 3 && (between[0] === "(" || between[0] === "là");
}

function relativeYear({ tokens, layout }: Reading, { year }: ReportPeriod, { from }: FigureMention) {
  if (year === null) return undefined;
  for (
    let at = from - 1;
    at > Math.max(0, from - farthestBack) && layout.sentenceOf[at] === layout.sentenceOf[from];
    at--
  ) {
    if (tokens[at - 1]?.text !== "năm") continue;
    const isComparison = tokens[at - 2]?.text === "với" || tokens[at - 2]?.text === "kỳ";
    if (/^(tới|sau)$/.test(tokens[at]?.text ?? "")) return year + 1;
    if (/^(trước|ngoái)$/.test(tokens[at]?.text ?? "") && !isComparison) return year - 1;
  }
  return undefined;
}

/** A year at the beginning of an earlier sentence of the paragraph, or in its heading, goes on. */
function paragraphYear(
  { layout }: Reading,
  { years }: ReportPeriod,
  { from }: FigureMention,
): Year | undefined {
  const line = layout.lines[layout.lineOf[from] ?? 0];
  if (line === undefined) return undefined;
  const leads = ({ token, isCompared }: YearMention) => {
    if (isCompared || token < Math.max(line.from, from - farthestBack) || token > from) return false;
    return layout.sentenceOf[token - sentenceStart] !== layout.sentenceOf[token];
  };
  const led = yearsAround(years, from, farthestBack).findLast(leads);
  if (led !== undefined) return led.year;
  const heading = line.heading === undefined ? undefined : layout.lines[line.heading];
  if (heading === undefined) return undefined;
  const named = yearsAround(years, heading.from, heading.to - heading.from);
  return named.find((y) => !y.isCompared && y.token >= heading.from && y.token < heading.to)?.year;
}

function partOf(reading: Reading, report: ReportPeriod, { from }: FigureMention): PeriodPart {
  const { layout } = reading;
  let start = from;
  while (start > 0 && from - start < farthestBack && layout.sentenceOf[start - 1] === layout.sentenceOf[from])
    start--;
  const own = partNear(reading, start, from);
  return own === "year" ? report.part : own;
}
