import type { Benchmark, ComparedLocality, ComparisonRow, Peers } from "../comparison/comparison.ts";
import type { Bilingual, Metric } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import { toSixDecimals } from "../figures/six-decimals.ts";
import { isKnown, type Known, known, missing, type Value } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { Basis, BenchmarkKind, View } from "../view/view.ts";
import { benchmarkMeasure, measuredOf } from "./benchmark-measure.ts";
import { quantile } from "./quantile.ts";
import { standingOf } from "./standing.ts";

/** What a benchmark is made from: the answer to a View as far as it has come. */
export interface BenchmarkInput {
  readonly view: View;
  readonly metrics: readonly Metric[];
  readonly localities: readonly ComparedLocality[];
  readonly years: readonly Year[];
  readonly rows: readonly ComparisonRow[];
  readonly peers?: Peers | undefined;
  /** The parent: what to call it, and its rows; absent where the places have none. "withheld" where it may not be seen. */
  readonly parent?:
    | {
        readonly uid: LocalityUid;
        readonly name: string;
        readonly rowOf: (metric: Metric, year: Year) => ComparisonRow | "withheld";
      }
    | undefined;
}

/** A median of fewer is one place's figure, or half way between two. */
const fewestForMedian = 3;

/**
 * What the places are held against, for every metric and year.
 *
 * - `parent`: the value of the unit above. A total says nothing of its parts, so a sum is held against the parent's
 *   rate (`measure` says so); without a population it has no benchmark: "not-applicable".
 * - `peers`: the median of the peers, where there are any, else of the places shown of the deepest level; of whole
 *   figures, at least three, else "not-comparable". Exact only where all of them are.
 * - `target`: 100 % of what each place was to reach, where any place has a target.
 */
export function benchmarkOf(kind: BenchmarkKind, input: BenchmarkInput): Benchmark {
  const { metrics, years, view, parent } = input;
  const cells = rowsByCell(input.rows);
  const values = metrics.flatMap((metric) => {
    const measure = benchmarkMeasure(kind, metric, view.basis);
    return years.map((year) => {
      const rows = cells.get(metric.code)?.get(year) ?? [];
      const value =
        measure === undefined
          ? missing("not-applicable")
          : figureOf(kind, { metric, year, measure, rows, input });
      return {
        metric: metric.code,
        year,
        value,
        ...(measure !== undefined && measure !== "value" && { measure }),
      };
    });
  });
  return {
    kind,
    ...(kind === "parent" && parent !== undefined && { locality: parent.uid }),
    name: nameOf(kind, input),
    values,
  };
}

/** The rows with how each stands to the benchmark; the benchmark's own place is held against nothing. */
export function withStanding(
  benchmark: Benchmark,
  { metrics, rows }: Pick<BenchmarkInput, "metrics" | "rows">,
): readonly ComparisonRow[] {
  const byCode = new Map(metrics.map((m) => [m.code, m]));
  const cells = new Map<string, Map<Year, Benchmark["values"][number]>>();
  for (const cell of benchmark.values)
    cells.set(cell.metric, (cells.get(cell.metric) ?? new Map()).set(cell.year, cell));
  return rows.map((row) => {
    const metric = byCode.get(row.metric);
    const cell = cells.get(row.metric)?.get(row.period.year);
    if (metric === undefined || cell === undefined || row.locality === benchmark.locality) {
      return { ...row, standing: "not-compared" };
    }
    const measure = cell.measure ?? "value";
    return { ...row, standing: standingOf({ metric, row, measure, benchmark: cell.value }) };
  });
}

interface Cell {
  readonly metric: Metric;
  readonly year: Year;
  readonly measure: Basis;
  readonly rows: readonly ComparisonRow[];
  readonly input: BenchmarkInput;
}

function figureOf(kind: BenchmarkKind, cell: Cell): Value {
  const { metric, year, measure, rows, input } = cell;
  if (kind === "target") {
    return rows.some((row) => row.target !== undefined) ? known(100) : missing("not-applicable");
  }
  if (kind === "peers") return medianOf(cell, yardstick(input));
  const row = input.parent?.rowOf(metric, year);
  if (row === undefined) return missing("not-applicable");
  return row === "withheld" ? missing("withheld") : measuredOf(metric, row, measure);
}

/** Whose median it is: the peers, else the places of the deepest level. */
function yardstick({ peers, localities }: BenchmarkInput): ReadonlySet<LocalityUid> {
  if (peers !== undefined) return new Set(peers.members.map((m) => m.locality));
  const level = Math.max(...localities.map((l) => l.level));
  return new Set(localities.filter((l) => l.level === level).map((l) => l.uid));
}

function medianOf({ metric, rows, measure }: Cell, among: ReadonlySet<LocalityUid>): Value {
  const figures = rows
    .filter((row) => among.has(row.locality))
    .map((row) => measuredOf(metric, row, measure))
    .filter((value): value is Known => isKnown(value));
  const median = quantile(
    figures.map((f) => f.value),
    0.5,
  );
  if (median === undefined) return missing("not-reported");
  if (figures.length < fewestForMedian) return missing("not-comparable");
  const isExact = figures.every((f) => f.qualifier === "exact");
  return known(toSixDecimals(median), isExact ? "exact" : "approximate");
}

function nameOf(kind: BenchmarkKind, { parent, peers }: BenchmarkInput): Bilingual {
  if (kind === "target") return { vi: "Chỉ tiêu được giao", en: "Target" };
  if (kind === "parent") {
    return { vi: parent?.name ?? "Đơn vị cấp trên", en: parent?.name ?? "The unit above" };
  }
  return peers === undefined
    ? { vi: "Trung vị các địa phương so sánh", en: "Median of the places compared" }
    : { vi: "Trung vị nhóm tương đồng", en: "Median of the peer group" };
}

function rowsByCell(
  rows: readonly ComparisonRow[],
): ReadonlyMap<string, ReadonlyMap<Year, readonly ComparisonRow[]>> {
  const cells = new Map<string, Map<Year, ComparisonRow[]>>();
  for (const row of rows) {
    const years = cells.get(row.metric) ?? new Map<Year, ComparisonRow[]>();
    const list = years.get(row.period.year) ?? [];
    list.push(row);
    cells.set(row.metric, years.set(row.period.year, list));
  }
  return cells;
}
