import { z } from "zod";
import type { Frame } from "./frame.ts";
import type { LocalityUid } from "./locality.ts";
import { isLocalityUid } from "./locality.ts";
import { periodParts } from "./period.ts";

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

export const chartKinds = ["line", "ranked-bars", "table"] as const;
export type ChartKind = (typeof chartKinds)[number];

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

/** One place, or the units directly under one (each year's own). */
const placeTerm = z.union([z.strictObject({ locality: uid }), z.strictObject({ childrenOf: uid })]);

/**
 * Góc nhìn: the whole state of a comparison as data. The URL holds it, the API takes it, an export prints it.
 * Fields left out take their defaults; unknown fields are refused.
 */
export const viewSchema = z
  .strictObject({
    data: z.enum(["real", "sample"]).default("real"),
    metrics: z
      .array(z.string().regex(/^[a-z][a-z0-9_]{0,79}$/))
      .min(1)
      .max(60),
    places: z.array(placeTerm).min(1).max(500),
    years: z.strictObject({ from: year, to: year }),
    /** Which part of the year is compared; the same in every year (semantics 14). */
    part: z.enum(periodParts).default("year"),
    basis: z.enum(bases).default("value"),
    /** The year that is 100 when the basis is `index`; the first year shown when left out. */
    indexYear: year.optional(),
    /** The number of people a rate is per. */
    ratePer: z.union([z.literal(1000), z.literal(10_000), z.literal(100_000)]).default(1000),
    frame: z.literal("as-reported" satisfies Frame).default("as-reported"),
    chart: z.enum(chartKinds).default("line"),
    /** The year bars and ranks are of; the last year shown when left out. */
    focusYear: year.optional(),
    /** Order of the places in bars and tables. */
    order: z.enum(["value", "name", "given"]).default("value"),
    /** My place: pinned first, in the accent colour. */
    mine: uid.optional(),
    language: z.enum(["vi", "en"]).default("vi"),
  })
  .refine((v) => v.years.from <= v.years.to, {
    error: "years run backwards: `from` is after `to`",
    path: ["years"],
  });

export type View = z.output<typeof viewSchema>;
export type ViewInput = z.input<typeof viewSchema>;
export type PlaceTerm = View["places"][number];
export type Language = View["language"];
