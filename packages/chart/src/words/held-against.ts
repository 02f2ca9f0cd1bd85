import { isKnown } from "@sosanh/core/figures/value";
import type { OneMetric } from "../comparison-parts.ts";
import { rateDecimals } from "../measure.ts";
import { formatValue } from "./number-text.ts";

/** The benchmark of a chart where it stands on the chart's scale: what it is called, and its value in each year shown. */
export interface HeldAgainst {
  readonly name: string;
  /** In the chart's unit; none in a year without one. With its unit in `text`, without in `label`. */
  readonly values: ReadonlyMap<
    number,
    { readonly value: number; readonly text: string; readonly label: string }
  >;
}

/**
 * What the view holds its places against, as far as it is of the measure drawn: a parent's rate is no line among its
 * children's totals. Undefined without a benchmark on this scale, and where the benchmark is a place drawn as such.
 */
export function heldAgainst(part: OneMetric): HeldAgainst | undefined {
  const { comparison, metric, view, places, measure } = part;
  const { benchmark } = comparison;
  if (benchmark === undefined) return undefined;
  if (places.some(({ role }) => role === "benchmark")) return undefined;
  const style = { language: view.language, decimals: decimalsOf(part) };
  const withUnit = { ...style, unit: measure.unit };
  const values = benchmark.values.flatMap((at) => {
    const isDrawn = at.metric === metric.code && (at.measure ?? "value") === view.basis;
    if (!isDrawn || !isKnown(at.value)) return [];
    const label = formatValue(at.value, style);
    return [[at.year, { value: at.value.value, text: formatValue(at.value, withUnit), label }] as const];
  });
  return values.length === 0 ? undefined : { name: benchmark.name[view.language], values: new Map(values) };
}

/** Whether how a place stands to the benchmark is told by the measure drawn. */
export function isHeldOnScale({ comparison, metric, view }: OneMetric): boolean {
  return (
    comparison.benchmark?.values.some(
      (at) => at.metric === metric.code && (at.measure ?? "value") === view.basis,
    ) ?? false
  );
}

function decimalsOf({ view, metric }: OneMetric): number {
  if (view.basis === "rate") return rateDecimals(metric, view);
  return view.basis === "value" || view.basis === "change" ? metric.decimals : Math.max(1, metric.decimals);
}
