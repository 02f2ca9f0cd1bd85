import { comparedLocality } from "../comparison/compared-locality.ts";
import type { Benchmark, ComparisonRow } from "../comparison/comparison.ts";
import { comparisonRow, type RowContext } from "../comparison/comparison-row.ts";
import { type BenchmarkInput, benchmarkOf, withStanding } from "./benchmark.ts";
import { benchmarkPlace } from "./benchmark-place.ts";

/** Rows with their standing, and what they are held against. */
export interface Benchmarked {
  readonly rows: readonly ComparisonRow[];
  /** Of the place whose figures are the benchmark, for its sources; none where no place is. */
  readonly parentRows: readonly ComparisonRow[];
  readonly benchmark?: Benchmark;
}

/**
 * The benchmark that the View asks for, and the rows with how each stands to it; the rows alone where it asks for none.
 * The parent's own figures are made into rows by the same rules as those of the places.
 */
export function benchmarked(asked: Omit<BenchmarkInput, "parent">, context: RowContext): Benchmarked {
  const { view, rows, metrics, years } = asked;
  if (view.benchmark === undefined) return { rows, parentRows: [] };
  const parent = parentOf(asked, context);
  const benchmark = benchmarkOf(view.benchmark, { ...asked, parent });
  const parentRows = metrics.flatMap((metric) => years.map((year) => parent?.rowOf(metric, year)));
  return {
    rows: withStanding(benchmark, asked),
    parentRows: parentRows.filter((row) => row !== undefined && row !== "withheld"),
    benchmark,
  };
}

function parentOf(asked: Omit<BenchmarkInput, "parent">, context: RowContext): BenchmarkInput["parent"] {
  const { view, localities, years } = asked;
  const places = localities.map((l) => l.uid);
  const uid = view.benchmark === "parent" ? benchmarkPlace(view, places, context.tree) : undefined;
  if (uid === undefined) return undefined;
  const periods = years.map((year) => ({ year, part: view.part }));
  return {
    uid,
    name: comparedLocality(uid, periods, context.tree).name,
    rowOf: (metric, year) =>
      context.isVisible(uid)
        ? comparisonRow({ metric, locality: uid, period: { year, part: view.part } }, context)
        : "withheld",
  };
}
