import { discrepancyOf } from "../figures/discrepancy.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Period } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import type { RollupIndex } from "../figures/rollup-index.ts";
import type { TargetIndex } from "../figures/target-index.ts";
import { isKnown, missing, type Value } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import { isApportionedPair } from "./apportioned-pair.ts";
import { attainment, targetOf } from "./attainment.ts";
import { type ChangeContext, changeSince, verdictOn } from "./change-since.ts";
import type { ComparisonRow } from "./comparison.ts";
import { indexNumber } from "./index-number.ts";
import type { MatchedAmong } from "./matched-change.ts";
import type { RankMoves } from "./rank-move.ts";
import { rate } from "./rate.ts";
import { shareOfParent } from "./share-of-parent.ts";
import { familyIn, type SiblingRanks } from "./sibling-ranks.ts";
import { wholeUnitOf } from "./whole-unit-pair.ts";

/** What the rows of a comparison are made from. */
export interface RowContext extends ChangeContext {
  readonly tree: LocalityTree;
  readonly at: RollupIndex;
  readonly targets: TargetIndex;
  readonly asReported?: (MatchedAmong & { readonly targets: TargetIndex }) | undefined;
  readonly rankOf: SiblingRanks;
  readonly rankMoveOf: RankMoves;
  /** Whether who asks may see a unit: a rank and a share are withheld where the parent may not be seen. */
  readonly isVisible: (uid: LocalityUid) => boolean;
  readonly indexYear: number;
  /** The earlier year of {@link ComparisonRow.sinceBase}. */
  readonly baseYear: number;
  readonly ratePer: number;
}

/** One cell of a View: a metric, a place, a period. */
export interface RowCell {
  readonly metric: Metric;
  readonly locality: LocalityUid;
  readonly period: Period;
}

/** Everything there is to say of a cell; see {@link ComparisonRow} and the rule each field is named after. */
export function comparisonRow(cell: RowCell, context: RowContext): ComparisonRow {
  const { metric, locality, period } = cell;
  const { at } = context;
  const own = at(metric.code, locality, period);
  const base = at(metric.code, locality, { ...period, year: context.indexYear });
  const discrepancy = discrepancyOf(metric, own);
  return {
    metric: metric.code,
    locality,
    period,
    value: own.value,
    origin: own.origin,
    estimate: own.estimate,
    ...(own.coverage && { coverage: own.coverage }),
    ...(own.alignment && { alignment: own.alignment }),
    ...(own.bounds && { bounds: own.bounds }),
    complete: own.complete,
    ...(discrepancy && { discrepancy }),
    ...changeSince(period.year - 1, cell, context),
    ...sinceBaseYear(cell, context),
    index: indexOf(own, base, { metric, context }),
    rate: rateOf(own, cell, context),
    ...attained(metric, own, context),
    ...amongSiblings(own, cell, context),
    ...(own.source !== undefined && { source: own.source }),
  };
}

function sinceBaseYear(cell: RowCell, context: RowContext): Pick<ComparisonRow, "sinceBase"> {
  const year = context.baseYear;
  if (year >= cell.period.year) return {};
  const { change, relativeChange, matched, comparability } = changeSince(year, cell, context);
  return { sinceBase: { year, change, relativeChange, ...(matched && { matched }), comparability } };
}

/** An index tells of a change as much as a per cent does: none where the two years do not compare. */
function indexOf(
  own: Rollup,
  base: Rollup,
  { metric, context }: { readonly metric: Metric; readonly context: RowContext },
): Value {
  const isEarlier = own.period.year < base.period.year;
  const pair = isEarlier ? { now: base, before: own } : { now: own, before: base };
  const isSame = own.period.year === base.period.year;
  const isApart =
    isApportionedPair(own, base) || verdictOn(metric, pair, context).verdict === "not-comparable";
  if (!isSame && isApart) return missing("not-comparable");
  return indexNumber(own, base);
}

function rateOf(
  own: Rollup,
  { metric, locality, period }: RowCell,
  { at, ratePer }: RowContext,
): ComparisonRow["rate"] {
  const rowOf = (code: MetricCode | undefined) =>
    code === undefined ? undefined : at(code, locality, period);
  const { aggregation, population } = metric;
  return rate({
    metric,
    own,
    population: rowOf(population),
    denominator: rowOf(aggregation.kind === "ratio" ? aggregation.denominator : undefined),
    per: ratePer,
  });
}

/** As a change is: over the units that reported, where the figure is that of one whole unit of its year. */
function attained(metric: Metric, own: Rollup, context: RowContext): ReturnType<typeof attainment> {
  const { asReported } = context;
  const unit = wholeUnitOf(own);
  const reported = unit && asReported?.at(metric.code, unit, own.period);
  const isMatched = reported !== undefined && isKnown(reported.value) && !own.complete;
  const target = isMatched ? targetOf(metric, own, context.targets) : undefined;
  if (target?.kind !== "amount" || !isMatched || asReported === undefined)
    return attainment(metric, own, context);
  return { ...attainment(metric, reported, asReported), target };
}

function amongSiblings(
  own: Rollup,
  { metric, locality, period }: RowCell,
  { at, tree, rankOf, rankMoveOf, isVisible }: RowContext,
): Pick<ComparisonRow, "share" | "rank" | "rankChange"> {
  const previous = { ...period, year: period.year - 1 };
  const isHidden = (of: Period): boolean => {
    const family = familyIn(locality, of, tree);
    return family !== undefined && !isVisible(family.parent);
  };
  if (isHidden(period)) {
    return { share: missing("withheld"), rank: missing("withheld"), rankChange: missing("withheld") };
  }
  const parent = tree.parentIn(locality, period);
  return {
    share: shareOfParent(metric, own, parent === undefined ? undefined : at(metric.code, parent, period)),
    rank: rankOf(metric, locality, period),
    rankChange: isHidden(previous) ? missing("withheld") : rankMoveOf(metric, locality, period),
  };
}
