import { isExpected } from "../figures/is-expected.ts";
import type { Metric, Polarity } from "../figures/metric.ts";
import { percentOf } from "../figures/percent-of.ts";
import { combinedQualifier } from "../figures/qualifier.ts";
import type { Rollup } from "../figures/rollup.ts";
import type { RollupIndex } from "../figures/rollup-index.ts";
import { sumOf } from "../figures/six-decimals.ts";
import type { Target, TargetContent } from "../figures/target.ts";
import type { TargetIndex } from "../figures/target-index.ts";
import type { Known, Value } from "../figures/value.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import type { LocalityTree } from "../places/locality-tree.ts";

/** The target shown, absent where none was set, and the attainment in per cent. */
export interface Attained {
  readonly target?: TargetContent;
  readonly attainment: Value;
  /** Set where it is over the children alone that have both a complete figure and an amount to reach. */
  readonly attainmentMatched?: { readonly children: number; readonly of: number };
}

/**
 * How far the target was reached, in per cent (semantics 10): 100 × value / target; where lower is better 100 ×
 * target / value, so that 100 is always "reached" and more is better. A statement ("đạt 100 % chỉ tiêu") is passed on
 * as stated, where there is no amount to divide by or no value.
 *
 * Where figures of children are missing: over the children that have both a complete figure and an amount to reach.
 *
 * Missing: "not-applicable" without a target; the reason of the value; "undefined-ratio" over zero or below;
 * "not-comparable" where children's figures are missing and fewer than half of the children have both.
 */
export function attainment(
  metric: Metric,
  row: Rollup,
  among: { readonly tree: LocalityTree; readonly at: RollupIndex; readonly targets: TargetIndex },
): Attained {
  const target = targetOf(metric, row, among.targets);
  if (target === undefined) return { attainment: missing("not-applicable") };
  if (target.kind === "statement") return { target, attainment: known(target.attainment, target.qualifier) };
  if (!isKnown(row.value)) return { target, attainment: row.value };
  if (row.complete) return { target, attainment: reached(metric.polarity, row.value, amountOf(target)) };
  const children = among.tree.childrenIn(row.locality, row.period);
  const pairs = children.flatMap((child) => {
    const figure = among.at(metric.code, child, row.period);
    const theirs = chosen(among.targets(metric.code, child, row.period), true);
    if (!figure.complete || !isKnown(figure.value) || theirs?.kind !== "amount") return [];
    return [{ value: figure.value, target: amountOf(theirs) }];
  });
  const expected = children.filter((child) => isExpected(among.at(metric.code, child, row.period)));
  if (pairs.length === 0 || pairs.length * 2 < expected.length)
    return { target, attainment: missing("not-comparable") };
  const [values, amounts] = [total(pairs.map((p) => p.value)), total(pairs.map((p) => p.target))];
  const attainmentMatched = { children: pairs.length, of: expected.length };
  return { target, attainment: reached(metric.polarity, values, amounts), attainmentMatched };
}

/** The target that a figure is held against, as {@link attainment} chooses it; undefined where none was set. */
export function targetOf(
  metric: Metric,
  { locality, period, value }: Pick<Rollup, "locality" | "period" | "value">,
  targets: TargetIndex,
): TargetContent | undefined {
  return chosen(targets(metric.code, locality, period), isKnown(value));
}

/** An amount says more than a statement, unless there is nothing to divide by it. */
function chosen(set: readonly Target[], hasValue: boolean): TargetContent | undefined {
  const amount = set.find((t) => t.content.kind === "amount");
  const statement = set.find((t) => t.content.kind === "statement");
  return (hasValue ? (amount ?? statement) : (statement ?? amount))?.content;
}

function amountOf(target: TargetContent & { readonly kind: "amount" }): Known {
  return known(target.amount, target.qualifier);
}

function reached(polarity: Polarity, value: Known, target: Known): Value {
  return polarity === "lower-better" ? percentOf(target, value) : percentOf(value, target);
}

function total(figures: readonly Known[]): Known {
  return known(sumOf(figures.map((f) => f.value)), combinedQualifier(figures.map((f) => f.qualifier)));
}
