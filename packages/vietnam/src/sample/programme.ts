import type { Metric } from "@sosanh/core/figures/metric";
import type { IsoDate, Year } from "@sosanh/core/figures/period";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Level, LocalityUid } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import { countProfiles, knownProfiles, type MetricProfile } from "./metric-profiles.ts";
import { mixKeys, type RandomKey, textKey } from "./seeded-random.ts";

/** `standard`: what a province sees in daily use. `national`: every commune of the country, to try the program's size. */
export type SampleScale = "standard" | "national";

/** What is generated: which metrics and years, with what the draws need of each metric. */
export interface Programme {
  readonly scale: SampleScale;
  readonly tree: LocalityTree;
  readonly seed: RandomKey;
  readonly years: readonly Year[];
  readonly profiles: readonly MetricProfile[];
  /** By profile: the key that its draws start from. */
  readonly metricKeys: readonly RandomKey[];
  /** By profile: digits after the decimal mark. */
  readonly decimals: readonly number[];
  /** By profile: where in the profiles its whole and the part to take off are; -1 for none. */
  readonly parts: readonly { readonly of: number; readonly less: number }[];
}

/** The provinces whose communes report in the standard data: Thanh Hóa and Nghệ An, before and after July 2025. */
const provincesInDetail: ReadonlySet<LocalityUid> = new Set(["old:38", "old:40", "new:38", "new:40"]);

const nationalMetricCount = 60;

/** Lays out what is generated for a scale. Metrics that the catalogue does not have are left out. */
export function programmeOf(
  tree: LocalityTree,
  metrics: readonly Metric[],
  { scale, seed }: { readonly scale: SampleScale; readonly seed: number },
): Programme {
  const key = mixKeys(textKey("sample"), seed >>> 0);
  const profiles =
    scale === "standard" ? knownProfiles(metrics) : countProfiles(metrics, nationalMetricCount, key);
  const decimals = new Map(metrics.map((m) => [m.code, m.decimals]));
  const place = (code: string) => profiles.findIndex((p) => p.metric === code);
  return {
    scale,
    tree,
    seed: key,
    years: yearsBetween(scale === "standard" ? 2016 : 2010, 2025),
    profiles,
    metricKeys: profiles.map((p) => mixKeys(key, textKey(p.metric))),
    decimals: profiles.map((p) => decimals.get(p.metric) ?? 0),
    parts: profiles.map(({ part }) => ({
      of: part === undefined ? -1 : place(part.of),
      less: part !== undefined && "less" in part ? place(part.less) : -1,
    })),
  };
}

/**
 * By profile, the level whose units report it first-hand in a province; the levels above derive it. A unit of a
 * higher level that has nothing below it reports for itself.
 *
 * @param hasDistricts  whether the year's last day still has districts
 */
export function firstHandLevels(
  programme: Programme,
  province: LocalityUid,
  hasDistricts: boolean,
): readonly Level[] {
  return programme.profiles.map((profile) => {
    if (programme.scale === "national") return 3;
    if (!provincesInDetail.has(province)) return hasDistricts ? 2 : 1;
    return hasDistricts && profile.reportedBy === "district" ? 2 : 3;
  });
}

/** How many figures are due first-hand in all years; the few totals that parents report themselves come on top. */
export function dueCount(programme: Programme): number {
  let count = 0;
  for (const year of programme.years) {
    const date = periodEnd({ year, part: "year" });
    const hasDistricts = programme.tree.levelOn(2, date).length > 0;
    for (const province of programme.tree.levelOn(1, date)) {
      const units = unitCounts(programme.tree, province, date);
      firstHandLevels(programme, province, hasDistricts).forEach((level, j) => {
        const upTo = programme.profiles[j]?.rate ? units.slice(1, level + 1) : [units[level] ?? 0];
        count += upTo.reduce((sum, n) => sum + n, 0);
      });
    }
  }
  return count;
}

/** By level, how many units a province has, itself included. */
function unitCounts(tree: LocalityTree, province: LocalityUid, date: IsoDate): readonly number[] {
  const children = tree.childrenOn(province, date);
  const districts = children.filter((uid) => tree.get(uid)?.level === 2);
  const communes = districts.reduce((sum, uid) => sum + tree.childrenOn(uid, date).length, 0);
  return [0, 1, districts.length, communes + children.length - districts.length];
}

function yearsBetween(first: Year, last: Year): readonly Year[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
