import type { Comparison } from "@sosanh/core/comparison/comparison";
import { isKnown, known, missingReasons } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartKind } from "@sosanh/core/view/view";
import { bases, chartKinds } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import type { ChartSpec } from "../src/chart-spec.ts";
import { chartSpec } from "../src/comparison-chart.ts";
import { chartHeight, chartHits, echartsOption } from "../src/echarts-option.ts";
import { palette, tokens } from "../src/theme.ts";
import type { Cell } from "./comparison-fixture.ts";
import { comparisonOf, place, recruits, urban } from "./comparison-fixture.ts";
import { shapes34 } from "./map-cases.ts";

const silent = "new:08" as const;
const nobody = "new:00" as const;
const width = 720;

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
function variants(chart: ChartKind, cells: readonly Cell[], view: Partial<Comparison["view"]> = {}) {
  const both = asked(chart, view, cells);
  return chart === "scatter" ? [both] : [byOne(both), both];
}

interface Element {
  readonly type: string;
  readonly style: { readonly fill?: string; readonly stroke?: string; readonly text?: string };
}

interface Series {
  readonly name: string;
  readonly data: readonly { readonly value: unknown; readonly key?: { readonly locality: LocalityUid } }[];
}

function drawn(spec: ChartSpec, lit?: LocalityUid) {
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
  return { elements, series: option.series as readonly Series[], hits: chartHits(spec, as) };
}

/** The marks of a place: those that differ when another one is pointed at. */
function marksOf(spec: ChartSpec, locality: LocalityUid): readonly Element[] {
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
const dataColours: ReadonlySet<string> = new Set([
  ...[mine, bench, context, better, worse],
  ...tokens.categorical.light.mark,
  ...tokens.sequential.light,
  ...tokens.divergingPolar.light,
  ...tokens.divergingNeutral.light,
]);

/** Every object of a spec, with what is in it. */
function objectsIn(part: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof part !== "object" || part === null) return [];
  const below = Object.values(part).flatMap(objectsIn);
  return Array.isArray(part) ? below : [part as Record<string, unknown>, ...below];
}

/** Every text of a spec and its drawing. */
function textsOf(spec: ChartSpec): readonly string[] {
  const strings = (part: unknown): readonly string[] =>
    typeof part === "string"
      ? [part]
      : typeof part === "object" && part !== null
        ? Object.values(part).flatMap(strings)
        : [];
  const { sources: _sources, ...rest } = spec;
  return [...strings(rest), ...drawn(spec).elements.flatMap(({ style }) => style.text ?? [])];
}

describe.each(chartKinds)("a %s chart", (chart) => {
  const cellsOf = (reason: (typeof missingReasons)[number]): readonly Cell[] =>
    [0, 1, 2].map(() => ({ value: { missing: reason } }));

  it.each(missingReasons)("has no number for a place whose figures are all %s", (reason) => {
    for (const comparison of variants(chart, cellsOf(reason))) {
      const spec = chartSpec(comparison, { shapes: shapes34 });
      const own = objectsIn(spec).filter(({ locality }) => locality === silent);
      const numbers = own.flatMap((part) =>
        Object.entries(part).filter(
          ([name, x]) => typeof x === "number" && !["slot", "column", "row"].includes(name),
        ),
      );
      expect(numbers).toEqual([]);
      const figures = drawn(spec)
        .hits.flat()
        .filter((hit) => hit.locality === silent);
      expect(figures.filter(({ figure }) => isKnown(figure.value))).toEqual([]);
    }
  });

  it.each(["new:01", silent] as const)(
    "draws no mark for a missing figure but hatch and words (mine: %s)",
    (own) => {
      for (const comparison of variants(chart, cellsOf("not-reported"), { mine: own })) {
        const spec = chartSpec(comparison, { shapes: shapes34 });
        const marks = marksOf(spec, silent);
        const coloured = marks.filter(
          ({ type, style }) =>
            type !== "text" && (dataColours.has(style.fill ?? "") || dataColours.has(style.stroke ?? "")),
        );
        expect(coloured).toEqual([]);
        const zeros = marks.filter(({ style }) => /(?<![\d.,])0(?![\d.,])/u.test(style.text ?? ""));
        expect(zeros).toEqual([]);
        const points = drawn(spec).series.flatMap(({ data }) =>
          data.filter(({ key }) => key?.locality === silent),
        );
        expect(points.filter(({ value }) => value !== "-")).toEqual([]);
      }
    },
  );

  it("draws a place that has figures with marks of its own", () => {
    const [comparison] = variants(chart, [410, 417, 424]).slice(-1);
    const spec = comparison && chartSpec(comparison, { shapes: shapes34 });
    if (spec === undefined) throw new Error("no chart");
    const own = drawn(spec)
      .hits.flat()
      .filter((hit) => hit.locality === silent);
    expect(own.some(({ figure }) => isKnown(figure.value))).toBe(true);
  });

  it("prints no change of years that do not compare, whatever the figures say", () => {
    const verdict = { verdict: "not-comparable", reasons: ["definition-changed"] } as const;
    for (const comparison of variants(chart, [400, 477, 554])) {
      const rows = comparison.rows.map((row, i) => ({
        ...row,
        value: known(400 + 77 * (row.period.year - 2024) + i),
        change: known(77),
        relativeChange: known(19.3),
        comparability: verdict,
        sinceBase: { year: 2024, change: known(154), relativeChange: known(38.5), comparability: verdict },
      }));
      const spec = chartSpec({ ...comparison, rows }, { shapes: shapes34 });
      const said = textsOf(spec).filter((text) =>
        /(?<!\d)(77|154|19[,.]3|38[,.]5)(?!\d)|[+−]\s?\d|tăng \d|giảm \d|lên hạng|xuống hạng/u.test(text),
      );
      expect(said).toEqual([]);
      expect(
        objectsIn(spec).filter((part) => "difference" in part || typeof part.change === "string"),
      ).toEqual([]);
    }
  });

  it("keeps its figures inside the picture, one hit for each", () => {
    for (const comparison of variants(chart, [410, "?", 424])) {
      const spec = chartSpec(comparison, { shapes: shapes34 });
      const height = chartHeight(spec, width);
      for (const hit of drawn(spec).hits.flat()) {
        expect(hit.x).toBeGreaterThanOrEqual(0);
        expect(hit.x).toBeLessThanOrEqual(width);
        expect(hit.y).toBeGreaterThanOrEqual(0);
        expect(hit.y).toBeLessThanOrEqual(height);
      }
    }
  });

  it("is plain JSON, and the same each time, by every basis", () => {
    for (const basis of bases) {
      for (const comparison of variants(chart, [410, "?", 424], { basis })) {
        const spec = chartSpec(comparison, { shapes: shapes34 });
        expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
        expect(chartSpec(comparison, { shapes: shapes34 })).toEqual(spec);
        expect(textsOf(spec).filter((text) => /\{|\}|undefined(?!-ratio)|NaN|\[object/u.test(text))).toEqual(
          [],
        );
      }
    }
  });

  it("says in words what it shows", () => {
    for (const comparison of variants(chart, [410, "?", 424])) {
      const { summary, title } = chartSpec(comparison, { shapes: shapes34 });
      expect(summary).toContain(title);
      expect(summary.length).toBeGreaterThan(title.length + 10);
    }
  });
});
