import type { Metric } from "../figures/metric.ts";
import { type Period, periodEnd, type Year } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import { missing } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { ReclassifiedIn } from "../places/reclassification.ts";
import { isApportionedPair } from "./apportioned-pair.ts";
import { change } from "./change.ts";
import type { Comparability } from "./comparability.ts";
import { comparabilityVerdict } from "./comparability-verdict.ts";
import type { ChangeSince } from "./comparison.ts";
import { type MatchedAmong, matchedPair } from "./matched-change.ts";
import { percentChange } from "./relative-change.ts";
import { isUnderstated } from "./understated.ts";
import { wholeUnitPair } from "./whole-unit-pair.ts";

/** What a change is worked out from: the figures, the tree, and what became of units between two days. */
export interface ChangeContext extends MatchedAmong {
  readonly reclassified: ReclassifiedIn;
  /** In a frame: the figures as reported of places that are one whole unit. See {@link wholeUnitPair}. */
  readonly asReported?: MatchedAmong | undefined;
}

/**
 * The change of a cell since an earlier year, with the verdict on the whole span (semantics 5, docs/decisions/0013).
 * Nothing is subtracted where the two do not compare; sums with gaps are compared over what is whole in both. Where one
 * alone is apportioned there is no per cent.
 *
 * `understated`: see {@link isUnderstated}.
 */
export function changeSince(
  year: Year,
  cell: { readonly metric: Metric; readonly locality: LocalityUid; readonly period: Period },
  context: ChangeContext,
): ChangeSince & { readonly understated: boolean } {
  const { metric, locality, period } = cell;
  const now = context.at(metric.code, locality, period);
  const before = context.at(metric.code, locality, { ...period, year });
  const comparability = verdictOn(metric, { now, before }, context);
  if (comparability.verdict === "not-comparable") {
    const none = missing("not-comparable");
    return { change: none, relativeChange: none, understated: false, comparability };
  }
  const pair =
    (context.asReported && wholeUnitPair(metric, { now, before }, context.asReported)) ??
    matchedPair(metric, { now, before }, context);
  const isApportioned = isApportionedPair(now, before);
  const difference = change(pair.now, pair.before);
  return {
    change: difference,
    relativeChange: isApportioned ? missing("not-comparable") : percentChange(metric, pair.now, pair.before),
    ...(pair.matched && { matched: pair.matched }),
    understated: isUnderstated({ now, before }, pair),
    comparability,
  };
}

/** Whether two figures of one place compare, the earlier one as `before`. */
export function verdictOn(
  metric: Metric,
  { now, before }: { readonly now: Rollup; readonly before: Rollup },
  context: ChangeContext,
): Comparability {
  const span = { from: periodEnd(before.period), to: periodEnd(now.period) };
  return comparabilityVerdict({
    one: { metric, figure: now },
    other: { metric, figure: before },
    territory: context.territory(now.locality, span),
    reclassified:
      metric.movedByReclassification === true &&
      context.reclassified({ before: unitsOf(before), now: unitsOf(now) }, span),
  });
}

function unitsOf({ locality, alignment }: Rollup): readonly LocalityUid[] {
  return alignment === undefined ? [locality] : alignment.from.map((part) => part.locality);
}
