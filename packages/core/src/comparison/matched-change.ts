import { isExpected } from "../figures/is-expected.ts";
import type { Metric } from "../figures/metric.ts";
import { type IsoDate, type Period, periodEnd } from "../figures/period.ts";
import { combinedQualifier } from "../figures/qualifier.ts";
import type { Rollup } from "../figures/rollup.ts";
import type { RollupIndex } from "../figures/rollup-index.ts";
import { sumOf } from "../figures/six-decimals.ts";
import type { Value } from "../figures/value.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import { within } from "../nested-map.ts";
import type { Lineage } from "../places/lineage.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { Matched } from "./comparison.ts";

/** Two values that may be subtracted, and, where they are not the unit's whole figures, over which children. */
export interface MatchedPair {
  readonly now: Value;
  readonly before: Value;
  readonly matched?: Matched;
}

/** Where the units beneath are found, and what became of them. */
export interface MatchedAmong {
  readonly tree: LocalityTree;
  readonly at: RollupIndex;
  readonly territory: Lineage["changedTerritory"];
  readonly isDeep: MatchedDepth;
}

/**
 * Whether a change of a unit is matched on what lies beneath its children: not where that is all districts of the
 * country. A matter of the map alone, so that a change is the same whatever else was loaded.
 */
export type MatchedDepth = (unit: LocalityUid, period: Period) => boolean;

/** Units two levels beneath a place: all communes of the largest province. */
const mostUnits = 700;

/** How deep changes are matched on a tree; each unit and day is looked at once. */
export function matchedDepth(tree: LocalityTree): MatchedDepth {
  const answers = new Map<IsoDate, Map<LocalityUid, boolean>>();
  const decide: MatchedDepth = (unit, period) => {
    let units = 0;
    for (const child of tree.childrenIn(unit, period)) units += tree.childrenIn(child, period).length;
    return units <= mostUnits;
  };
  return (unit, period) => {
    const known = within(answers, periodEnd(period));
    const answer = known.get(unit) ?? decide(unit, period);
    known.set(unit, answer);
    return answer;
  };
}

/**
 * What a change is taken between (semantics 3 and 5). The two figures themselves where both are complete, or the
 * metric does not add up. Where figures of units beneath are missing in either year: the sums over the units that lay
 * in the place in both, surely kept their territory and have a complete figure in both; as deep as needed, so that of a
 * district with gaps its communes stand in. Where such units lie in fewer than half of the children, both are
 * "not-comparable": a sum of 12 districts less a sum of 20 says nothing, nor do 2 districts of their province.
 */
export function matchedPair(
  metric: Metric,
  rows: { readonly now: Rollup; readonly before: Rollup },
  among: MatchedAmong,
): MatchedPair {
  const { now, before } = rows;
  const whole = !isKnown(now.value) || !isKnown(before.value) || (now.complete && before.complete);
  if (whole || metric.aggregation.kind !== "sum") return { now: now.value, before: before.value };
  const children = among.tree.childrenIn(now.locality, now.period);
  const span = { now, before, from: periodEnd(before.period), to: periodEnd(now.period) };
  const found = children.map((child) => pairsIn(child, span, among));
  const pairs = found.flat();
  const expected = children.filter((child) => isExpected(among.at(metric.code, child, now.period))).length;
  const any = found.filter((own) => own.length > 0).length;
  if (any === 0 || any * 2 < expected)
    return { now: missing("not-comparable"), before: missing("not-comparable") };
  const entire = children.filter((child, i) => found[i]?.[0]?.now.locality === child).length;
  return {
    now: totalOf(pairs.map((p) => p.now)),
    before: totalOf(pairs.map((p) => p.before)),
    matched: {
      children: entire,
      ...(any > entire && { partly: any - entire }),
      of: expected,
    },
  };
}

interface Pair {
  readonly now: Rollup;
  readonly before: Rollup;
}

/** The two figures of a place, and the days they stand on. */
interface Span extends Pair {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The unit itself where both its figures are whole, else what is whole beneath it; nothing where it has no pair, or both
 * are whole and stand on different ground.
 */
function pairsIn(uid: LocalityUid, place: Span, among: MatchedAmong): readonly Pair[] {
  const { tree, at } = among;
  const { metric, period } = place.now;
  const now = at(metric, uid, period);
  if (!isKnown(now.value)) return none;
  const before = at(metric, uid, place.before.period);
  if (!isKnown(before.value)) return none;
  if (now.complete && before.complete) return isSameGround(uid, place, among) ? [{ now, before }] : none;
  const above = tree.parentIn(uid, period);
  if (above === undefined || !among.isDeep(above, period)) return none;
  return tree.childrenIn(uid, period).flatMap((child) => pairsIn(child, place, among));
}

const none: readonly Pair[] = [];

/** Whether a unit lay in the place on the earlier day too, and is surely the territory it was. */
function isSameGround(uid: LocalityUid, { now, from, to }: Span, { tree, territory }: MatchedAmong): boolean {
  let above = tree.parentOn(uid, from);
  while (above !== undefined && above !== now.locality) above = tree.parentOn(above, from);
  return above !== undefined && territory(uid, { from, to }) === "none";
}

function totalOf(rollups: readonly Rollup[]): Value {
  const figures = rollups.map((r) => r.value).filter(isKnown);
  return known(sumOf(figures.map((f) => f.value)), combinedQualifier(figures.map((f) => f.qualifier)));
}
