import { compared } from "@sosanh/core/fixtures/small-comparison";
import { places, seen, targeted } from "@sosanh/core/fixtures/small-country";
import { bases } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { chartHeight, echartsOption } from "../src/echarts-option.ts";
import { findings } from "../src/findings/findings.ts";

const observations = [2020, 2021, 2022, 2023].flatMap((year, t) => [
  seen("A1", year, 100 + 4 * t),
  seen("A2", year, 80 + 7 * t),
  seen("B1", year, 60 - 3 * t),
]);
const targets = [targeted("A1", 2023, 110)];

describe.each(bases)("a core comparison by %s", (basis) => {
  const view = { basis, mine: places.A1, places: [{ childrenOf: places.A }, { locality: places.A }] };

  it.each(["line", "ranked-bars"] as const)("is drawn as %s with a title and a source line", (chart) => {
    const comparison = compared(observations, { view: { ...view, chart }, input: { targets } });
    const spec = chartSpec(comparison);
    const height = chartHeight(spec, 800, "picture");
    expect(echartsOption(spec, { theme: "light", width: 800, height, parts: "picture" })).toHaveProperty(
      "series",
    );
    expect(spec.title).not.toMatch(/\{|\}|undefined|NaN/);
    expect(spec.sourceLine).toMatch(/^Nguồn: /);
  });
});

describe("a province beside its districts", () => {
  const view = { mine: places.A1, places: [{ childrenOf: places.A }, { locality: places.A }] };
  const comparison = compared(observations, { view, input: { targets } });
  const spec = chartSpec(comparison);

  const benchmark = (basis: "value" | "index") => {
    const drawn = chartSpec(compared(observations, { view: { ...view, basis } }));
    return drawn.kind === "line" ? drawn.series.find((s) => s.role === "benchmark")?.locality : undefined;
  };

  it("is the benchmark of an index", () => expect(benchmark("index")).toBe(places.A));
  it("is a place like others where it holds their sum", () => expect(benchmark("value")).toBeUndefined());

  it("has the sum of its districts", () => {
    const figures =
      spec.kind === "line" ? spec.series.find((s) => s.locality === places.A)?.points : undefined;
    const last = figures?.at(-1)?.value;
    expect(last).toEqual(comparison.row("A", 2023).value);
  });

  it("leaves my place to be spoken of", () => expect(findings(comparison)[0]).toContain("112"));
});
