import type { PeriodPart, Year } from "@sosanh/core/figures/period";
import type { FigureMention } from "./figure-mention.ts";
import { farthestBack, figureYear, sentenceFrom } from "./figure-year.ts";
import { hasOtherPart, isAheadOf, partBefore, partOfHeading } from "./part-of-year.ts";
import type { Reading } from "./reading.ts";
import type { ReportPeriod } from "./report-period.ts";

/** The year and part a figure is of, and whether the text says so of this very figure. */
export interface FigurePeriod {
  readonly year: Year | null;
  readonly part: PeriodPart;
  /** What the heading says of a part still to come ("Nhiệm vụ 3 tháng cuối năm"): that of what is planned below it. */
  readonly partAhead?: PeriodPart;
  readonly isSaid: boolean;
  /** Whether it is of other months than any part of the year has, or of several years: "8 tháng đầu năm", "5 năm qua". */
  readonly isOfOtherSpan: boolean;
}

/** The year and part that the text says of a figure, else the report's. */
export function figurePeriod(reading: Reading, report: ReportPeriod, mention: FigureMention): FigurePeriod {
  const said = figureYear(reading, report, mention);
  const start = sentenceFrom(reading, mention);
  const own = partBefore(reading, start, mention.from);
  const near = own ?? partOfCell(reading, mention);
  const heading = near === undefined ? partOfHeading(reading, mention.from) : undefined;
  const isAhead = heading !== undefined && isAheadOf(heading, report.part);
  // What a report of nine months plans for the next year is of that whole year.
  const isNextYear = (said ?? 0) > (report.year ?? Number.POSITIVE_INFINITY);
  const part = near ?? (isAhead ? undefined : heading) ?? (isNextYear ? "year" : report.part);
  const isOfOtherSpan =
    own === undefined &&
    (report.isOtherPart ||
      hasOtherPart(reading, start, mention.from) ||
      isOfYears(reading, paragraphFrom(reading, mention), mention.from));
  const year = said ?? report.year;
  return {
    year,
    part,
    ...(isAhead ? { partAhead: heading } : {}),
    isSaid: said !== undefined,
    isOfOtherSpan,
  };
}

const wholeYear = /^(cả năm|năm (19|20)\d{2})$/;

/** "Thực hiện 9 tháng", "Kế hoạch năm 2024" over a column, else "6 tháng đầu năm" in the title: the part of all cells there. */
function partOfCell(reading: Reading, { isCell, about, context }: FigureMention): PeriodPart | undefined {
  if (!isCell) return undefined;
  const { tokens } = reading;
  const header = about?.slice(0, -1) ?? [];
  for (const { from, to } of [...header, ...(context?.slice(-1) ?? [])]) {
    const part = partBefore(reading, from, to);
    if (part !== undefined) return part;
    const last = tokens.slice(from, to).slice(-2);
    if (wholeYear.test(last.map(({ text }) => text).join(" "))) return "year";
  }
  return undefined;
}

function paragraphFrom({ layout }: Reading, { from }: FigureMention): number {
  const line = layout.lines[layout.lineOf[from] ?? 0];
  return Math.max(line?.from ?? from, from - farthestBack);
}

// "Trong 5 năm thực hiện …" goes on telling of the five.
const backToNow = /năm 20\d\d|(?<!\p{L} )hiện|hiện (nay|có|còn|tại|đang)|đến nay|dịp này|năm nay/u;

/** "Trong 5 năm", "giai đoạn 2016-2020", the last such words before the figure with no single year behind them. */
function isOfYears({ tokens, normal }: Reading, from: number, to: number): boolean {
  const start = tokens[from]?.start ?? 0;
  const text = normal.lower.slice(start, tokens[to - 1]?.end ?? start);
  const spans = [
    ...text.matchAll(
      /(trong|qua|sau) (\d{1,2}|hai|ba|bốn|năm) năm|(giai đoạn( từ)?( năm)?|từ năm) 20\d\d ?(-|đến)( hết)?( năm)?( ?20\d\d)?|\d năm qua/g,
    ),
  ];
  const last = spans.at(-1);
  return last !== undefined && !backToNow.test(text.slice(last.index + last[0].length));
}
