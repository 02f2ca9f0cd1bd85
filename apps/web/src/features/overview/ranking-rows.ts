import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";
import { shortNames } from "../../ui/short-names.ts";
import { isUnsure } from "../../ui/standing.ts";

/** The units of a ranking in the order they are listed. */
export interface RankingRows {
  /** Largest first: the figures that most of the unit stands behind. */
  readonly ranked: readonly ComparisonRow[];
  /** Then those that say little of their unit, largest first, and those without a number. */
  readonly rest: readonly ComparisonRow[];
  /** How many have a whole figure. */
  readonly whole: number;
  /** The longest bar, in the metric's unit; at least 0. */
  readonly most: number;
  readonly nameOf: (row: ComparisonRow) => string;
}

/** A ranking of one metric in one year, made ready to be listed. */
export function rankingRows(ranking: Comparison, year: number): RankingRows {
  const rows = ranking.rows
    .filter((row) => row.period.year === year)
    .toSorted((a, b) => (sizeOf(a) === sizeOf(b) ? 0 : sizeOf(b) - sizeOf(a)));
  const isRanked = (row: ComparisonRow) => isKnown(row.value) && !isUnsure(row);
  const names = shortNames(ranking.localities);
  return {
    ranked: rows.filter(isRanked),
    rest: rows.filter((row) => !isRanked(row)),
    whole: rows.filter((row) => isKnown(row.value) && row.complete).length,
    most: Math.max(0, ...rows.map(sizeOf)),
    nameOf: (row) => {
      const place = ranking.localities.find((l) => l.uid === row.locality);
      if (place === undefined) return row.locality;
      if (place.parentName?.endsWith(` ${place.shortName}`) === true) return place.name;
      return names.get(place.uid) ?? place.shortName;
    },
  };
}

function sizeOf(row: ComparisonRow): number {
  return isKnown(row.value) ? row.value.value : Number.NEGATIVE_INFINITY;
}
