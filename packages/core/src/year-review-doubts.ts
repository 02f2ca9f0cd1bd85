import type { ComparisonRow } from "./comparison.ts";
import type { LocalityUid } from "./locality.ts";
import type { MetricCode } from "./metric.ts";
import type { Year } from "./period.ts";
import type { Rollup } from "./rollup.ts";
import { isKnown } from "./value.ts";
import { bearingOf, type ReviewRow } from "./year-review-row.ts";

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
 * - `missing`: there was a figure the year before, and there is none now.
 * - `differs`: what the place reported is not what its children add up to.
 * - `understated`: a total that is down mainly because figures of children are missing.
 * - `few-units`: the change is over fewer than half of the children.
 * - `caution`: to be compared with care; the verdict of the row says why.
 */
export type DoubtKind = (typeof doubtKinds)[number];

/** A metric of the year with all there is to doubt of it. */
export interface ReviewDoubt {
  readonly metric: MetricCode;
  /** At least one, most serious first. */
  readonly kinds: readonly DoubtKind[];
  /** The children whose figure is held. */
  readonly held: readonly LocalityUid[];
}

/** The metrics with something to doubt in the year: by the most serious doubt, then in the catalogue's order. */
export function reviewDoubts(
  rows: readonly ReviewRow[],
  childRollups: readonly Rollup[],
  year: Year,
): readonly ReviewDoubt[] {
  const held = heldBy(childRollups, year);
  return rows
    .flatMap(({ metric, years }) => {
      const row = years.get(year);
      if (row === undefined) return [];
      const children = held.get(metric.code) ?? [];
      const holds = holdsOf({ row, before: years.get(year - 1), children });
      const kinds = doubtKinds.filter((kind) => holds[kind]);
      return kinds.length === 0 ? [] : [{ metric: metric.code, kinds, held: children }];
    })
    .toSorted((a, b) => seriousness(a) - seriousness(b));
}

function holdsOf(seen: {
  readonly row: ComparisonRow;
  readonly before: ComparisonRow | undefined;
  readonly children: readonly LocalityUid[];
}): Record<DoubtKind, boolean> {
  const { row, before, children } = seen;
  const { value, change, comparability, matched } = row;
  const isPending = !isKnown(value) && value.missing === "pending-review";
  const hadOne = before !== undefined && isKnown(before.value);
  return {
    held: isPending || children.length > 0,
    "not-comparable": comparability.verdict === "not-comparable",
    missing: !isKnown(value) && !isPending && hadOne,
    differs: row.discrepancy !== undefined,
    understated: row.understated,
    "few-units": isKnown(change) && matched !== undefined && matched.children * 2 < matched.of,
    caution: comparability.verdict === "caution" && bearingOf(row) !== "matched",
  };
}

function heldBy(childRollups: readonly Rollup[], year: Year): ReadonlyMap<MetricCode, LocalityUid[]> {
  const held = new Map<MetricCode, LocalityUid[]>();
  for (const { metric, locality, period, value } of childRollups) {
    if (period.year !== year || isKnown(value) || value.missing !== "pending-review") continue;
    const children = held.get(metric);
    if (children === undefined) held.set(metric, [locality]);
    else children.push(locality);
  }
  return held;
}

function seriousness({ kinds }: ReviewDoubt): number {
  const [first] = kinds;
  return first === undefined ? doubtKinds.length : doubtKinds.indexOf(first);
}
