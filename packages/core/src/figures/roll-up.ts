import { DomainError } from "../domain-error.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import { currentObservations, type ObservationCells } from "./current-observations.ts";
import {
  type ChildFigures,
  type Derivation,
  derivedFromChildren,
  derivedFromOwnParts,
} from "./derived-value.ts";
import { isExpected } from "./is-expected.ts";
import type { Metric, MetricCode } from "./metric.ts";
import type { Observation } from "./observation.ts";
import { type Period, periodParts } from "./period.ts";
import type { Coverage, Rollup } from "./rollup.ts";
import { isKnown } from "./value.ts";

/**
 * Rolls observations up the locality tree, in the as-reported frame: one row per metric, locality and period.
 *
 * observations ─currentObservations─▶ own figures ─level by level, communes first─▶ Rollup
 *
 * **Which rows exist.** One where the locality has a current published observation of the cell, known or missing;
 * one where a child has a row; and, for a ratio, one where the locality has rows of both its parts. A metric of
 * aggregation `none` has rows only for own observations, without coverage.
 *
 * **Children** are the units under the locality on the period's last day. A unit that ended within the period keeps
 * the figure it reported and is nobody's child. *Expected* are the children whose row does not say `not-applicable`
 * or `did-not-exist`; a child without a row is expected. Of those, coverage counts as *reported* the ones that have
 * a number which went into the derived value (for a sum: have a value at all, their own or derived). Coverage is
 * absent where no child is expected, and where a ratio comes from the locality's own parts.
 *
 * **Value.** The own figure where it is a number (`origin: "reported"`; what the children add up to is then kept in
 * `derived`); else the derived one; else the reason the locality itself gave; else `not-reported`, or
 * `undefined-ratio` for a ratio or mean over a total of zero. See {@link derivedFromChildren} for the sums. A ratio
 * is derived from the locality's own rolled-up parts where both are complete, else from its children's.
 *
 * **Complete** is a value that is reported; or derived with as many children reported as expected, each input of it
 * complete; or a ratio from its own complete parts.
 *
 * **Estimate, source** of a reported figure are its own; of a derived one: any input an estimate; the one source
 * all inputs share, absent when they differ or one of them has none.
 *
 * @param observations  in any order; of other metrics and periods than asked: ignored
 * @param metrics       the parts of a ratio and the weight of a mean must be among them to be used
 * @param where         the tree, and the periods: each is computed by itself; a part of a year never enters another (semantics 14)
 * @returns             sorted by metric code, locality uid, year, part (in the order of `periodParts`)
 * @throws DomainError  "duplicate-observation"; "unknown-locality" for a figure of a unit not in the tree
 * @example  rollUp([seen("A1", 2023, 4), seen("A2", 2023, 6)], metrics, { tree, periods }) // A: 10, coverage 2 of 2
 */
export function rollUp(
  observations: Iterable<Observation>,
  metrics: Metric | readonly Metric[],
  where: { readonly tree: LocalityTree; readonly periods: readonly Period[] },
): readonly Rollup[] {
  const { tree, periods } = where;
  const own = currentObservations(observations);
  const asked = "code" in metrics ? [metrics] : metrics;
  const rows = periods.flatMap((period) => rollUpPeriod({ asked, tree, period, own }));
  return rows.toSorted(byMetricPlaceTime);
}

interface PeriodInput {
  readonly asked: readonly Metric[];
  readonly tree: LocalityTree;
  readonly period: Period;
  readonly own: (metric: MetricCode, period: Period) => ObservationCells;
}

type Rows = ReadonlyMap<LocalityUid, Rollup>;
const noRows: Rows = new Map();

function rollUpPeriod({ asked, tree, period, own }: PeriodInput): readonly Rollup[] {
  const done = new Map<MetricCode, Rows>();
  const started = new Set<MetricCode>();
  const rowsOf = (code: MetricCode): Rows => {
    const ready = done.get(code);
    if (ready !== undefined) return ready;
    const metric = asked.find((m) => m.code === code);
    if (metric === undefined) return noRows;
    if (started.has(code)) throw new Error(`a metric is derived from itself: ${code}`);
    started.add(code);
    const { aggregation } = metric;
    const parts = {
      numerator: aggregation.kind === "ratio" ? rowsOf(aggregation.numerator) : noRows,
      denominator: aggregation.kind === "ratio" ? rowsOf(aggregation.denominator) : noRows,
      weight: aggregation.kind === "weighted-mean" ? rowsOf(aggregation.weight) : noRows,
    };
    const rows = rollUpMetric({ metric, period, tree, own: own(code, period), parts });
    done.set(code, rows);
    return rows;
  };
  return asked.flatMap((m) => [...rowsOf(m.code).values()]);
}

interface MetricInput {
  readonly metric: Metric;
  readonly period: Period;
  readonly tree: LocalityTree;
  readonly own: ObservationCells;
  readonly parts: { readonly numerator: Rows; readonly denominator: Rows; readonly weight: Rows };
}

/** Lowest level first, so that a child's row is there before its parent asks. */
function rollUpMetric(input: MetricInput): Rows {
  const { metric, period, tree, own, parts } = input;
  const waiting = new Map<number, Set<LocalityUid>>([0, 1, 2, 3].map((level) => [level, new Set()]));
  const expectRow = (uid: LocalityUid): void => {
    const locality = tree.get(uid);
    if (locality === undefined)
      throw new DomainError("unknown-locality", `unknown locality: ${uid}`, { locality: uid });
    waiting.get(locality.level)?.add(uid);
  };
  for (const uid of own.keys()) expectRow(uid);
  for (const uid of parts.numerator.keys()) if (parts.denominator.has(uid)) expectRow(uid);
  const rows = new Map<LocalityUid, Rollup>();
  for (const level of [3, 2, 1, 0]) {
    for (const uid of waiting.get(level) ?? []) {
      rows.set(uid, rowOf(uid, input, rows));
      const parent = tree.parentIn(uid, period);
      if (parent !== undefined && metric.aggregation.kind !== "none") expectRow(parent);
    }
  }
  return rows;
}

function rowOf(uid: LocalityUid, input: MetricInput, rows: Rows): Rollup {
  const { metric, period } = input;
  const { derivation, coverage, complete } = deriveFor(uid, input, rows);
  const base = { metric: metric.code, locality: uid, period, ...(coverage && { coverage }) };
  const reported = input.own.get(uid);
  if (reported !== undefined && (isKnown(reported.value) || !isKnown(derivation.value))) {
    return {
      ...base,
      value: reported.value,
      origin: "reported",
      ...(isKnown(derivation.value) && { derived: derivation.value }),
      complete: isKnown(reported.value),
      source: reported.citation.source,
      estimate: reported.status === "estimate",
    };
  }
  const source = isKnown(derivation.value) ? commonSource(derivation.inputs) : undefined;
  return {
    ...base,
    value: derivation.value,
    origin: "derived",
    complete,
    ...(source !== undefined && { source }),
    estimate: isKnown(derivation.value) && derivation.inputs.some((r) => r.estimate),
  };
}

interface Derived {
  readonly derivation: Derivation;
  readonly coverage?: Coverage;
  readonly complete: boolean;
}

function deriveFor(uid: LocalityUid, input: MetricInput, rows: Rows): Derived {
  const { metric, period, tree, parts } = input;
  const { aggregation } = metric;
  if (aggregation.kind === "none")
    return { derivation: derivedFromChildren(aggregation, []), complete: false };
  const figuresOf = (at: LocalityUid): ChildFigures => ({
    own: rows.get(at),
    numerator: parts.numerator.get(at),
    denominator: parts.denominator.get(at),
    weight: parts.weight.get(at),
  });
  if (aggregation.kind === "ratio") {
    const derivation = derivedFromOwnParts(aggregation.scale, figuresOf(uid));
    if (derivation !== undefined) return { derivation, complete: isKnown(derivation.value) };
  }
  const expected = tree.childrenIn(uid, period).filter((child) => isExpected(rows.get(child)));
  if (expected.length === 0) return { derivation: derivedFromChildren(aggregation, []), complete: false };
  const derivation = derivedFromChildren(aggregation, expected.map(figuresOf));
  const coverage = { reported: derivation.children, expected: expected.length };
  const complete =
    isKnown(derivation.value) &&
    coverage.reported === coverage.expected &&
    derivation.inputs.every((r) => r.complete);
  return { derivation, coverage, complete };
}

function commonSource(inputs: readonly Rollup[]): string | undefined {
  const [first, ...rest] = inputs;
  return rest.every((r) => r.source === first?.source) ? first?.source : undefined;
}

function byMetricPlaceTime(a: Rollup, b: Rollup): number {
  return (
    compareText(a.metric, b.metric) ||
    compareText(a.locality, b.locality) ||
    a.period.year - b.period.year ||
    periodParts.indexOf(a.period.part) - periodParts.indexOf(b.period.part)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
