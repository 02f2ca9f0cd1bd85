import type { MetricCode } from "./metric.ts";
import type { Year } from "./period.ts";
import { isKnown } from "./value.ts";
import type { ReviewMove } from "./year-review-moves.ts";
import { bearingOf, type ReviewRow } from "./year-review-row.ts";

/** What may be said of a year in one sentence: only changes that are sure (see {@link reviewHeadline}). */
export interface ReviewHeadline {
  readonly rose: number;
  readonly fell: number;
  readonly same: number;
  /** True where some of those counted are told over the children that are whole in both years, not over all. */
  readonly overMatched: boolean;
  /** Metrics with a figure in the year, counted or not. */
  readonly withFigures: number;
  /**
   * The metric that went against the most; where none did, the one that went the same way longest. `years` is how many
   * years running, this one the last: 2 is "the second year in a row".
   */
  readonly named?: ReviewRun;
}

/** A metric that rose, or fell, so many years running. */
export interface ReviewRun {
  readonly metric: MetricCode;
  readonly direction: "rose" | "fell";
  readonly years: number;
}

/** So many whole changes, and at least half of all, speak for the year by themselves. */
const enough = 3;

/**
 * What may be said of the year. Counted are the changes that compare without remark; where they are fewer than three,
 * or fewer than half of those that are sure, also the ones matched child by child (`bearingOf`). An understated total,
 * an estimate, a small number and a pair of other ground or another definition never count.
 *
 * Named is the metric with the longest run against the direction of most, of equal runs the largest move; where none
 * went against, the longest run of at least two years.
 */
export function reviewHeadline(
  rows: readonly ReviewRow[],
  moves: readonly ReviewMove[],
  year: Year,
): ReviewHeadline {
  const counted = countedRows(rows, year);
  const of = (direction: ReviewRun["direction"]) =>
    counted.filter((row) => directionIn(row, year) === direction).map((row) => runOf(row, direction, year));
  const [rose, fell] = [of("rose"), of("fell")];
  const [most, against] = rose.length >= fell.length ? [rose, fell] : [fell, rose];
  const named =
    longest(against, moves) ??
    longest(
      most.filter((run) => run.years > 1),
      moves,
    );
  return {
    rose: rose.length,
    fell: fell.length,
    same: counted.length - rose.length - fell.length,
    overMatched: counted.some(({ years }) => years.get(year)?.matched !== undefined),
    withFigures: rows.filter(({ years }) => {
      const row = years.get(year);
      return row !== undefined && isKnown(row.value);
    }).length,
    ...(named && { named }),
  };
}

function countedRows(rows: readonly ReviewRow[], year: Year): readonly ReviewRow[] {
  const sure = rows.filter((row) => isSure(row, year));
  const whole = sure.filter(({ years }) => bearingOf(years.get(year)) === "whole");
  return whole.length >= enough && whole.length * 2 >= sure.length ? whole : sure;
}

function isSure({ years }: ReviewRow, year: Year): boolean {
  const row = years.get(year);
  const bearing = bearingOf(row);
  return (bearing === "whole" || bearing === "matched") && row?.understated === false;
}

function directionIn(row: ReviewRow, year: Year): ReviewRun["direction"] | undefined {
  const change = row.years.get(year)?.change;
  if (change === undefined || !isKnown(change) || change.value === 0) return undefined;
  return change.value > 0 ? "rose" : "fell";
}

function runOf(row: ReviewRow, direction: ReviewRun["direction"], year: Year): ReviewRun {
  let years = 1;
  while (isSure(row, year - years) && directionIn(row, year - years) === direction) years += 1;
  return { metric: row.metric.code, direction, years };
}

function longest(runs: readonly ReviewRun[], moves: readonly ReviewMove[]): ReviewRun | undefined {
  const placeOf = ({ metric }: ReviewRun) => {
    const move = moves.find((m) => m.metric === metric);
    return move?.measure === "percent" ? Math.abs(move.size) : 0;
  };
  return runs.toSorted((a, b) => b.years - a.years || placeOf(b) - placeOf(a))[0];
}
