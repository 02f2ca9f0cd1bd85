import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown, known, missingReasons, qualifiers } from "@sosanh/core/figures/value";
import { bases, chartKinds } from "@sosanh/core/view/view";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartFigure } from "../src/chart-parts.ts";
import { chartSpec, chartSpecs } from "../src/comparison-chart.ts";
import { chartHeight, echartsOption } from "../src/echarts-option.ts";
import { findings } from "../src/findings/findings.ts";
import { lineLayout } from "../src/kinds/line-layout.ts";
import { runMarks } from "../src/kinds/line-marks.ts";
import type { LineSpec } from "../src/kinds/line-spec.ts";
import { textWidth } from "../src/marks/text-width.ts";
import type { Cell } from "./comparison-fixture.ts";
import { comparisonOf, place, recruits, urban } from "./comparison-fixture.ts";
import { figuresOf } from "./every-figure.ts";
import { longName } from "./kind-comparisons.ts";
import { numbersIn } from "./numbers-in.ts";

const verdict = fc.constantFrom(
  { verdict: "comparable", reasons: [] } as const,
  { verdict: "caution", reasons: ["boundary-changed"] } as const,
  { verdict: "not-comparable", reasons: ["definition-changed"] } as const,
);
const knownCell = fc.record({
  value: fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...qualifiers))
    .map(([n, q]) => known(n, q)),
  comparability: verdict,
  estimate: fc.boolean(),
});
const missingCell = fc
  .constantFrom(...missingReasons)
  .map((reason) => ({ value: { missing: reason } }) as const);
const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 3, arbitrary: knownCell }, missingCell);

/** All kinds that show one metric. */
const kinds = chartKinds.filter((kind) => kind !== "scatter");

/** Any small comparison of counts or percentages, drawn as any kind, by any basis. */
const comparisons = fc
  .record({
    cells: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 10 }),
    metric: fc.constantFrom(recruits, urban),
    chart: fc.constantFrom(...kinds),
    basis: fc.constantFrom(...bases),
    language: fc.constantFrom("vi" as const, "en" as const),
    order: fc.constantFrom("value" as const, "name" as const, "given" as const),
  })
  .map(({ cells, metric, ...view }) =>
    comparisonOf({
      view: { mine: "old:100", ...view },
      metric,
      first: 2017,
      places: cells.map((row, i) => [place(`old:${100 + i}`, nameOf(i)), row] as const),
    }),
  );

/** One of them as long as names get. */
function nameOf(i: number): string {
  return i === 3 ? longName : `Huyện ${"ABCDEFGHIJ"[i]}`;
}

function rowOf(comparison: Comparison, figure: ChartFigure): ComparisonRow {
  const { locality, period } = figure.key;
  const row = comparison.rows.find((r) => r.locality === locality && r.period.year === period.year);
  if (row === undefined) throw new Error(`no row: ${locality} ${period.year}`);
  return row;
}

/** Where there is a line or a point of a line chart, and where its known figures belong: in pixels. */
function drawnAndKnown(spec: LineSpec) {
  const box = { left: 0, top: 0, width: 700, height: chartHeight(spec, 700) };
  const layout = lineLayout(spec, box);
  const marks = runMarks(spec, layout, { box, theme: "light" });
  const shapes = marks.map(({ shape }) => shape as { points?: [number, number][]; cx?: number; cy?: number });
  const drawn = shapes.flatMap(({ points, cx, cy }) => (points ?? [[cx, cy]]).map(([x, y]) => `${x} ${y}`));
  const known = spec.series.flatMap(({ points }) =>
    points.flatMap(({ value }, i) =>
      isKnown(value) ? [`${toTenth(layout.x(i))} ${toTenth(layout.y(value.value))}`] : [],
    ),
  );
  return { drawn: new Set(drawn), known: new Set(known) };
}

/** Every number the comparison holds, rounded as it may be shown. */
function allowed(comparison: Comparison): ReadonlySet<number> {
  const numbers = comparison.rows.flatMap((row) => [
    ...[row.value, row.change, row.relativeChange, row.attainment].flatMap((v) =>
      isKnown(v) ? [Math.abs(v.value)] : [],
    ),
    ...("position" in row.rank ? [row.rank.position, row.rank.of] : []),
    row.period.year,
    row.period.year - 1,
    ...(row.sinceBase === undefined || !isKnown(row.sinceBase.change)
      ? []
      : [Math.abs(row.sinceBase.change.value)]),
    ...(row.sinceBase === undefined || !isKnown(row.sinceBase.relativeChange)
      ? []
      : [Math.abs(row.sinceBase.relativeChange.value)]),
  ]);
  const rounded = numbers.flatMap((n) => [n, Math.round(n), Number(formatted(n))]);
  return new Set(rounded);
}

/** As marks are drawn: to a tenth of a pixel. */
function toTenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function formatted(n: number): string {
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: 1, useGrouping: false }).format(n);
}

describe("any chart spec", () => {
  it("keeps a missing figure missing, and a value and its qualifier as they are", () =>
    fc.assert(
      fc.property(comparisons, (comparison) => {
        for (const figure of figuresOf(chartSpec(comparison))) {
          const row = rowOf(comparison, figure);
          if (!isKnown(row.value)) expect(isKnown(figure.value)).toBe(false);
          const isValue = comparison.view.basis === "value" && comparison.view.chart !== "bump";
          if (isValue) expect(figure.value).toEqual(row.value);
        }
      }),
    ));

  it("prints no change between years that do not compare", () =>
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const broken = figuresOf(chartSpec(comparison)).filter(
          (f) => f.comparability.verdict === "not-comparable",
        );
        expect(broken.filter((figure) => figure.change !== undefined)).toEqual([]);
      }),
    ));

  it("as lines is drawn with no number for what is missing, and every known figure once visibly", () =>
    fc.assert(
      fc.property(comparisons, (any) => {
        const comparison = { ...any, view: { ...any.view, chart: "line" as const } };
        const spec = chartSpec(comparison);
        if (spec.kind !== "line") throw new Error("no lines");
        for (const one of spec.series) {
          const { drawn, known } = drawnAndKnown({ ...spec, series: [one] });
          expect(drawn).toEqual(known);
        }
      }),
    ));

  it("says no number in its title and findings that the comparison does not have", () =>
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const { language, basis } = comparison.view;
        fc.pre(basis === "value" || basis === "change");
        const known = allowed(comparison);
        const said = [chartSpec(comparison).title, ...findings(comparison)].join(" ");
        const strange = numbersIn(said, language).filter(
          (n) => !known.has(n) && n > comparison.localities.length,
        );
        expect(strange, said).toEqual([]);
      }),
    ));

  it("is plain JSON and the same each time", () =>
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const spec = chartSpec(comparison);
        expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
        expect(chartSpecs(comparison)).toEqual([spec]);
      }),
    ));

  it("keeps every mark, and all of every text, inside the picture", () =>
    fc.assert(
      fc.property(comparisons, fc.constantFrom(360, 700, 1100), (comparison, width) => {
        const spec = chartSpec(comparison);
        const height = chartHeight(spec, width, "picture");
        const option = echartsOption(spec, { theme: "dark", width, height, parts: "picture" });
        const { elements } = option.graphic as { elements: readonly Placed[] };
        const outside = elements.filter((element) => !isInside(element, { width, height }));
        expect(outside.map(({ x, y, style }) => [x, y, style?.text])).toEqual([]);
      }),
      { numRuns: 150 },
    ));
});

interface Placed {
  readonly x?: number;
  readonly y?: number;
  readonly type: string;
  readonly style?: {
    readonly text?: string;
    readonly align?: "left" | "center" | "right";
    readonly fontSize?: number;
    readonly fontWeight?: number;
  };
}

function isInside(
  { x = 0, y = 0, style }: Placed,
  { width, height }: { width: number; height: number },
): boolean {
  const widths = (style?.text ?? "")
    .split("\n")
    .map((line) => textWidth(line, style?.fontSize ?? 12, style?.fontWeight));
  const wide = Math.max(...widths);
  const left = x - { left: 0, center: wide / 2, right: wide }[style?.align ?? "left"];
  return left >= -1 && left + wide <= width + 1 && y >= 0 && y <= height;
}

describe("a metric the comparison does not have", () => {
  const comparison = comparisonOf({
    view: {},
    metric: recruits,
    first: 2020,
    places: [[place("old:100", "A"), [5]]],
  });

  it("is refused by name", () =>
    expect(() => chartSpec(comparison, { metric: "tax" })).toThrow("not in the comparison: tax"));
});
