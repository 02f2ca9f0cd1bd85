import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartKind } from "@sosanh/core/view/view";
import type { ChartSpec } from "../src/chart-spec.ts";
import { chartHeight, chartHits, echartsOption } from "../src/echarts-option.ts";
import { palette, tokens } from "../src/theme.ts";
import type { Cell } from "./comparison-fixture.ts";
import { comparisonOf, place, recruits, urban } from "./comparison-fixture.ts";
import { shapes34 } from "./map-cases.ts";

export const silent = "new:08" as const;
const nobody = "new:00" as const;
export const width = 720;

/** The country, five provinces and one more whose cells are given, by two metrics, so that every kind has its fill. */
function asked(chart: ChartKind, view: Partial<Comparison["view"]>, cells: readonly Cell[]): Comparison {
  const provinces = [
    ["new:01", "Hà Nội"],
    ["new:04", "Cao Bằng"],
    ["new:11", "Điện Biên"],
    ["new:12", "Lai Châu"],
    ["new:14", "Sơn La"],
  ] as const;
  const of = (metric: typeof recruits, scale: number) =>
    comparisonOf({
      view: { mine: "new:01", frame: "today", tolerance: 3, ...view, chart },
      metric,
      first: 2024,
      places: [
        [place("vn", "Cả nước", 0), [2400 * scale, 2500 * scale, 2600 * scale]],
        ...provinces.map(
          ([uid, name], i) =>
            [
              { ...place(uid, name, 1), parent: "vn" as const },
              [0, 1, 2].map((t) => (400 + 11 * i + 7 * t) * scale),
            ] as const,
        ),
        [{ ...place(silent, "Tuyên Quang", 1), parent: "vn" }, cells],
      ],
    });
  const [counts, shares] = [of(recruits, 1), of(urban, 0.1)];
  return {
    ...counts,
    view: { ...counts.view, metrics: [recruits.code, urban.code] },
    metrics: [recruits, urban],
    frameDay: "2025-07-01",
    rows: [...counts.rows, ...shares.rows],
  };
}

/** The same by its first metric alone. */
function byOne(comparison: Comparison): Comparison {
  const [metric] = comparison.metrics;
  if (metric === undefined) return comparison;
  return {
    ...comparison,
    view: { ...comparison.view, metrics: [metric.code] },
    metrics: [metric],
    rows: comparison.rows.filter((row) => row.metric === metric.code),
  };
}

/** Each kind by all that it may be asked for: a scatter needs two metrics. */
export function variants(chart: ChartKind, cells: readonly Cell[], view: Partial<Comparison["view"]> = {}) {
  const both = asked(chart, view, cells);
  return chart === "scatter" ? [both] : [byOne(both), both];
}

interface Element {
  readonly type: string;
  readonly style: { readonly fill?: string; readonly stroke?: string; readonly text?: string };
}

export function drawn(spec: ChartSpec, lit?: LocalityUid) {
  const height = chartHeight(spec, width);
  const as = {
    theme: "light" as const,
    width,
    height,
    shapes: shapes34,
    ...(lit === undefined ? {} : { lit }),
  };
  const option = echartsOption(spec, as);
  const { elements } = option.graphic as { elements: readonly Element[] };
  return { elements, hits: chartHits(spec, as) };
}

/** The marks of a place: those that differ when another one is pointed at. */
export function marksOf(spec: ChartSpec, locality: LocalityUid): readonly Element[] {
  const others = new Map<string, number>();
  for (const element of drawn(spec, nobody).elements) {
    const text = JSON.stringify(element);
    others.set(text, (others.get(text) ?? 0) + 1);
  }
  return drawn(spec, locality).elements.filter((element) => {
    const text = JSON.stringify(element);
    const left = others.get(text) ?? 0;
    others.set(text, left - 1);
    return left <= 0;
  });
}

const { mine, bench, context, better, worse } = palette("light");
export const dataColours: ReadonlySet<string> = new Set([
  ...[mine, bench, context, better, worse],
  ...tokens.categorical.light.mark,
  ...tokens.sequential.light,
  ...tokens.divergingPolar.light,
  ...tokens.divergingNeutral.light,
]);

/** Every object of a spec, with what is in it. */
export function objectsIn(part: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof part !== "object" || part === null) return [];
  const below = Object.values(part).flatMap(objectsIn);
  return Array.isArray(part) ? below : [part as Record<string, unknown>, ...below];
}

/** Every text of a spec and its drawing. */
export function textsOf(spec: ChartSpec): readonly string[] {
  const strings = (part: unknown): readonly string[] =>
    typeof part === "string"
      ? [part]
      : typeof part === "object" && part !== null
        ? Object.values(part).flatMap(strings)
        : [];
  const { sources: _sources, ...rest } = spec;
  return [...strings(rest), ...drawn(spec).elements.flatMap(({ style }) => style.text ?? [])];
}
