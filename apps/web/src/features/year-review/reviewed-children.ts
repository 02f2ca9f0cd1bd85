import { toldRankMove } from "@sosanh/chart/rank-move";
import type { Contributions } from "@sosanh/core/analysis/contributions";
import type { Comparison, ComparisonRow, Rank } from "@sosanh/core/comparison/comparison";
import { ranks } from "@sosanh/core/comparison/rank";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, missing, type Value } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { shortNames } from "../../ui/short-names.ts";

/** The children of the place on one metric, ready to be listed. */
export interface ChildrenOnMetric {
  readonly metric: Metric;
  readonly year: number;
  readonly nameOf: (uid: LocalityUid) => string;
  readonly rowOf: (uid: LocalityUid, year: number) => ComparisonRow | undefined;
  /** Of the year: ranked ones best first, then those without a rank, by name. */
  readonly ranked: readonly ComparisonRow[];
  readonly unranked: readonly ComparisonRow[];
}

/** The first metric of the comparison, over the children of its first place. */
export function childrenOnMetric(comparison: Comparison, year: number): ChildrenOnMetric | undefined {
  const [metric] = comparison.metrics;
  const [place, ...children] = comparison.localities;
  if (metric === undefined || place === undefined) return undefined;
  const names = shortNames(children);
  const nameOf = (uid: LocalityUid) => names.get(uid) ?? uid;
  const own = comparison.rows.filter((row) => row.metric === metric.code && row.locality !== place.uid);
  const current = own.filter((row) => row.period.year === year);
  const collator = new Intl.Collator("vi");
  return {
    metric,
    year,
    nameOf,
    rowOf: (uid, of) => own.find((row) => row.locality === uid && row.period.year === of),
    ranked: current.filter(hasRank).toSorted((a, b) => positionOf(a) - positionOf(b)),
    unranked: current
      .filter((row) => !hasRank(row))
      .toSorted((a, b) => collator.compare(nameOf(a.locality), nameOf(b.locality))),
  };
}

/** The children whose move in rank may be told. */
export function movable({ ranked }: ChildrenOnMetric): readonly ComparisonRow[] {
  return ranked.filter((row) => toldRankMove(row) !== undefined);
}

/** The ranks of both years among the units that have a whole figure in both: what a move in rank is told of. */
interface RanksOfBoth {
  readonly now: ReadonlyMap<LocalityUid, Rank>;
  readonly before: ReadonlyMap<LocalityUid, Rank>;
}

export function ranksOfBoth({ metric, year, ranked, rowOf }: ChildrenOnMetric): RanksOfBoth {
  const common = ranked.filter((row) => isKnown(row.rankChange));
  const rankedBy = (figureOf: (row: ComparisonRow) => Value) =>
    ranks(
      common.map((row) => ({ locality: row.locality, value: figureOf(row) })),
      metric.polarity,
    );
  return {
    now: rankedBy((row) => row.value),
    before: rankedBy((row) => rowOf(row.locality, year - 1)?.value ?? missing("not-reported")),
  };
}

/** From which rank to which a child moved, among those; undefined of one that is not. */
export function ranksOf(
  { locality }: ComparisonRow,
  children: ChildrenOnMetric,
): { readonly from: number; readonly to: number } | undefined {
  const both = ranksOfBoth(children);
  const [before, now] = [both.before.get(locality), both.now.get(locality)];
  if (before === undefined || now === undefined || "missing" in before || "missing" in now) return undefined;
  return { from: before.position, to: now.position };
}

/** The comparison for a slope of ranks: those that moved most, at most `most`, and the first of the year. */
export function rankMoves(comparison: Comparison, children: ChildrenOnMetric, most: number): Comparison {
  const both = ranksOfBoth(children);
  const ranksIn = (year: number) => (year === children.year ? both.now : both.before);
  const told = movable(children);
  const moved = told.toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)));
  const [first] = told;
  const shown = new Set(
    [...(first === undefined ? [] : [first]), ...moved].slice(0, most).map((r) => r.locality),
  );
  const { metric } = children;
  return {
    ...comparison,
    view: {
      ...comparison.view,
      metrics: [metric.code],
      places: comparison.localities.filter((l) => shown.has(l.uid)).map((l) => ({ locality: l.uid })),
      basis: "rank",
      chart: "slope",
    },
    metrics: [metric],
    localities: comparison.localities.filter((l) => shown.has(l.uid)),
    rows: comparison.rows
      .filter((row) => row.metric === metric.code && shown.has(row.locality))
      .map((row) => ({ ...row, rank: ranksIn(row.period.year).get(row.locality) ?? row.rank })),
  };
}

/** The child whose rank moved most, up before down; undefined where none moved. */
export function largestRankMove(children: ChildrenOnMetric): ComparisonRow | undefined {
  const moved = children.ranked.filter((row) => changeOf(row) !== 0);
  return moved.toSorted(
    (a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)) || changeOf(b) - changeOf(a),
  )[0];
}

/** What explains a change in lines: the largest parts, the others in one, what nobody accounts for. */
export interface ExplainedChange {
  readonly parts: Contributions["parts"];
  readonly others?: { readonly count: number; readonly change: number };
  readonly unknown?: number;
}

/** At most `most` parts by themselves; they, the others and the unknown add up to the change, as its parts do. */
export function explainedChange(contributions: Contributions, most: number): ExplainedChange {
  const { parts, unknown, change } = contributions;
  const shown = parts.length > most ? parts.slice(0, most) : parts;
  const rest = parts.slice(shown.length);
  const sum = rest.reduce((total, part) => total + part.change, 0);
  const scale = Math.max(1, Math.abs(change)) * 1e-9;
  return {
    parts: shown,
    ...(rest.length > 0 && { others: { count: rest.length, change: Math.round(sum * 1e6) / 1e6 } }),
    ...(Math.abs(unknown) > scale && { unknown }),
  };
}

function hasRank(row: ComparisonRow): boolean {
  return "position" in row.rank;
}

function positionOf(row: ComparisonRow): number {
  return "position" in row.rank ? row.rank.position : Number.POSITIVE_INFINITY;
}

function changeOf(row: ComparisonRow): number {
  return toldRankMove(row) ?? 0;
}
