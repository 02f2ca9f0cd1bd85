import { changeBetween } from "../comparison/change-between.ts";
import type { Comparison, ComparisonRow, Matched } from "../comparison/comparison.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import { sumOf, toSixDecimals } from "../figures/six-decimals.ts";
import type { Missing } from "../figures/value.ts";
import { isKnown, missing } from "../figures/value.ts";
import { within } from "../nested-map.ts";
import type { LocalityUid } from "../places/locality.ts";

/** What one place adds to the change of the place above it. */
export interface Contribution {
  readonly locality: LocalityUid;
  /** In the unit of {@link Contributions}. */
  readonly change: number;
}

/** Who explains the change of a place between two years: what each child adds, and what nobody accounts for. */
export interface Contributions {
  readonly metric: MetricCode;
  readonly parent: LocalityUid;
  readonly from: Year;
  readonly to: Year;
  /** The parent's change, in the metric's unit; percentage points for a ratio in per cent. */
  readonly change: number;
  /** Of the children that compare in both years, largest first in the direction of the change; then by uid. */
  readonly parts: readonly Contribution[];
  /**
   * The parent's change less all parts, so that parts and this are always the change: "chưa rõ" where every child is in
   * the comparison, else also what those add that are not (see `unseen`).
   */
  readonly unknown: number;
  /** Children of the parent that the comparison does not hold: where there are any, no part is surely the largest. */
  readonly unseen: number;
  /** Of how many children of the parent the parts are; where its change is over matched units, over which. */
  readonly matched: Matched;
  /** True where figures of the parent are missing: its change is then over the matched units alone. */
  readonly isOverMatched: boolean;
}

/** Which change is asked about. */
export interface ContributionQuestion {
  readonly metric: MetricCode;
  readonly parent: LocalityUid;
  readonly from: Year;
  readonly to: Year;
}

/**
 * Takes the change of a place between two years apart by its children: Σ parts + unknown = change, to the sixth digit
 * after the mark. A description, not a cause.
 *
 * - A sum: each child's own change. Where figures are missing under a unit, its change is over the units with whole
 *   figures in both years, as everywhere (semantics 3 and 5).
 * - A ratio R = scale × N / D, where the comparison has its numerator and denominator too: each child's part is
 *   scale × [(n₁ − r₀d₁) / D₁ − (n₀ − r₀d₀) / D₀] with r₀ = N₀ / D₀: how far it pulls the ratio away from where it
 *   was. The parts of all children add up to R₁ − R₀.
 *
 * A child takes part that lies under the parent (in the comparison's last year) and has a change between the two years
 * (see `changeBetween`); of a ratio, whole figures in both and no pair of years in between that does not compare. A
 * former district holds the parent's own children: it takes part only where none of them is in the comparison.
 *
 * Missing: "not-applicable" for a mean, a metric that is not rolled up, and a ratio whose parts are not in the
 * comparison; "not-comparable" where the parent's years do not compare or its change cannot be told (what
 * the places of the comparison add up to is no change of the parent), or no child takes part; the reason of the parent's
 * value.
 */
export function contributionsOf(
  comparison: Comparison,
  asked: ContributionQuestion,
): Contributions | Missing {
  const metric = comparison.metrics.find((m) => m.code === asked.metric);
  if (metric === undefined) return missing("not-applicable");
  const rows = rowsByPlace(comparison, asked);
  const family: Family = { ...childrenOf(asked.parent, comparison), rows, asked };
  if (metric.aggregation.kind === "ratio") return ratioParts(metric, metric.aggregation, family);
  return metric.aggregation.kind === "sum" ? sumParts(metric, family) : missing("not-applicable");
}

type Rows = (metric: MetricCode, locality: LocalityUid) => ReadonlyMap<Year, ComparisonRow>;

/** The parent's children in the comparison, and how many there are in all. */
interface Children {
  readonly children: readonly LocalityUid[];
  readonly of: number;
}

interface Family extends Children {
  readonly rows: Rows;
  readonly asked: ContributionQuestion;
}

function childrenOf(parent: LocalityUid, { localities }: Comparison): Children {
  const under = localities.filter((l) => l.parent === parent);
  const own = under.filter((l) => l.isFormerDistrict !== true);
  const children = (own.length > 0 ? own : under).map((l) => l.uid);
  const above = localities.find((l) => l.uid === parent);
  const of = own.length > 0 ? above?.children : above?.formerDistricts;
  return { children, of: Math.max(of ?? 0, children.length) };
}

function sumParts(metric: Metric, family: Family): Contributions | Missing {
  const { asked, rows, children } = family;
  const own = changeBetween(rows(asked.metric, asked.parent), asked, metric);
  const parts = children.flatMap((locality): Contribution[] => {
    const { change } = changeBetween(rows(asked.metric, locality), asked, metric);
    return isKnown(change) ? [{ locality, change: change.value }] : [];
  });
  if (!isKnown(own.change)) return own.change;
  const whole = wholeChange(own.change.value, parts, family);
  if ("missing" in whole || own.matched === undefined) return whole;
  return { ...whole, isOverMatched: true, matched: own.matched };
}

/** A place's figures of the two years; `isWhole` where no figure is missing from either. */
interface Pair {
  readonly now: number;
  readonly before: number;
  readonly isWhole: boolean;
}

function wholeChange(
  change: number,
  parts: readonly Contribution[],
  family: Family,
): Contributions | Missing {
  const { asked, children, of } = family;
  if (parts.length === 0) return missing("not-comparable");
  return {
    ...asked,
    change,
    parts: inOrder(parts, change),
    unknown: sumOf([change, ...parts.map((p) => -p.change)]),
    unseen: of - children.length,
    matched: { children: parts.length, of },
    isOverMatched: false,
  };
}

function ratioParts(
  metric: Metric,
  ratio: Extract<Metric["aggregation"], { readonly kind: "ratio" }>,
  family: Family,
): Contributions | Missing {
  const { asked, children } = family;
  const pairs = (code: MetricCode, uid: LocalityUid) => pairOf(family.rows(code, uid), asked);
  const own = pairs(metric.code, asked.parent);
  if ("missing" in own) return own;
  const above = pairs(ratio.numerator, asked.parent);
  const below = pairs(ratio.denominator, asked.parent);
  if ("missing" in above || "missing" in below) return missing("not-applicable");
  if (!own.isWhole || !above.isWhole || !below.isWhole) return missing("not-comparable");
  if (below.now <= 0 || below.before <= 0) return missing("undefined-ratio");
  const base = above.before / below.before;
  const parts = children.flatMap((locality): Contribution[] => {
    const [n, d] = [pairs(ratio.numerator, locality), pairs(ratio.denominator, locality)];
    if ("missing" in n || "missing" in d || !n.isWhole || !d.isWhole) return [];
    const pull = (n.now - base * d.now) / below.now - (n.before - base * d.before) / below.before;
    return [{ locality, change: toSixDecimals(ratio.scale * pull) }];
  });
  const change = differenceOf(own);
  const noise = sumOf([change, ...parts.map((p) => -p.change)]);
  // Each part is rounded to six decimals: what that leaves is no unknown, and goes to the largest.
  const isNoise = Math.abs(noise) <= (parts.length + 2) * 1e-6;
  const [largest, ...rest] = inOrder(parts, change);
  if (largest === undefined || !isNoise) return wholeChange(change, parts, family);
  return wholeChange(change, [{ ...largest, change: sumOf([largest.change, noise]) }, ...rest], family);
}

function differenceOf({ now, before }: Pair): number {
  return sumOf([now, -before]);
}

function inOrder(parts: readonly Contribution[], change: number): readonly Contribution[] {
  const way = change < 0 ? -1 : 1;
  return parts.toSorted((a, b) => way * (b.change - a.change) || (a.locality < b.locality ? -1 : 1));
}

function pairOf(rows: ReadonlyMap<Year, ComparisonRow>, { from, to }: ContributionQuestion): Pair | Missing {
  const [before, now] = [rows.get(from), rows.get(to)];
  if (before === undefined || now === undefined) return missing("not-reported");
  if (!isKnown(now.value)) return now.value;
  if (!isKnown(before.value)) return before.value;
  for (const [year, row] of rows)
    if (year > from && row.comparability.verdict === "not-comparable") return missing("not-comparable");
  return { now: now.value.value, before: before.value.value, isWhole: now.complete && before.complete };
}

/** The rows of a metric and place from the first year asked about to the last. */
function rowsByPlace(comparison: Comparison, { from, to }: ContributionQuestion): Rows {
  const cells = new Map<MetricCode, Map<LocalityUid, Map<Year, ComparisonRow>>>();
  for (const row of comparison.rows) {
    const { year } = row.period;
    if (from <= year && year <= to) within(within(cells, row.metric), row.locality).set(year, row);
  }
  return (metric, locality) => cells.get(metric)?.get(locality) ?? new Map();
}
