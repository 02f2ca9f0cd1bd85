import { known } from "@sosanh/core/figures/value";
import { chartKinds } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import type { Cell } from "./comparison-fixture.ts";
import { at } from "./kind-comparisons.ts";
import { drawn, objectsIn, silent, textsOf, variants } from "./kind-variants.ts";
import { shapes34 } from "./map-cases.ts";

/** A sum of some of its 29 units, with the change of those that have both years. */
function sumOf(value: number, reported: number, understated = false): Cell {
  const matched = { children: reported, of: 29 };
  const change = { change: known(1), relativeChange: known(2), ...(reported < 29 ? { matched } : {}) };
  const comparability = { verdict: "comparable", reasons: [] } as const;
  return at(value, {
    origin: "derived",
    complete: reported === 29,
    understated,
    coverage: { reported, expected: 29 },
    ...change,
    sinceBase: { year: 2024, ...change, comparability },
  });
}

const cellsOf = (value: number, reported: number, understated = false) =>
  [0, 1, 2].map((t) => sumOf(value + t, reported, understated)) satisfies readonly Cell[];

// A contribution draws what places add to a change, which is told over the units of both years.
const drawnByFigure = chartKinds.filter((kind) => kind !== "contribution");

describe.each(drawnByFigure)("a %s chart", (chart) => {
  const specsOf = (cells: readonly Cell[]) =>
    variants(chart, cells).map((comparison) => chartSpec(comparison, { shapes: shapes34 }));

  it.each([
    ["that fewer than half of the units stand behind", cellsOf(410, 2)],
    ["that is down for want of figures", cellsOf(410, 20, true)],
  ] as const)("marks a figure %s", (_, cells) => {
    const [thin, whole] = [specsOf(cells), specsOf(cellsOf(410, 29))];
    const legendless = (text: string) => !text.includes("xếp lớp");
    for (const [i, spec] of thin.entries()) {
      const other = whole[i];
      if (other === undefined) throw new Error("no chart");
      const looks = [spec, other].map((s) => {
        return JSON.stringify(drawn(s).elements.filter(({ type }) => type !== "text"));
      });
      const words = [spec, other].map((s) =>
        drawn(s).elements.flatMap(({ style }) => (style.text?.includes("/29 đơn vị") ? [style.text] : [])),
      );
      expect(looks[0] !== looks[1] || (words[0]?.length ?? 0) > 0).toBe(true);
      expect(textsOf(other).every(legendless)).toBe(true);
    }
  });

  it("has it in no median, no quarter and no class", () => {
    const measuredBy = (cells: readonly Cell[]) =>
      specsOf(cells).flatMap((spec) =>
        objectsIn(spec).flatMap(({ scale, bands, lines, median }) =>
          [scale, bands, lines, median].filter((part) => part !== undefined),
        ),
      );
    expect(measuredBy(cellsOf(1, 2))).toEqual(measuredBy(cellsOf(9000, 2)));
  });
});

describe("a distribution", () => {
  const namesOf = (reported: number) =>
    variants("distribution", cellsOf(1, reported)).flatMap((comparison) =>
      drawn(chartSpec(comparison)).elements.filter(({ style }) => style.text?.startsWith("Tuyên Quang")),
    );

  it("names the least place", () => expect(namesOf(29)).not.toEqual([]));
  it("does not name one whose figure tells of too little", () => expect(namesOf(2)).toEqual([]));
});

describe("the trail of a scatter", () => {
  const yearsOf = (cells: readonly Cell[]) =>
    variants("scatter", cells)
      .map((comparison) => chartSpec(comparison))
      .flatMap((spec) => (spec.kind === "scatter" ? spec.points : []))
      .filter(({ locality }) => locality === silent)
      .flatMap(({ trail }) => trail.map((run) => run.map(({ year }) => year)));
  const [first, second] = [sumOf(410, 29), sumOf(415, 29)];

  it("runs through whole figures", () =>
    expect(yearsOf([first, second, sumOf(420, 29)])).toEqual([[2024, 2025, 2026]]));
  it("does not run to one that tells of too little", () =>
    expect(yearsOf([first, second, sumOf(20, 2)])).toEqual([[2024, 2025]]));
});

describe("the median of counts", () => {
  const mediansOf = (cells: readonly Cell[]) =>
    variants("distribution", cells)
      .map((comparison) => chartSpec(comparison))
      .flatMap((spec) => (spec.kind === "distribution" ? spec.lines.map(({ text }) => text) : []));

  it("has no decimals where it is one of them", () =>
    expect(mediansOf(cellsOf(1, 2))[0]).toBe("Trung vị 436\u00a0người"));
  it("has one where it falls between two", () =>
    expect(mediansOf([500, 501, 502])[0]).toBe("Trung vị 441,5\u00a0người"));
});
