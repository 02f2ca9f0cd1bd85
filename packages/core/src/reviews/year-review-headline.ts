import type { MetricCode } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import { countedRows, directionIn, isSure, type YearMovement, yearMovement } from "./year-movement.ts";
import type { ReviewMove } from "./year-review-moves.ts";
import type { ReviewRow } from "./year-review-row.ts";

/** What may be said of a year in one sentence: only changes that are sure (see {@link reviewHeadline}). */
export interface ReviewHeadline extends YearMovement {
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

/**
 * What may be said of the year: how many metrics rose and fell ({@link yearMovement}), and the one to name, which is the
 * one with the longest run against the direction of most, of equal runs the largest move; where none went against, the
 * longest run of at least two years.
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
  return { ...yearMovement(rows, year), ...(named && { named }) };
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
