import { readFileSync } from "node:fs";
import type { ComparedLocality, Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { known, missing } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { MapShapes } from "../src/kinds/map-shapes.ts";
import type { Cell } from "./comparison-fixture.ts";
import { comparisonOf, place, recruits } from "./comparison-fixture.ts";
import type { GoldenCase } from "./golden-case.ts";
import { golden } from "./golden-case.ts";
import type { Asked } from "./kind-comparisons.ts";
import { at, broken, hardCases } from "./kind-comparisons.ts";

/** The 34 provinces, their outlines rounded to a twentieth of a degree, and the main islands. */
const country: { readonly names: Readonly<Record<LocalityUid, string>>; readonly shapes: MapShapes } =
  JSON.parse(readFileSync(new URL("data/shapes-34.json", import.meta.url), "utf8"));

export const shapes34: MapShapes = country.shapes;

const provinces = Object.entries(country.names).map(([uid, name]) => place(uid as LocalityUid, name, 1));
const today = { frame: "today" } as const;

/** A number that looks like chance and is the same each time, 0 to 1. */
function scattered(i: number, t = 0): number {
  const x = Math.sin(i * 12.9898 + t * 4.1) * 43758.5453;
  return x - Math.floor(x);
}

const bounds = {
  value: missing("not-comparable"),
  bounds: { low: 120, high: 135, qualifier: "exact" },
  alignment: { how: "bounds", from: [] },
} as const;

/** Counts of recruits: three provinces silent, one known as a range, one estimated. */
function recruitsOf(i: number, t: number): Cell {
  const value = Math.round(80 + scattered(i, t) * 300);
  if (i % 11 === 4) return "?";
  if (i === 13) return bounds;
  return i === 20 ? at(value, { estimate: true }) : value;
}

interface Country {
  readonly view: Asked;
  readonly years?: number;
  readonly cell?: (i: number, t: number) => Cell;
  readonly metric?: Metric;
}

/** The 34 provinces in today's units, in 2026 or the years up to it. */
export function country34({ view, years = 1, cell = recruitsOf, metric = recruits }: Country): Comparison {
  const comparison = comparisonOf({
    view: { ...today, ...view },
    metric,
    first: 2027 - years,
    places: provinces.map((province, i) => [province, Array.from({ length: years }, (_, t) => cell(i, t))]),
  });
  return { ...comparison, frameDay: "2025-07-01" };
}

/** The change since 2020: two provinces do not compare, two with caution. */
function changed(view: Asked): Comparison {
  const comparison = country34({
    view: { mine: "new:24", basis: "relative-change", ...view },
    years: 7,
    cell: (i, t) => Math.round(240 + scattered(i) * 100 + t * (scattered(i, 3) - 0.45) * 18),
  });
  const numberOf = (uid: LocalityUid, year: number) => {
    const row = comparison.rows.find((r) => r.locality === uid && r.period.year === year);
    return row !== undefined && "value" in row.value ? row.value.value : 0;
  };
  const since = (row: ComparisonRow, i: number): ComparisonRow["sinceBase"] => {
    const [before, now] = [numberOf(row.locality, 2020), numberOf(row.locality, 2026)];
    if (i % 17 === 3) {
      const none = missing("not-comparable");
      return { year: 2020, change: none, relativeChange: none, ...broken };
    }
    const comparability =
      i % 17 === 8
        ? ({ verdict: "caution", reasons: ["boundary-changed"] } as const)
        : ({ verdict: "comparable", reasons: [] } as const);
    const relative = (100 * (now - before)) / before;
    return { year: 2020, change: known(now - before), relativeChange: known(relative), comparability };
  };
  const rows = comparison.rows.map((row) => {
    const i = provinces.findIndex(({ uid }) => uid === row.locality);
    const sinceBase = since(row, i);
    return row.period.year === 2026 && sinceBase !== undefined ? { ...row, sinceBase } : row;
  });
  return { ...comparison, rows };
}

const districtNames = ["Huyện Thọ Xuân", "Huyện Triệu Sơn", "Thị xã Nghi Sơn"];

/** Thirty communes of three former districts. */
const communes: readonly ComparedLocality[] = Array.from({ length: 30 }, (_, i) => ({
  ...place(`new:${15500 + i}`, i === 4 ? "Đông Thành Phú Quý" : `Xuân ${i + 1}`, 3),
  kind: "xa",
  name: i === 4 ? "Xã Đông Thành Phú Quý" : `Xã Xuân ${i + 1}`,
  parent: "new:38",
  parentName: "Tỉnh Thanh Hóa",
}));

const grouped: MapShapes = {
  ...shapes34,
  groups: districtNames.map((name, g) => ({
    name,
    members: communes.filter((_, i) => Math.min(2, Math.floor(i / 9)) === g).map(({ uid }) => uid),
  })),
};

function communeTiles(view: Asked): Comparison {
  return comparisonOf({
    view: { ...today, mine: "new:15504", chart: "tile-map", ...view },
    metric: recruits,
    first: 2026,
    places: communes.map((commune, i) => [commune, [recruitsOf(i, 0)]] as const),
  });
}

const shaped = { shapes: shapes34 };

/** Maps and tile maps. */
export const mapCases: readonly GoldenCase[] = [
  golden("map-34-vi-light", country34({ view: { chart: "map", mine: "new:24" } }), shaped),
  golden("map-34-en-dark", country34({ view: { chart: "map", mine: "new:48", language: "en" } }), {
    ...shaped,
    theme: "dark",
    lit: "new:56",
  }),
  golden("map-34-phone", country34({ view: { chart: "map", mine: "new:56" } }), {
    ...shaped,
    width: 358,
    parts: "plot",
  }),
  golden("map-change-vi-light", changed({ chart: "map" }), shaped),
  golden("map-years-vi-light", country34({ view: { chart: "map", mine: "new:38" }, years: 4 }), shaped),
  golden("map-without-shapes", country34({ view: { chart: "map" } }), { width: 640 }),
  golden("tiles-34-vi-light", country34({ view: { chart: "tile-map", mine: "new:38" } }), shaped),
  golden("tiles-change-en-dark", changed({ chart: "tile-map", language: "en" }), {
    ...shaped,
    theme: "dark",
  }),
  golden("tiles-communes-vi-light", communeTiles({}), { shapes: grouped }),
  golden("tiles-communes-phone", communeTiles({}), { shapes: grouped, width: 358, parts: "plot" }),
  golden("tiles-hard-lit", hardCases({ chart: "tile-map" }), { width: 640, lit: "old:300" }),
];
