import type { Year } from "@sosanh/core/figures/period";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportPeriod } from "./report-period.ts";
import { sentenceStart } from "./sentence-start.ts";
import { yearsAround } from "./year-mention.ts";

const longestSentence = 80;
const planning = ["plan", "target", "assigned"] as const;

/**
 * "Năm nay, huyện được giao 284 thanh niên" below "Nhiệm vụ năm 2023", or on a page of January 2023 that sums up 2022: what
 * is planned for this year is of the year that is written in. Undefined of what was done, and where the years are one.
 */
export function yearOfThisYear(
  reading: Reading,
  report: ReportPeriod,
  { from }: FigureMention,
): Year | undefined {
  const { tokens, layout } = reading;
  const start = sentenceStart(reading, from, longestSentence);
  const isThisYear = [start, start + 1].some(
    (at) => tokens[at]?.text === "năm" && tokens[at + 1]?.text === "nay",
  );
  if (report.year === null || !isThisYear || !isPlanned(reading, start, from)) return undefined;
  const line = layout.lines[layout.lineOf[from] ?? 0];
  const heading = layout.lines[line?.heading ?? -1];
  const ofHeading = yearsAround(
    report.years,
    heading?.from ?? 0,
    (heading?.to ?? 0) - (heading?.from ?? 0),
  ).find(({ token }) => heading !== undefined && token >= heading.from && token < heading.to);
  const next = report.year + 1;
  const isNext = ofHeading?.year === next || Number(report.date?.slice(0, 4)) === next;
  return isNext ? next : undefined;
}

function isPlanned({ hitsFrom, vocabulary }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (hitsFrom(at).some(({ phrase }) => planning.some((role) => vocabulary.hasRole(phrase, role))))
      return true;
  return false;
}
