import type { Comparison } from "@sosanh/core/comparison/comparison";
import { type ChartKind, chartKinds, type View } from "@sosanh/core/view/view";

/** What a kind of chart is for, as the list of kinds groups them. */
export type KindGroup = "years" | "places" | "several" | "maps" | "numbers";

export const kindGroups: readonly { readonly group: KindGroup; readonly kinds: readonly ChartKind[] }[] = [
  { group: "years", kinds: ["line", "slope", "dumbbell", "bump", "small-multiples"] },
  { group: "places", kinds: ["ranked-bars", "distribution", "contribution"] },
  { group: "several", kinds: ["heatmap", "scatter"] },
  { group: "maps", kinds: ["map", "tile-map"] },
  { group: "numbers", kinds: ["table"] },
];

/** Why a kind cannot be chosen. */
export type KindBar =
  | "one-year"
  | "one-place"
  | "few-places"
  | "many-places"
  | "one-metric"
  | "not-summed"
  | "no-parent"
  | "no-shapes"
  | "one-cell";

/** What the rules look at: counted once from an answer. */
export interface KindFacts {
  readonly years: number;
  readonly places: number;
  readonly provinces: number;
  readonly metrics: number;
  /** True where any metric adds up to its parent. */
  readonly summed: boolean;
  /** True where the parent of some of the places is one of them. */
  readonly hasParent: boolean;
}

/** Places a kind can draw so that they can still be read, and drawn before a reader waits; the others draw thousands. */
const most: Partial<Record<ChartKind, number>> = {
  line: 300,
  slope: 100,
  dumbbell: 150,
  bump: 100,
  "small-multiples": 40,
  "ranked-bars": 200,
  heatmap: 150,
};
/** Fewer marks than this are no distribution. */
const leastSpread = 5;

/** One rule a kind: why it makes no sense of these facts; undefined where it does. */
const rules: Readonly<Record<ChartKind, (facts: KindFacts) => KindBar | undefined>> = {
  line: ({ years }) => (years < 2 ? "one-year" : undefined),
  slope: ({ years }) => (years < 2 ? "one-year" : undefined),
  dumbbell: ({ years }) => (years < 2 ? "one-year" : undefined),
  bump: ({ years, places }) => (years < 2 ? "one-year" : places < 2 ? "one-place" : undefined),
  "small-multiples": ({ years, places }) => (years < 2 ? "one-year" : places < 2 ? "one-place" : undefined),
  "ranked-bars": ({ places }) => (places < 2 ? "one-place" : undefined),
  distribution: ({ places }) => (places < leastSpread ? "few-places" : undefined),
  contribution: ({ years, places, summed, hasParent }) => {
    if (places < 2) return "one-place";
    if (years < 2) return "one-year";
    if (!summed) return "not-summed";
    return hasParent ? undefined : "no-parent";
  },
  heatmap: ({ years, places, metrics }) =>
    [years, places, metrics].filter((count) => count > 1).length < 2 ? "one-cell" : undefined,
  scatter: ({ metrics, places }) => (metrics < 2 ? "one-metric" : places < 2 ? "one-place" : undefined),
  map: ({ provinces }) => (provinces === 0 ? "no-shapes" : undefined),
  "tile-map": ({ places }) => (places < 2 ? "one-place" : undefined),
  table: () => undefined,
};

/** Why each kind that cannot be chosen cannot; a kind without an entry can. */
export function barredKinds(facts: KindFacts): Partial<Record<ChartKind, KindBar>> {
  return Object.fromEntries(
    chartKinds.flatMap((kind) => {
      const bar =
        facts.places > (most[kind] ?? Number.POSITIVE_INFINITY) ? "many-places" : rules[kind](facts);
      return bar === undefined ? [] : [[kind, bar]];
    }),
  );
}

/** What is drawn in place of a kind that makes no sense, in this order. */
const standIns = ["ranked-bars", "line", "distribution", "table"] as const satisfies readonly ChartKind[];

/** The kind to draw for a View: its own, or the first that makes sense where its own does not. */
export function drawnKind(asked: ChartKind, bars: Partial<Record<ChartKind, KindBar>>): ChartKind {
  if (bars[asked] === undefined) return asked;
  return standIns.find((kind) => bars[kind] === undefined) ?? "table";
}

/** What the rules need to know of an answer. */
export function kindFacts({ localities, metrics, years }: Comparison): KindFacts {
  const uids = new Set(localities.map(({ uid }) => uid));
  return {
    years: years.length,
    places: localities.length,
    provinces: localities.filter(({ level }) => level === 1).length,
    metrics: metrics.length,
    summed: metrics.some(({ aggregation }) => aggregation.kind === "sum"),
    hasParent: localities.some(({ parent }) => parent !== undefined && uids.has(parent)),
  };
}

/** The controls that mean something to a kind; the others are not shown beside it. */
export interface KindControls {
  /** The one year drawn, or the later of two. */
  readonly focusYear: boolean;
  /** The earlier of two years. */
  readonly baseYear: boolean;
  readonly tolerance: boolean;
  readonly order: boolean;
  readonly secondMetric: boolean;
}

const oneYear: ReadonlySet<ChartKind> = new Set([
  "ranked-bars",
  "distribution",
  "map",
  "tile-map",
  "scatter",
]);
const twoYears: ReadonlySet<ChartKind> = new Set(["slope", "dumbbell", "contribution"]);
const ordered: ReadonlySet<ChartKind> = new Set([
  "ranked-bars",
  "dumbbell",
  "heatmap",
  "small-multiples",
  "contribution",
  "table",
]);
const changeBases: ReadonlySet<View["basis"]> = new Set(["change", "relative-change"]);

/** Says which controls a View's kind of chart takes. */
export function controlsOf({ chart, basis, metrics, years }: View): KindControls {
  const several = years.from < years.to;
  const mapsChange = (chart === "map" || chart === "tile-map") && changeBases.has(basis);
  return {
    focusYear:
      several && (oneYear.has(chart) || twoYears.has(chart) || (chart === "heatmap" && metrics.length > 1)),
    baseYear: several && (twoYears.has(chart) || mapsChange),
    tolerance: oneYear.has(chart),
    order: ordered.has(chart),
    secondMetric: chart === "scatter",
  };
}
