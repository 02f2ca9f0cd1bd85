import type { LocalityUid } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { Metric } from "./metric.ts";
import { combinedQualifier } from "./qualifier.ts";
import type { Rollup } from "./rollup.ts";
import type { RollupIndex } from "./rollup-index.ts";
import { sumOf } from "./six-decimals.ts";
import type { Value } from "./value.ts";
import { isKnown, known, missing } from "./value.ts";

/** Two values that may be subtracted, and, where they are not the unit's whole figures, over which children. */
export interface MatchedPair {
  readonly now: Value;
  readonly before: Value;
  readonly matched?: { readonly children: number; readonly of: number };
}

/**
 * What a change is taken between (semantics 3 and 5). The two figures themselves where both are complete, or the
 * metric does not add up. Where figures of children are missing in either year: the sums over the children that were
 * under the unit in both and have a complete figure in both, of the children it has now; and where there is no such
 * child, both "not-comparable", since a sum of 12 districts less a sum of 20 says nothing.
 */
export function matchedPair(
  metric: Metric,
  rows: { readonly now: Rollup; readonly before: Rollup },
  among: { readonly tree: LocalityTree; readonly at: RollupIndex },
): MatchedPair {
  const { now, before } = rows;
  const whole = !isKnown(now.value) || !isKnown(before.value) || (now.complete && before.complete);
  if (whole || metric.aggregation.kind !== "sum") return { now: now.value, before: before.value };
  const children = among.tree.childrenIn(now.locality, now.period);
  const formerly = new Set<LocalityUid>(among.tree.childrenIn(now.locality, before.period));
  const pairs = children
    .filter((child) => formerly.has(child))
    .map((child) => ({
      now: among.at(metric.code, child, now.period),
      before: among.at(metric.code, child, before.period),
    }))
    .filter((pair) => pair.now.complete && pair.before.complete);
  const matched = { children: pairs.length, of: now.coverage?.expected ?? children.length };
  if (pairs.length === 0) return { now: missing("not-comparable"), before: missing("not-comparable") };
  return { now: totalOf(pairs.map((p) => p.now)), before: totalOf(pairs.map((p) => p.before)), matched };
}

function totalOf(rollups: readonly Rollup[]): Value {
  const figures = rollups.map((r) => r.value).filter(isKnown);
  return known(sumOf(figures.map((f) => f.value)), combinedQualifier(figures.map((f) => f.qualifier)));
}
