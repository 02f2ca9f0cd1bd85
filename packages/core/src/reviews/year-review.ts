import type { Comparison } from "../comparison/comparison.ts";
import type { MetricCode } from "../figures/metric.ts";
import type { Period, Year } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import { rollupIndex } from "../figures/rollup-index.ts";
import { versionIn } from "../places/locality.ts";
import { expectedReports } from "./expected-report.ts";
import { measuresAnother } from "./measures-another.ts";
import { notReported, type ReportingState, type WhoReports } from "./reporting-state.ts";
import { type ReviewDoubt, reviewDoubts } from "./year-review-doubts.ts";
import { type ReviewHeadline, reviewHeadline } from "./year-review-headline.ts";
import { type ReviewMove, reviewMoves } from "./year-review-moves.ts";
import { rankableMetrics } from "./year-review-ranks.ts";
import { reviewRowsOf } from "./year-review-row.ts";
import { type ReviewTarget, reviewTargets } from "./year-review-targets.ts";

/**
 * The year of one place for a meeting (Năm qua). Metrics are told by code: the rows of `comparison`, which hold the
 * figures, name the cell that each comes from.
 */
export interface YearReview {
  readonly year: Year;
  /** The place, every metric it has a figure for in the years looked at, the years up to the chosen one. */
  readonly comparison: Comparison;
  /** What may be said of the year in one sentence. */
  readonly headline: ReviewHeadline;
  /** See {@link reviewMoves}. */
  readonly moves: readonly ReviewMove[];
  /** See {@link reviewTargets}. */
  readonly targets: readonly ReviewTarget[];
  /** Children that have not reported everything, least reported first. */
  readonly notReported: readonly ReportingState[];
  /** How many children there are, reporting or not. */
  readonly children: number;
  /** Of how many of them any report is expected: where of none, nobody can be said to have reported all. */
  readonly expected: number;
  /** See {@link reviewDoubts}. */
  readonly doubts: readonly ReviewDoubt[];
  /** Metrics the children can be ranked by in both years, see {@link rankableMetrics}: the first unless one is chosen. */
  readonly rankable: readonly MetricCode[];
}

/** What the review of a year is made from. */
export interface YearReviewInput {
  /** Of one place, in the catalogue's order, and the years up to the chosen one: the more, the longer a run is seen. */
  readonly comparison: Comparison;
  /** Of the place's children in the comparison's frame: those metrics, in the chosen year and the one before. */
  readonly childRollups: readonly Rollup[];
  readonly reporting: WhoReports;
  readonly year: Year;
}

/**
 * The review of a year of the first place of a comparison.
 *
 * Comparison ─rows of the year─▶ moves, targets, doubts ─what is sure─▶ headline
 *
 * A metric that only measures another ({@link measuresAnother}) is no metric of the year: it stands with the one it
 * measures.
 *
 * @throws Error when the comparison has no place
 */
export function yearReviewOf(input: YearReviewInput): YearReview {
  const { comparison, childRollups, reporting, year } = input;
  const place = comparison.localities[0];
  if (place === undefined) throw new Error("a year review is of a place: the comparison has none");
  const rows = reviewRowsOf(comparison, place.uid);
  const period = { year, part: comparison.view.part };
  const moves = reviewMoves(rows, year);
  const metrics = comparison.metrics.filter((m) => !measuresAnother(m));
  const { units, rollups, tree, held } = reporting;
  const isExpected = expectedReports({
    metrics,
    units,
    period,
    at: rollupIndex(rollups, tree),
    held,
  });
  return {
    year,
    comparison,
    headline: reviewHeadline(rows, moves, year),
    moves,
    targets: reviewTargets(rows, year),
    notReported: notReported({ ...reporting, period, metrics }),
    children: units.length,
    expected: units.filter((uid) => metrics.some(({ code }) => isExpected(code, uid))).length,
    doubts: reviewDoubts(rows, namedIn(period, reporting), year),
    rankable: rankableMetrics({ metrics, moves, childRollups, children: place.children ?? 0, year }),
  };
}

/** The children's roll-ups of the period, each with the name the child had. */
function namedIn(period: Period, { rollups, tree }: WhoReports) {
  return rollups
    .filter((rollup) => rollup.period.year === period.year && rollup.period.part === period.part)
    .map((rollup) => {
      const locality = tree.get(rollup.locality);
      return { rollup, name: (locality && versionIn(locality, period)?.name) ?? rollup.locality };
    });
}
