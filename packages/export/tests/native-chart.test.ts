import type { ChartFigure } from "@sosanh/chart/chart-parts";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { chartSpec } from "@sosanh/chart/comparison-chart";
import { lineRuns } from "@sosanh/chart/kinds/line-runs";
import { isJoined } from "@sosanh/chart/kinds/slope-layout";
import type { SlopeSpec } from "@sosanh/chart/kinds/slope-spec";
import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown, known, missingReasons, qualifiers } from "@sosanh/core/figures/value";
import { bases } from "@sosanh/core/view/view";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barsCases } from "../../chart/tests/bars-cases.ts";
import type { Cell } from "../../chart/tests/comparison-fixture.ts";
import { comparisonOf, place, recruits, urban } from "../../chart/tests/comparison-fixture.ts";
import { goldenCases } from "../../chart/tests/golden-cases.ts";
import { heatCases } from "../../chart/tests/heat-cases.ts";
import { familyOf, hardCases, provinces34, twoMetrics } from "../../chart/tests/kind-comparisons.ts";
import { lineCases } from "../../chart/tests/line-cases.ts";
import { mapCases } from "../../chart/tests/map-cases.ts";
import { multiplesCases } from "../../chart/tests/multiples-cases.ts";
import { pairCases } from "../../chart/tests/pair-cases.ts";
import { sumCases } from "../../chart/tests/sum-cases.ts";
import { thinCases } from "../../chart/tests/thin-cases.ts";
import type { NativeChart } from "../src/native-chart.ts";
import { nativeChart } from "../src/native-chart-of.ts";

const cases = [
  ...[...barsCases, ...goldenCases, ...heatCases, ...lineCases, ...mapCases],
  ...[...multiplesCases, ...pairCases, ...sumCases, ...thinCases],
];
const specs = cases.map(({ name, comparison }) => ({ name, spec: chartSpec(comparison) }));

describe.each(specs)("$name", ({ spec }) => {
  const native = nativeChart(spec);

  it("has the numbers of the page and no other, or is a picture", () => expectSameNumbers(spec, native));
  it("has one value a category in every series", () => {
    const counts = native?.series.map(({ values }) => values.length) ?? [];
    expect(counts.every((count) => count === native?.categories.length)).toBe(true);
  });
});

describe("any comparison", () => {
  const verdict = fc.constantFrom(
    { verdict: "comparable", reasons: [] } as const,
    { verdict: "caution", reasons: ["boundary-changed"] } as const,
    { verdict: "not-comparable", reasons: ["definition-changed"] } as const,
  );
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.record({
      value: fc
        .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...qualifiers))
        .map(([n, q]) => known(n, q)),
      comparability: verdict,
      estimate: fc.boolean(),
      understated: fc.boolean(),
    }),
    fc
      .constantFrom(...missingReasons)
      .map((reason): Partial<ComparisonRow> => ({ value: { missing: reason } })),
  );
  const kinds = ["line", "ranked-bars", "slope", "dumbbell", "contribution", "small-multiples"] as const;
  const comparisons = fc
    .record({
      cells: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 9 }),
      metric: fc.constantFrom(recruits, urban),
      chart: fc.constantFrom(...kinds),
      basis: fc.constantFrom(...bases),
    })
    .map(({ cells, metric, ...view }) =>
      comparisonOf({
        view: { mine: "old:100", ...view },
        metric,
        first: 2017,
        places: cells.map((row, i) => [childOf(i), row] as const),
      }),
    );

  it("keeps every number that is plotted, and has no other", () =>
    fc.assert(
      fc.property(comparisons, (made) => expectSameNumbers(chartSpec(made), nativeChart(chartSpec(made)))),
    ));

  it("joins no two years that do not compare", () =>
    fc.assert(fc.property(comparisons, (made) => expectSameJoins(made))));
});

it("draws mine over the others", () => {
  const native = nativeChart(chartSpec(provinces34({ chart: "line" })));
  expect(native?.series.at(-1)).toMatchObject({ emphasis: "mine", colour: "2F69B6" });
});

it("keeps the row of a place without a figure, with the reason", () => {
  const native = nativeChart(chartSpec(hardCases({ chart: "ranked-bars" })));
  const at = native?.categories.indexOf("Hoằng Hóa · chưa báo cáo") ?? -1;
  expect(native?.series[0]?.values[at]).toBeUndefined();
  expect(at).toBeGreaterThan(0);
});

it("writes a qualifier at its bar", () => {
  const native = nativeChart(chartSpec(hardCases({ chart: "ranked-bars" })));
  expect(native?.series[0]?.labels).toContain("≥\u00a0139");
});

it("says of a bar chart that targets are not drawn", () => {
  const [first] = goldenCases.filter(({ name }) => name === "bars-targets-vi-light");
  const native = first && nativeChart(chartSpec(first.comparison));
  expect(native?.leftOut).toContain("vạch chỉ tiêu được giao");
});

it("writes every term of a sum with its sign", () => {
  const native = nativeChart(chartSpec(familyOf({ chart: "contribution" })));
  const labels = native?.series.flatMap(({ labels = [] }) => labels.filter((label) => label !== undefined));
  expect(labels).toContain("−22\u00a0người");
  expect(labels).toContain("+86\u00a0người");
});

it("draws no chart of nothing", () => {
  const comparison = comparisonOf({
    view: {},
    metric: recruits,
    first: 2019,
    places: [[place("old:101", "A"), ["?"]]],
  });
  expect(nativeChart(chartSpec(comparison))).toBeUndefined();
});

it("has a point a place of a scatter, x by y", () => {
  const native = nativeChart(chartSpec(twoMetrics({ chart: "scatter" })));
  expect(native?.x).toEqual([226, 240, 9]);
  expect(native?.series[0]?.values).toEqual([15.1, 10.6, 41]);
});

function childOf(i: number) {
  const one = place(i === 3 ? "old:38" : `old:${100 + i}`, `Huyện ${"ABCDEFGHI"[i]}`);
  return i === 3 ? one : { ...one, parent: "old:38" as const };
}

/** What the page plots, by name and category; of a contribution the change with its sign. */
function expectSameNumbers(spec: ChartSpec, native: NativeChart | undefined): void {
  const plotted = plottedIn(spec).toSorted();
  const isPicture = ["map", "tile-map", "heatmap", "bump", "distribution"].includes(spec.kind);
  const isByMetric = spec.kind === "small-multiples" && spec.by === "metric";
  if (isPicture || isByMetric || plotted.length === 0) expect(native).toBeUndefined();
  else expect(native === undefined ? [] : drawnIn(spec, native).toSorted()).toEqual(plotted);
}

function plottedIn(spec: ChartSpec): readonly string[] {
  const numbers = (name: string, figures: readonly ChartFigure[]) =>
    figures.flatMap(({ value }, i) => (isKnown(value) ? [`${name} ${i} ${value.value}`] : []));
  switch (spec.kind) {
    case "line": {
      const held =
        spec.benchmark?.points.map((p) => `${spec.benchmark?.name} ${p.category} ${p.value}`) ?? [];
      return [...spec.series.flatMap(({ name, points }) => numbers(name, points)), ...held];
    }
    case "small-multiples":
      return spec.panels.flatMap(({ series }) => series.flatMap(({ name, points }) => numbers(name, points)));
    case "slope":
    case "dumbbell":
      return spec.pairs.flatMap(({ name, before, after }) => numbers(name, [before, after]));
    case "ranked-bars":
      return spec.bars.flatMap((bar) => numbers(bar.name, [bar]));
    case "contribution":
      return spec.terms.map(
        ({ name, from, change }) => `${name} ${Math.min(from, tidy(from + change))} ${change}`,
      );
    case "scatter":
      return spec.points.flatMap(({ name, x, y }) => numbers(name, [x, y]));
    default:
      return [];
  }
}

function drawnIn(spec: ChartSpec, native: NativeChart): readonly string[] {
  const name = (i: number) => native.categories[i]?.split(" · ")[0] ?? "";
  const drawn = native.series.flatMap((series) =>
    series.values.flatMap((value, i) => (value === undefined ? [] : [{ series, value, i }])),
  );
  if (native.type === "line") return drawn.map(({ series, value, i }) => `${series.name} ${i} ${value}`);
  if (native.type === "scatter")
    return drawn.flatMap(({ value, i }) => [`${name(i)} 0 ${native.x?.[i]}`, `${name(i)} 1 ${value}`]);
  if (spec.kind === "dumbbell")
    return drawn.map(({ series, value, i }) => `${name(i)} ${native.series.indexOf(series)} ${value}`);
  if (spec.kind === "ranked-bars") return drawn.map(({ value, i }) => `${name(i)} 0 ${value}`);
  return native.categories.map((category, i) => {
    const parts = drawn.filter((at) => at.i === i && at.series.emphasis !== "invisible");
    const size = tidy(parts.reduce((sum, { value }) => sum + Math.abs(value), 0));
    const isDown = parts.some(({ series }) => /^(Giảm|Decrease)/.test(series.name));
    const offset = drawn.find((at) => at.i === i && at.series.emphasis === "invisible")?.value ?? 0;
    const low = tidy(offset + Math.min(0, ...parts.map(({ value }) => value)));
    return `${category} ${low} ${isDown ? -size : size}`;
  });
}

function tidy(value: number): number {
  return Number(value.toFixed(6)) + 0;
}

/** Neighbouring points of a series are joined by Office: those of the page are, and no others. */
function expectSameJoins(comparison: Comparison): void {
  const spec = chartSpec(comparison);
  const native = nativeChart(spec);
  if (spec.kind === "slope") expectPairsJoined(spec, native);
  if (spec.kind !== "line" && spec.kind !== "small-multiples") return;
  const lines = spec.kind === "line" ? spec.series : spec.panels.flatMap(({ series }) => series);
  const wanted = lines.flatMap(({ name, points }) =>
    lineRuns(points).flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, i) => `${name} ${from + i}`),
    ),
  );
  const found = (native?.series ?? []).flatMap(({ name, values }) =>
    values.flatMap((value, i) =>
      value === undefined || values[i + 1] === undefined ? [] : [`${name} ${i}`],
    ),
  );
  const benchmark = spec.kind === "line" ? spec.benchmark?.name : undefined;
  expect(found.filter((at) => benchmark === undefined || !at.startsWith(benchmark)).toSorted()).toEqual(
    wanted.toSorted(),
  );
}

function expectPairsJoined({ pairs }: SlopeSpec, native: NativeChart | undefined): void {
  const found = (native?.series ?? []).flatMap(({ name, values }) =>
    values.every((value) => value !== undefined) ? [name] : [],
  );
  const wanted = pairs.flatMap((pair) =>
    isJoined(pair) && isKnown(pair.before.value) && isKnown(pair.after.value) ? [pair.name] : [],
  );
  expect(found.toSorted()).toEqual(wanted.toSorted());
}
