/** A calendar year: an integer, never a timestamp. */
export type Year = number;

/** Which part of the year a figure covers; `year` is the whole of it. */
export type PeriodPart = "year" | "h1" | "h2" | "9m" | "q1" | "q2" | "q3" | "q4";

export const periodParts = [
  "year",
  "h1",
  "h2",
  "9m",
  "q1",
  "q2",
  "q3",
  "q4",
] as const satisfies readonly PeriodPart[];

/** A year, or a part of one. Only the same part compares with the same part (semantics 14). */
export interface Period {
  readonly year: Year;
  readonly part: PeriodPart;
}

/** An ISO calendar date, `YYYY-MM-DD`. Dates compare as text. */
export type IsoDate = string;

const lastDay: Record<PeriodPart, string> = {
  year: "12-31",
  h1: "06-30",
  h2: "12-31",
  "9m": "09-30",
  q1: "03-31",
  q2: "06-30",
  q3: "09-30",
  q4: "12-31",
};

const firstDay: Record<PeriodPart, string> = {
  year: "01-01",
  h1: "01-01",
  h2: "07-01",
  "9m": "01-01",
  q1: "01-01",
  q2: "04-01",
  q3: "07-01",
  q4: "10-01",
};

/** The last day of the period: the day whose map and names a figure of the period stands on. */
export function periodEnd(period: Period): IsoDate {
  return `${period.year}-${lastDay[period.part]}`;
}

/** The first day of the period. */
export function periodStart(period: Period): IsoDate {
  return `${period.year}-${firstDay[period.part]}`;
}
