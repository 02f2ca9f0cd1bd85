import type { IsoDate } from "@sosanh/core/figures/period";
import type { Kind, LocalityUid } from "@sosanh/core/places/locality";
import { versionOn } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { MetricProfile } from "./metric-profiles.ts";
import { bell, mixKeys, type RandomKey, textKey } from "./seeded-random.ts";

/**
 * What a unit amounts to, before any year's trend: one number per profile, in the profiles' order, and the unit's
 * inhabitants last. Every number adds up over units (a rate is held multiplied by the inhabitants), so a unit made
 * of others is the sum of theirs.
 */
export type Baseline = Float64Array;

/** What the baselines of the first year are made from. */
export interface Founding {
  readonly tree: LocalityTree;
  readonly date: IsoDate;
  readonly profiles: readonly MetricProfile[];
  readonly seed: RandomKey;
  /** Inhabitants by district, where known; else made up from the district's kind. */
  readonly population: ReadonlyMap<LocalityUid, number>;
}

/** Inhabitants of a district of the kind, around which districts differ. */
const districtSize: Partial<Record<Kind, number>> = { quan: 190_000, thanh_pho: 180_000, thi_xa: 132_000 };
const otherDistrictSize = 119_000;
/** A district without communes is a small island. */
const islandSize = 1_500;
/** How much more of its district a ward or a town holds than a commune. */
const communeShare: Partial<Record<Kind, number>> = { phuong: 1.4, thi_tran: 1.3 };

/** The units nothing is below: communes, and districts that have none. */
export function leafUnits(tree: LocalityTree, date: IsoDate): readonly LocalityUid[] {
  const bare = tree.levelOn(2, date).filter((uid) => tree.childrenOn(uid, date).length === 0);
  return [...tree.levelOn(3, date), ...bare];
}

/** The baselines of the first year's leaf units: a district gets a size, its communes share it. */
export function foundingBaselines(founding: Founding): Map<LocalityUid, Baseline> {
  const { tree, date } = founding;
  const baselines = new Map<LocalityUid, Baseline>();
  for (const district of tree.levelOn(2, date)) {
    const communes = tree.childrenOn(district, date);
    const size = districtInhabitants(founding, district, communes.length === 0);
    const shares = communes.map((uid) => shareOf(founding, uid));
    const whole = shares.reduce((sum, share) => sum + share, 0);
    if (communes.length === 0) baselines.set(district, foundingBaseline(founding, district, size));
    communes.forEach((uid, i) => {
      baselines.set(uid, foundingBaseline(founding, uid, (size * (shares[i] ?? 0)) / whole));
    });
  }
  return baselines;
}

function districtInhabitants(founding: Founding, uid: LocalityUid, bare: boolean): number {
  const known = founding.population.get(uid);
  if (known !== undefined) return known;
  const usual = bare ? islandSize : (districtSize[kindOf(founding, uid)] ?? otherDistrictSize);
  return usual * Math.exp(0.28 * bell(mixKeys(founding.seed, textKey(uid))));
}

function shareOf(founding: Founding, uid: LocalityUid): number {
  const usual = communeShare[kindOf(founding, uid)] ?? 1;
  return usual * Math.exp(0.25 * bell(mixKeys(founding.seed, textKey(uid))));
}

function kindOf({ tree, date }: Founding, uid: LocalityUid): Kind {
  const locality = tree.get(uid);
  const version = locality === undefined ? undefined : versionOn(locality, date);
  return version?.kind ?? "xa";
}

/** A place differs from the usual level partly as its whole district does, partly in its own way. */
function foundingBaseline(founding: Founding, uid: LocalityUid, size: number): Baseline {
  const { profiles, seed, tree, date } = founding;
  const own = mixKeys(seed, textKey(uid));
  const around = mixKeys(seed, textKey(tree.parentOn(uid, date) ?? uid));
  const baseline = new Float64Array(profiles.length + 1);
  profiles.forEach((profile, j) => {
    const key = textKey(profile.metric);
    const away = profile.spread * (0.8 * bell(mixKeys(around, key)) + 0.6 * bell(mixKeys(own, key)));
    baseline[j] = profile.rate
      ? (profile.level + away) * size
      : (profile.level / 1000) * Math.exp(away) * size;
  });
  baseline[profiles.length] = size;
  return baseline;
}
