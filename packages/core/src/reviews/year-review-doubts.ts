import type { ComparisonRow } from "../comparison/comparison.ts";
import type { MetricCode } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import { isKnown } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { bearingOf, isOfFew, type ReviewRow } from "./year-review-row.ts";

/** What is to be doubted of a figure, most serious first. */
export const doubtKinds = [
  "held",
  "not-comparable",
  "missing",
  "differs",
  "understated",
  "few-units",
  "caution",
] as const;

/**
 * - `held`: a figure of the place or of a child awaits a person's decision.
 * - `not-comparable`: the two years do not compare; the verdict of the row says why.
 * - `missing`: there was a figure in each of the two years before, and there is none now. A census of one year is no
 *   series.
 * - `differs`: what the place reported is not what its children add up to.
 * - `understated`: a total that is down mainly because figures of children are missing.
 * - `few-units`: no change is told, since the units whole in both years are under fewer than half of the children.
 * - `caution`: to be compared with care; the verdict of the row says why.
 */
export type DoubtKind = (typeof doubtKinds)[number];

/** A child of the place. */
export interface NamedChild {
  readonly locality: LocalityUid;
  readonly name: string;
}

/** A metric of the year with all there is to doubt of it. */
export interface ReviewDoubt {
  readonly metric: MetricCode;
  /** At least one, most serious first. */
  readonly kinds: readonly DoubtKind[];
  /** The children whose figure is held, by uid, under the names they had in the year. */
  readonly held: readonly NamedChild[];
}

/** The metrics with something to doubt in the year: by the most serious doubt, then in the catalogue's order. */
export function reviewDoubts(
  rows: readonly ReviewRow[],
  children: readonly { readonly rollup: Rollup; readonly name: string }[],
  year: Year,
): readonly ReviewDoubt[] {
  const held = heldBy(children);
  return rows
    .flatMap(({ metric, years }) => {
      const row = years.get(year);
      if (row === undefined) return [];
      const waiting = held.get(metric.code) ?? [];
      const holds = holdsOf({ row, isSeries: isSeries(years, year), isHeldBelow: waiting.length > 0 });
      const kinds = doubtKinds.filter((kind) => holds[kind]);
      return kinds.length === 0 ? [] : [{ metric: metric.code, kinds, held: waiting }];
    })
    .toSorted((a, b) => seriousness(a) - seriousness(b));
}

function holdsOf(seen: {
  readonly row: ComparisonRow;
  readonly isSeries: boolean;
  readonly isHeldBelow: boolean;
}): Record<DoubtKind, boolean> {
  const { row, isSeries, isHeldBelow } = seen;
  const { value, comparability } = row;
  const isPending = !isKnown(value) && value.missing === "pending-review";
  return {
    held: isPending || isHeldBelow,
    "not-comparable": comparability.verdict === "not-comparable",
    missing: !isKnown(value) && !isPending && isSeries,
    differs: row.discrepancy !== undefined,
    understated: row.understated,
    "few-units": isOfFew(row),
    caution: comparability.verdict === "caution" && bearingOf(row) !== "matched",
  };
}

function isSeries(years: ReviewRow["years"], year: Year): boolean {
  return [1, 2].every((back) => {
    const row = years.get(year - back);
    return row !== undefined && isKnown(row.value);
  });
}

function heldBy(
  children: readonly { readonly rollup: Rollup; readonly name: string }[],
): ReadonlyMap<MetricCode, readonly NamedChild[]> {
  const held = new Map<MetricCode, NamedChild[]>();
  for (const { rollup, name } of children) {
    const { metric, locality, value } = rollup;
    if (isKnown(value) || value.missing !== "pending-review") continue;
    const named = held.get(metric);
    if (named === undefined) held.set(metric, [{ locality, name }]);
    else named.push({ locality, name });
  }
  return held;
}

function seriousness({ kinds }: ReviewDoubt): number {
  const [first] = kinds;
  return first === undefined ? doubtKinds.length : doubtKinds.indexOf(first);
}
