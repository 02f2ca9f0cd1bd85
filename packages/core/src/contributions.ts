import type { Comparison, ComparisonRow } from "./comparison.ts";
import type { LocalityUid } from "./locality.ts";
import type { Metric, MetricCode } from "./metric.ts";
import { within } from "./nested-map.ts";
import type { Year } from "./period.ts";
import { sumOf, toSixDecimals } from "./six-decimals.ts";
import type { Missing } from "./value.ts";
import { isKnown, missing } from "./value.ts";

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
  /** "Chưa rõ": the parent's change less all parts, so that parts and this are always the change. */
  readonly unknown: number;
  /** Of how many children the parts are. */
  readonly matched: { readonly children: number; readonly of: number };
  /** True where figures of the parent are missing: its change is then over the matched children alone. */
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
 * - A sum: each child's own change. Where figures are missing under the parent, its change is over the children with
 *   whole figures in both years, as everywhere (semantics 3 and 5).
 * - A ratio R = scale × N / D, where the comparison has its numerator and denominator too: each child's part is
 *   scale × [(n₁ − r₀d₁) / D₁ − (n₀ − r₀d₀) / D₀] with r₀ = N₀ / D₀: how far it pulls the ratio away from where it
 *   was. The parts of all children add up to R₁ − R₀.
 *
 * A child takes part that lies under the parent (in the comparison's last year), has whole figures in both years, and
 * has no pair of years in between that does not compare.
 *
 * Missing: "not-applicable" for a mean, a metric that is not rolled up, and a ratio whose parts are not in the
 * comparison; "not-comparable" where the parent's years do not compare, or no child takes part; the reason of the
 * parent's value.
 */
export function contributionsOf(
  comparison: Comparison,
  asked: ContributionQuestion,
): Contributions | Missing {
  const metric = comparison.metrics.find((m) => m.code === asked.metric);
  const family: Family = {
    children: comparison.localities.filter((l) => l.parent === asked.parent).map((l) => l.uid),
    pairs: pairFinder(comparison, asked),
    asked,
  };
  const own = family.pairs(asked.metric, asked.parent);
  if (metric === undefined) return missing("not-applicable");
  if ("missing" in own) return own;
  if (metric.aggregation.kind === "ratio") return ratioParts(metric.aggregation, own, family);
  if (metric.aggregation.kind !== "sum") return missing("not-applicable");
  const parts = family.children.flatMap((locality): Contribution[] => {
    const pair = family.pairs(asked.metric, locality);
    return "missing" in pair || !pair.isWhole ? [] : [{ locality, change: differenceOf(pair) }];
  });
  return own.isWhole ? wholeChange(differenceOf(own), parts, family) : overMatched(parts, family);
}

/** A place's figures of the two years; `isWhole` where no figure is missing from either. */
interface Pair {
  readonly now: number;
  readonly before: number;
  readonly isWhole: boolean;
}

type Pairs = (metric: MetricCode, locality: LocalityUid) => Pair | Missing;

interface Family {
  readonly children: readonly LocalityUid[];
  readonly pairs: Pairs;
  readonly asked: ContributionQuestion;
}

function wholeChange(
  change: number,
  parts: readonly Contribution[],
  family: Family,
): Contributions | Missing {
  const { asked, children } = family;
  if (parts.length === 0) return missing("not-comparable");
  return {
    ...asked,
    change,
    parts: inOrder(parts, change),
    unknown: sumOf([change, ...parts.map((p) => -p.change)]),
    matched: { children: parts.length, of: children.length },
    isOverMatched: false,
  };
}

function overMatched(parts: readonly Contribution[], family: Family): Contributions | Missing {
  const whole = wholeChange(sumOf(parts.map((p) => p.change)), parts, family);
  return "missing" in whole ? whole : { ...whole, isOverMatched: true };
}

function ratioParts(
  ratio: Extract<Metric["aggregation"], { readonly kind: "ratio" }>,
  own: Pair,
  family: Family,
): Contributions | Missing {
  const { asked, pairs, children } = family;
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

function pairFinder(comparison: Comparison, { from, to }: ContributionQuestion): Pairs {
  const cells = new Map<MetricCode, Map<LocalityUid, ComparisonRow[]>>();
  for (const row of comparison.rows) {
    if (row.period.year < from || row.period.year > to) continue;
    const places = within(cells, row.metric);
    places.set(row.locality, [...(places.get(row.locality) ?? []), row]);
  }
  return (metric, locality) => {
    const rows = cells.get(metric)?.get(locality) ?? [];
    const before = rows.find((row) => row.period.year === from);
    const now = rows.find((row) => row.period.year === to);
    if (before === undefined || now === undefined) return missing("not-reported");
    if (!isKnown(now.value)) return now.value;
    if (!isKnown(before.value)) return before.value;
    if (rows.some((row) => row !== before && row.comparability.verdict === "not-comparable")) {
      return missing("not-comparable");
    }
    const isWhole = now.complete && before.complete;
    return { now: now.value.value, before: before.value.value, isWhole };
  };
}
