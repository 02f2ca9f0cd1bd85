import { isExpected } from "../figures/is-expected.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Period } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import { isKnown, missing, type Value } from "../figures/value.ts";
import { within } from "../nested-map.ts";
import type { LocalityUid } from "../places/locality.ts";
import { isApportionedPair } from "./apportioned-pair.ts";
import { type ChangeContext, verdictOn } from "./change-since.ts";
import { rankChange, rankedBy, ranks } from "./rank.ts";
import { type Family, familyIn, type SiblingRanks } from "./sibling-ranks.ts";

/** How many places a unit gained on the year before. */
export type RankMoves = (metric: Metric, locality: LocalityUid, period: Period) => Value;

type MovedFamilies = Map<LocalityUid, Map<Family["level"], ReadonlyMap<LocalityUid, Value>>>;

/**
 * Places gained since the year before, among the units that lay under the same parent in both years and have a whole
 * figure in both that compares: who fell silent moves nobody up. So the move is not the difference of two ranks, each
 * of which is among all that had a figure in its year.
 *
 * Missing: the reason of either year's rank; "not-comparable" where the parent is another, where the two figures are
 * sums with gaps, do not compare, or one of them alone is apportioned, and where fewer than half of the family has such
 * a pair.
 */
export function rankMoves(rankOf: SiblingRanks, context: ChangeContext): RankMoves {
  const moved = new Map<MetricCode, Map<number, Map<string, Map<string, MovedFamilies>>>>();
  return (metric, locality, period) => {
    const previous = { ...period, year: period.year - 1 };
    const [rank, former] = [rankOf(metric, locality, period), rankOf(metric, locality, previous)];
    if ("missing" in rank || "missing" in former) return rankChange(rank, former);
    const [now, before] = [period, previous].map((of) => familyIn(locality, of, context.tree));
    if (now === undefined || before === undefined || now.parent !== before.parent)
      return missing("not-comparable");
    const days = within(within(within(moved, metric.code), period.year), period.part);
    const families = within(within(days, `${before.day} ${now.day}`), now.parent);
    const known = families.get(now.level) ?? movesIn({ now, before }, { metric, period, previous, context });
    families.set(now.level, known);
    return known.get(locality) ?? missing("not-comparable");
  };
}

function movesIn(
  families: { readonly now: Family; readonly before: Family },
  of: {
    readonly metric: Metric;
    readonly period: Period;
    readonly previous: Period;
    readonly context: ChangeContext;
  },
): ReadonlyMap<LocalityUid, Value> {
  const { metric, period, previous, context } = of;
  const rows = families.now.members.map((uid) => context.at(metric.code, uid, period));
  const stayed = new Set(families.before.members);
  const pairs = rows.flatMap((now) => {
    const before = context.at(metric.code, now.locality, previous);
    return stayed.has(now.locality) && isWhole({ now, before }, metric, context) ? [{ now, before }] : [];
  });
  if (pairs.length * 2 < rows.filter(isExpected).length) return new Map();
  const [now, before] = [pairs.map((p) => p.now), pairs.map((p) => p.before)].map((list) =>
    ranks(
      list.map((row) => rankedBy(row, row.value)),
      metric.polarity,
    ),
  );
  const none = missing("not-comparable");
  return new Map(
    pairs.map(({ now: { locality: uid } }) => [
      uid,
      rankChange(now?.get(uid) ?? none, before?.get(uid) ?? none),
    ]),
  );
}

function isWhole(
  pair: { readonly now: Rollup; readonly before: Rollup },
  metric: Metric,
  context: ChangeContext,
): boolean {
  const { now, before } = pair;
  return (
    isKnown(now.value) &&
    isKnown(before.value) &&
    now.complete &&
    before.complete &&
    !isApportionedPair(now, before) &&
    verdictOn(metric, pair, context).verdict !== "not-comparable"
  );
}
