import { isKnown, known, missingReasons } from "@sosanh/core/figures/value";
import { bases, chartKinds } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { chartHeight } from "../src/echarts-option.ts";
import { palette } from "../src/theme.ts";
import type { Cell } from "./comparison-fixture.ts";
import { dataColours, drawn, marksOf, objectsIn, silent, textsOf, variants, width } from "./kind-variants.ts";
import { shapes34 } from "./map-cases.ts";

const { mine, mineText } = palette("light");
const isMyColour = (colour: string | undefined) => colour === mine || colour === mineText;

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

  it("keeps my place in full colour while another is pointed at", () => {
    for (const comparison of variants(chart, [410, 417, 424])) {
      const spec = chartSpec(comparison, { shapes: shapes34 });
      const ofMine = (lit?: typeof silent) => {
        const { elements } = drawn(spec, lit);
        return elements.filter(({ style }) => isMyColour(style.fill) || isMyColour(style.stroke));
      };
      expect(ofMine(silent)).toEqual(ofMine());
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
