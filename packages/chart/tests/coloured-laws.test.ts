import { isKnown, known, missing, missingReasons } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { bases } from "@sosanh/core/view/view";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartSpec } from "../src/chart-spec.ts";
import { chartSpec } from "../src/comparison-chart.ts";
import { chartHeight, chartHits, echartsOption } from "../src/echarts-option.ts";
import type { ColouredFigure, ColourLegend } from "../src/kinds/map-spec.ts";
import { tilesLayout } from "../src/kinds/tile-layout.ts";
import { toneOf } from "../src/marks/colour-scale.ts";
import type { Box } from "../src/marks/drawing.ts";
import type { Cell } from "./comparison-fixture.ts";
import { comparisonOf, place, recruits, urban } from "./comparison-fixture.ts";
import { country34, shapes34 } from "./map-cases.ts";

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 90_000 }).map((n) => ({ value: known(n) })) },
  fc.constantFrom(...missingReasons).map((reason) => ({ value: missing(reason) })),
  fc.constant({
    value: missing("not-comparable"),
    bounds: { low: 3, high: 9, qualifier: "exact" as const },
    alignment: { how: "bounds" as const, from: [] },
  }),
);

const asked = {
  basis: fc.constantFrom(...bases),
  language: fc.constantFrom("vi" as const, "en" as const),
  metric: fc.constantFrom(recruits, urban, { ...recruits, polarity: "lower-better" as const }),
};

/** The 34 provinces on a map, on tiles or in a heatmap, by any basis. */
const coloured = fc
  .record({
    ...asked,
    cells: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 34, maxLength: 34 }),
    chart: fc.constantFrom("map" as const, "tile-map" as const, "heatmap" as const),
  })
  .map(({ cells, metric, ...view }) =>
    country34({
      view: { mine: "new:38", ...view },
      years: 3,
      metric,
      cell: (i, t) => cells[i]?.[t] ?? "?",
    }),
  );

function cellsOf(spec: ChartSpec): {
  readonly cells: readonly ColouredFigure[];
  readonly legend: ColourLegend;
} {
  switch (spec.kind) {
    case "map":
      return { cells: spec.panels.flatMap(({ places }) => places), legend: spec.legend };
    case "tile-map":
      return { cells: spec.groups.flatMap(({ tiles }) => tiles), legend: spec.legend };
    case "heatmap":
      return { cells: spec.rows.flatMap(({ cells }) => cells), legend: spec.legend };
    default:
      throw new Error(`not coloured: ${spec.kind}`);
  }
}

describe("a coloured chart", () => {
  it("never colours what is missing, and colours all else by the one class it lies in, but for changes within chance", () =>
    fc.assert(
      fc.property(coloured, (comparison) => {
        const { cells, legend } = cellsOf(chartSpec(comparison, { shapes: shapes34 }));
        for (const { value, tone, uncoloured, isUnclear } of cells) {
          expect(tone === undefined).toBe(!isKnown(value));
          expect(uncoloured === undefined).toBe(isKnown(value));
          const isJudged = legend.scale.range === "divergingPolar";
          const own = isKnown(value) ? toneOf(legend.scale, value.value) : undefined;
          expect(tone).toBe(isKnown(value) && isUnclear === true && isJudged ? 3 : own);
        }
      }),
      { numRuns: 60 },
    ));

  it("says in its legend how many are hatched, and why", () =>
    fc.assert(
      fc.property(coloured, (comparison) => {
        const { cells, legend } = cellsOf(chartSpec(comparison, { shapes: shapes34 }));
        const hatched = new Set(cells.flatMap(({ uncoloured }) => uncoloured ?? []));
        const named = new Set<string>(legend.notes.map(({ mark }) => mark));
        expect([...hatched].filter((why) => !named.has(why))).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it("is drawn inside the picture, every figure with a place of its own", () =>
    fc.assert(
      fc.property(coloured, fc.constantFrom(320, 700, 1100), (comparison, width) => {
        const spec = chartSpec(comparison, { shapes: shapes34 });
        const height = chartHeight(spec, width, "picture");
        const drawn = { theme: "dark", width, height, parts: "picture", shapes: shapes34 } as const;
        const { elements } = echartsOption(spec, drawn).graphic as { elements: Drawn[] };
        const pixels = elements.flatMap(pixelsOf);
        const isOut = ([x, y]: readonly [number, number]) => x < -1 || x > width + 1 || y < 0 || y > height;
        expect(pixels.filter(isOut)).toEqual([]);
        const spots = chartHits(spec, drawn).flatMap((row) => row.map(({ x, y }) => `${x} ${y}`));
        expect(new Set(spots).size).toBe(spots.length);
      }),
      { numRuns: 15 },
    ));
});

interface Drawn {
  readonly x?: number;
  readonly y?: number;
  readonly shape?: { readonly points?: readonly (readonly [number, number])[] };
}

function pixelsOf({ x, y, shape }: Drawn): readonly (readonly [number, number])[] {
  if (shape?.points !== undefined) return shape.points;
  return x === undefined || y === undefined ? [] : [[x, y]];
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

const towns = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
  width: fc.integer({ min: 280, max: 1300 }),
});

describe("the tiles of places without geometry", () => {
  const specOf = (sizes: readonly number[]) => {
    const places = sizes.flatMap((size, parent) =>
      Array.from({ length: size }, (_, i) => {
        const uid: LocalityUid = `new:${10_000 + parent * 100 + i}`;
        const parentUid: LocalityUid = `new:${10 + parent}`;
        const town = {
          ...place(uid, `Xã ${parent} ${i}`, 3),
          parent: parentUid,
          parentName: `Tỉnh ${parent}`,
        };
        return [town, [i % 7 === 3 ? "?" : 10 * i + parent]] as const;
      }),
    );
    const some = places.slice(0, 450);
    const spec = chartSpec(
      comparisonOf({ view: { chart: "tile-map" }, metric: recruits, first: 2026, places: some }),
    );
    if (spec.kind !== "tile-map") throw new Error(spec.kind);
    return { spec, count: some.length };
  };

  it("have no two places on a tile, and stand in the same spots each time", () =>
    fc.assert(
      fc.property(towns, ({ sizes, width }) => {
        const { spec, count } = specOf(sizes);
        const box = { left: 0, top: 0, width, height: 0 };
        const tiles = tilesLayout(spec, box).groups.flatMap((group) => group.tiles);
        const again = tilesLayout(specOf(sizes).spec, box).groups.flatMap((group) => group.tiles);
        expect(again).toEqual(tiles);
        expect(tiles).toHaveLength(count);
        expect(tiles.filter(({ box: b }) => b.left < 0 || b.left + b.width > width)).toEqual([]);
        const sorted = tiles.map((tile) => tile.box).toSorted((a, b) => a.top - b.top || a.left - b.left);
        const touching = sorted.filter((a, i) => sorted.slice(i + 1).some((b) => overlaps(a, b)));
        expect(touching).toEqual([]);
      }),
      { numRuns: 25 },
    ));

  it("say that their positions are not geographic", () =>
    expect(specOf([5, 6]).spec.notes[0]).toContain("không phải vị trí địa lý"));
});
