import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { Year } from "@sosanh/core/figures/period";
import { mixKeys, type RandomKey, textKey, uniform } from "./seeded-random.ts";

/** How a metric behaves in the illustrative data: its usual size, where it grows, and how much places differ. */
export interface MetricProfile {
  readonly metric: MetricCode;
  /** Of a count: per 1,000 inhabitants in a year like 2019. Of a rate: the usual value itself, in its unit. */
  readonly level: number;
  /** Growth a year: 0.02 is two per cent. */
  readonly growth: number;
  /** How much places differ from one another, as the standard deviation of the logarithm (of a rate: of the value). */
  readonly spread: number;
  /** How much a place wanders off its own level from one year to the next; wandering adds up over the years. */
  readonly drift: number;
  /** How much a single year jumps about; it is gone the year after. */
  readonly noise: number;
  /** What the epidemic left of 2021; 2020 lost half as much. Absent: nothing lost. */
  readonly epidemic?: number;
  /** The first year it applies to; before that a figure is "not applicable". */
  readonly since?: Year;
  /** Who reports it where communes report at all. */
  readonly reportedBy: "commune" | "district";
  /** It is not added up: every level reports its own. */
  readonly rate?: true;
  /** Targets are set: what is usually reached (1 = all of it), how often exactly that, and else how far around it. */
  readonly target?: { readonly reached: number; readonly exactly: number; readonly around: number };
  /** It is a part of another metric: a share of it, or what another part leaves of it. */
  readonly part?: { readonly of: MetricCode } & ({ readonly share: number } | { readonly less: MetricCode });
  /** Belongs to parts that add up to a whole: never rounded by its reporter and never mistyped. */
  readonly counted?: true;
  /** Comes from a register: nobody fails to report it. */
  readonly complete?: true;
}

/**
 * The metrics of the illustrative data, a whole before its parts. Sizes are plausible for a district of some
 * 115,000 inhabitants and a commune of some 6,000; they are not taken from any place.
 */
// biome-ignore format: a table reads better one metric to a line
const metricProfiles: readonly MetricProfile[] = [
  { metric: "population_average", level: 1000, growth: 0.01, spread: 0, drift: 0.003, noise: 0.0005, reportedBy: "commune", counted: true, complete: true },
  { metric: "recruits_delivered", level: 1.08, growth: 0.003, spread: 0.12, drift: 0.02, noise: 0.03, reportedBy: "commune", counted: true, target: { reached: 1, exactly: 0.85, around: 0.05 } },
  { metric: "recruits_police", level: 0.14, growth: 0, spread: 0, drift: 0, noise: 0, reportedBy: "commune", counted: true, part: { of: "recruits_delivered", share: 0.13 } },
  { metric: "recruits_military", level: 0.94, growth: 0, spread: 0, drift: 0, noise: 0, reportedBy: "commune", counted: true, part: { of: "recruits_delivered", less: "recruits_police" } },
  { metric: "recruits_party_members", level: 0.03, growth: 0.03, spread: 0.3, drift: 0.05, noise: 0.2, reportedBy: "district" },
  { metric: "defence_education_courses", level: 0.055, growth: 0.01, spread: 0.2, drift: 0.04, noise: 0.1, epidemic: 0.55, reportedBy: "district" },
  { metric: "defence_education_participants", level: 6, growth: 0.015, spread: 0.25, drift: 0.04, noise: 0.06, epidemic: 0.55, reportedBy: "commune", target: { reached: 1.02, exactly: 0.2, around: 0.06 } },
  { metric: "militia_training_attendance_rate", level: 95.5, growth: 0, spread: 1.6, drift: 0.002, noise: 1, reportedBy: "commune", rate: true },
  { metric: "awards_collectives", level: 0.34, growth: 0.01, spread: 0.25, drift: 0.04, noise: 0.15, epidemic: 0.85, reportedBy: "commune" },
  { metric: "awards_individuals", level: 0.72, growth: 0.01, spread: 0.25, drift: 0.04, noise: 0.15, epidemic: 0.85, reportedBy: "commune" },
  { metric: "self_governing_groups", level: 1.2, growth: 0.012, spread: 0.2, drift: 0.015, noise: 0.004, reportedBy: "commune" },
  { metric: "self_governing_members", level: 9.5, growth: 0.014, spread: 0.2, drift: 0.015, noise: 0.005, reportedBy: "commune" },
  { metric: "camera_models", level: 0.22, growth: 0.16, spread: 0.35, drift: 0.05, noise: 0.02, since: 2018, reportedBy: "commune" },
  { metric: "cameras_installed", level: 1.7, growth: 0.2, spread: 0.4, drift: 0.05, noise: 0.02, reportedBy: "commune" },
  { metric: "propaganda_sessions", level: 1.6, growth: 0.02, spread: 0.25, drift: 0.05, noise: 0.08, epidemic: 0.5, reportedBy: "commune", target: { reached: 1.03, exactly: 0.15, around: 0.08 } },
  { metric: "propaganda_attendance", level: 150, growth: 0.02, spread: 0.3, drift: 0.05, noise: 0.1, epidemic: 0.4, reportedBy: "commune" },
  { metric: "fire_training_courses", level: 0.07, growth: 0.03, spread: 0.25, drift: 0.05, noise: 0.12, epidemic: 0.55, reportedBy: "district" },
  { metric: "fire_training_participants", level: 5.5, growth: 0.03, spread: 0.25, drift: 0.05, noise: 0.12, epidemic: 0.5, reportedBy: "district" },
  { metric: "public_order_cases", level: 0.36, growth: -0.02, spread: 0.3, drift: 0.05, noise: 0.12, reportedBy: "commune" },
  { metric: "traffic_accidents", level: 0.17, growth: -0.035, spread: 0.3, drift: 0.05, noise: 0.15, epidemic: 0.75, reportedBy: "district" },
];

/** The profiles of the catalogue's metrics, in the table's order; a part whose whole is not in it is left out. */
export function knownProfiles(metrics: readonly Metric[]): readonly MetricProfile[] {
  const codes = new Set(metrics.map((m) => m.code));
  return metricProfiles.filter((p) => codes.has(p.metric) && needed(p).every((code) => codes.has(code)));
}

/** The first `count` metrics of the catalogue that add up, each with the table's profile or else a made-up one. */
export function countProfiles(
  metrics: readonly Metric[],
  count: number,
  seed: RandomKey,
): readonly MetricProfile[] {
  const known = new Map(knownProfiles(metrics).map((p) => [p.metric, p]));
  const chosen = metrics.filter((m) => m.aggregation.kind === "sum").slice(0, count);
  const profiles = chosen.map((m) => known.get(m.code) ?? madeUpProfile(m.code, seed));
  const order = metricProfiles.map((p) => p.metric);
  const codes = new Set(profiles.map((p) => p.metric));
  return profiles
    .filter((p) => needed(p).every((code) => codes.has(code)))
    .toSorted((a, b) => order.indexOf(a.metric) - order.indexOf(b.metric));
}

function needed({ part }: MetricProfile): readonly MetricCode[] {
  if (part === undefined) return [];
  return "less" in part ? [part.of, part.less] : [part.of];
}

function madeUpProfile(metric: MetricCode, seed: RandomKey): MetricProfile {
  const key = mixKeys(seed, textKey(metric));
  return {
    metric,
    level: 10 ** (uniform(key) * 2.4 - 1),
    growth: uniform(mixKeys(key, 1)) * 0.07 - 0.02,
    spread: 0.25,
    drift: 0.04,
    noise: 0.1,
    reportedBy: "commune",
  };
}
