import { z } from "zod";
import { periodParts } from "../figures/period.ts";
import type { LocalityUid } from "../places/locality.ts";
import { isLocalityUid } from "../places/locality.ts";

/** Cách so sánh: which of a comparison's measures a chart and a table show. */
export const bases = [
  "value",
  "change",
  "relative-change",
  "index",
  "rate",
  "share",
  "target",
  "rank",
] as const;
export type Basis = (typeof bases)[number];

export const chartKinds = [
  "line",
  "ranked-bars",
  "slope",
  "dumbbell",
  "bump",
  "heatmap",
  "scatter",
  "small-multiples",
  "contribution",
  "distribution",
  "map",
  "tile-map",
  "table",
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** Nhóm tương đồng: by what the peers of a place are chosen. */
export const peerRules = ["parent", "kind", "size", "list", "nearest"] as const;
export type PeerRule = (typeof peerRules)[number];

/** Peers that a View can ask for. */
export const mostPeers = 50;

/** Peers asked for where nobody says how many: a few of the nearest, else all that the rule finds. */
export function usualPeers(by: PeerRule): number {
  return by === "nearest" ? 7 : mostPeers;
}

/** Mốc đối chiếu: what places are held against. */
export const benchmarkKinds = ["parent", "peers", "target"] as const;
export type BenchmarkKind = (typeof benchmarkKinds)[number];

export const earliestYear = 1976;
export const latestYear = 2100;
/** Cells (metrics × places × years) a View may ask for. */
export const largestView = 50_000;

const uid = z.custom<LocalityUid>((x) => typeof x === "string" && isLocalityUid(x), {
  error: (issue) => `unknown place: ${JSON.stringify(issue.input)}`,
});

const year = z
  .number({ error: (issue) => `invalid year: ${JSON.stringify(issue.input)}` })
  .int({ error: (issue) => `invalid year: ${JSON.stringify(issue.input)}` })
  .min(earliestYear, { error: (issue) => `invalid year: ${JSON.stringify(issue.input)}` })
  .max(latestYear, { error: (issue) => `invalid year: ${JSON.stringify(issue.input)}` });

const metricCode = z.string().regex(/^[a-z][a-z0-9_]{0,79}$/);

const badFrame = { error: 'expected one of "as-reported"|"today"|a date like "2025-06-30"' };

const badDay = { error: 'expected a date like "2025-12-31"' };

/** A day up to the last year that a View may show. */
const isoDate = z.iso.date(badFrame).refine((day) => Number(day.slice(0, 4)) <= latestYear, badFrame);

/** As known on: a day of the calendar in the years that a View may show, at whose end figures had to be published. */
export const knownDaySchema = z.iso.date(badDay).refine((day) => {
  const year = Number(day.slice(0, 4));
  return earliestYear <= year && year <= latestYear;
}, badDay);

/** One place, or the units directly under one (each year's own). */
const placeTerm = z.union([z.strictObject({ locality: uid }), z.strictObject({ childrenOf: uid })]);

/**
 * Whose peers are compared with it, and how they are chosen: under the same parent; of the same kind; of the same size
 * band of population; a named list; or the nearest by the metrics named.
 */
const peerTerm = z
  .strictObject({
    of: uid,
    by: z.enum(peerRules),
    /** The named list, when `by` is `list`. */
    list: z.array(uid).min(1).max(100).optional(),
    /** What nearness is measured by, when `by` is `nearest`; population when left out. */
    metrics: z.array(metricCode).min(1).max(10).optional(),
    /** How many of the nearest, or at most how many by another rule; see `usualPeers` when left out. */
    count: z.number().int().min(1).max(mostPeers).optional(),
  })
  .transform(({ count, ...term }) => ({ ...term, count: count ?? usualPeers(term.by) }));

/**
 * Góc nhìn: the whole state of a comparison as data. The URL holds it, the API takes it, an export prints it.
 * Fields left out take their defaults; unknown fields are refused. `parseView` also refuses years out of order.
 */
export const viewSchema = z.strictObject({
  data: z.enum(["real", "sample"]).default("real"),
  metrics: z.array(metricCode).min(1).max(60),
  places: z.array(placeTerm).min(1).max(500),
  years: z.strictObject({ from: year, to: year }),
  /** Which part of the year is compared; the same in every year (semantics 14). */
  part: z.enum(periodParts).default("year"),
  basis: z.enum(bases).default("value"),
  /** The year that is 100 when the basis is `index`; the first year shown when left out. */
  indexYear: year.optional(),
  /** The number of people a rate is per. */
  ratePer: z
    .union([z.literal(1000), z.literal(10_000), z.literal(100_000)], {
      error: "expected one of 1000|10000|100000",
    })
    .default(1000),
  /** Whose units every year is shown on (khung địa giới). */
  frame: z.union([z.enum(["as-reported", "today"]), isoDate], badFrame).default("as-reported"),
  /** Figures as they were known at the end of this day in Việt Nam (semantics 13); as they are known now when left out. */
  asKnown: knownDaySchema.optional(),
  chart: z.enum(chartKinds).default("line"),
  /** Places like a given one, shown after the places asked for. */
  peers: peerTerm.optional(),
  /** What the places are held against. */
  benchmark: z.enum(benchmarkKinds).optional(),
  /** The earlier of two years compared (slope, dumbbell, change on a map); the first year shown when left out. */
  baseYear: year.optional(),
  /** How many years back a picture of one year may borrow a value from, saying so. */
  tolerance: z
    .union(
      [0, 1, 2, 3, 4, 5].map((years) => z.literal(years)),
      { error: "expected one of 0|1|2|3|4|5" },
    )
    .default(0),
  /** The year bars and ranks are of; the last year shown when left out. */
  focusYear: year.optional(),
  /** Order of the places in bars and tables. */
  order: z.enum(["value", "name", "given"]).default("value"),
  /** My place: pinned first, in the accent colour. */
  mine: uid.optional(),
  language: z.enum(["vi", "en"]).default("vi"),
});

export type View = z.output<typeof viewSchema>;
export type ViewInput = z.input<typeof viewSchema>;
export type PlaceTerm = View["places"][number];
export type PeerTerm = NonNullable<View["peers"]>;
export type Language = View["language"];
