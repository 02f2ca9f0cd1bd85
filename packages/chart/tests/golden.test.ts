import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { GraphicComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { chartHeight, echartsOption } from "../src/echarts-option.ts";
import type { MapShapes } from "../src/kinds/map-shapes.ts";
import { textWidth } from "../src/marks/text-width.ts";
import { barsCases } from "./bars-cases.ts";
import { comparisonOf, place, recruits } from "./comparison-fixture.ts";
import type { GoldenCase } from "./golden-case.ts";
import { goldenCases } from "./golden-cases.ts";
import { heatCases } from "./heat-cases.ts";
import { lineCases } from "./line-cases.ts";
import { mapCases } from "./map-cases.ts";
import { multiplesCases } from "./multiples-cases.ts";
import { orderCases } from "./order-cases.ts";
import { pairCases } from "./pair-cases.ts";
import { sumCases } from "./sum-cases.ts";
import { thinCases } from "./thin-cases.ts";

use([GraphicComponent, SVGRenderer]);
// What ECharts measures has to be the same on every machine.
setPlatformAPI({
  measureText: (text, font) => ({ width: textWidth(text, Number(/(\d+)px/.exec(font ?? "")?.[1] ?? 12)) }),
});

const folder = new URL("../golden/", import.meta.url);

describe.each([
  ...barsCases,
  ...goldenCases,
  ...heatCases,
  ...mapCases,
  ...lineCases,
  ...multiplesCases,
  ...orderCases,
  ...pairCases,
  ...sumCases,
  ...thinCases,
])("$name", (golden) => {
  const spec = chartSpec(golden.comparison, shapesOf(golden));

  it("has the golden spec", () => {
    expectGolden(`${golden.name}.spec.json`, `${JSON.stringify(spec, null, 2)}\n`);
  });

  it("has the golden picture", () => {
    expectGolden(`${golden.name}.svg`, drawn(golden));
  });
});

describe("a hostile name", () => {
  const comparison = comparisonOf({
    view: {},
    metric: recruits,
    first: 2019,
    places: [[place("old:100", "<img onerror=alert(1)> {mine|x}"), [5, 7]]],
  });
  const svg = drawn({ name: "hostile", comparison, theme: "light", width: 900, parts: "picture" });

  it("is drawn as it is written", () => expect(svg).toContain("&lt;img onerror=alert(1)&gt; {mine|x}"));
  it("opens no element", () => expect(svg).not.toContain("<img"));
});

function shapesOf({ shapes }: GoldenCase): { readonly shapes?: MapShapes } {
  return shapes === undefined ? {} : { shapes };
}

function drawn(golden: GoldenCase): string {
  const { comparison, theme, width, parts, lit } = golden;
  const spec = chartSpec(comparison, shapesOf(golden));
  const height = chartHeight(spec, width, parts);
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(
    echartsOption(spec, {
      ...{ theme, width, height, parts },
      ...(lit === undefined ? {} : { lit }),
      ...shapesOf(golden),
    }),
  );
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${renumbered(svg)}\n`;
}

/** ECharts numbers its ids through one counter for the whole process; here each picture starts at 0. */
function renumbered(svg: string): string {
  const ids = new Map<string, string>();
  return svg.replace(/zr\d+-/g, "zr-").replace(/zr-(c|cls-|g|p|s)(\d+)/g, (id, kind: string) => {
    const known = ids.get(id) ?? `zr-${kind}${ids.size}`;
    ids.set(id, known);
    return known;
  });
}

function expectGolden(name: string, found: string): void {
  const file = new URL(name, folder);
  const changed = new URL(name.replace(/\.(spec\.json|svg)$/, ".changed.$1"), folder);
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(file, found);
  const wanted = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (wanted === found) rmSync(changed, { force: true });
  else writeFileSync(changed, found);
  expect(found === wanted, `${name} changed: compare it with ${changed.pathname.split("/").at(-1)}`).toBe(
    true,
  );
}
