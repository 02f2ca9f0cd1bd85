import type { IsoDate } from "../figures/period.ts";
import type { Lineage } from "../places/lineage.ts";
import type { LocalityUid, LocalityVersion } from "../places/locality.ts";
import { lastVersion, versionOn } from "../places/locality.ts";
import type { LocalityTree, TreeFrame } from "../places/locality-tree.ts";
import { type FormerDistrict, formerDistrictsOf, lastDistrictDay } from "./former-district.ts";

/**
 * The units of one day as a tree: every question about a day or a period is answered with that day's units. A figure
 * of 2015 so has the name, the parent and the siblings of the frame.
 *
 * After the district level ended its former districts are places too, under the province that they lie in, with their
 * communes under them; but no province has them among its children, since that would count twice.
 *
 * @param tree    the register, or a frame of it: what counts is the register
 * @param lineage of that register
 */
export function framedTree(tree: LocalityTree, lineage: Lineage, day: IsoDate): FramedTree {
  const register = tree.frame?.register ?? tree;
  const former = new Map(formerDistrictsOf(register, lineage, day).map((d) => [d.uid, d]));
  const versionOf = rememberedVersions(register, former, day);
  const parentOf = (uid: LocalityUid) => versionOf(uid)?.parent;
  const childrenOf = (uid: LocalityUid) => former.get(uid)?.communes ?? register.childrenOn(uid, day);
  return {
    all: register.all,
    get: register.get,
    childrenOn: childrenOf,
    childrenIn: childrenOf,
    parentOn: parentOf,
    parentIn: parentOf,
    levelOn: (level) => register.levelOn(level, day),
    firstChange: register.firstChange,
    lastChange: register.lastChange,
    ancestorsOn: (uid) => {
      const up: LocalityUid[] = [];
      for (let at = parentOf(uid); at !== undefined; at = parentOf(at)) up.push(at);
      return up;
    },
    versionIn: versionOf,
    dayIn: (uid) => (versionOf(uid) === undefined ? undefined : day),
    existsIn: (uid) => versionOf(uid) !== undefined,
    frame: frameOf({ register, lineage, day, former }),
  };
}

/** A tree that certainly shows one day. */
export type FramedTree = LocalityTree & { readonly frame: TreeFrame };

interface FrameInput {
  readonly register: LocalityTree;
  readonly lineage: Lineage;
  readonly day: IsoDate;
  readonly former: ReadonlyMap<LocalityUid, FormerDistrict>;
}

function frameOf({ register, lineage, day, former }: FrameInput): TreeFrame {
  const byProvince = new Map<LocalityUid, LocalityUid[]>();
  for (const { uid, province } of former.values()) {
    if (province === undefined) continue;
    const list = byProvince.get(province);
    if (list === undefined) byProvince.set(province, [uid]);
    else list.push(uid);
  }
  const lastDay = lastDistrictDay(register);
  const asFormerDistrict = (uid: LocalityUid): readonly LocalityUid[] =>
    lastDay === undefined || former.size === 0 || register.get(uid)?.level !== 2
      ? []
      : lineage.unitsOn(uid, lastDay).filter((d) => former.has(d));
  return {
    day,
    register,
    shownAs: (uid) => {
      const districts = asFormerDistrict(uid);
      return districts.length > 0 ? districts : lineage.unitsOn(uid, day);
    },
    madeOf: (uid, period) => {
      const on = former.has(uid) && lastDay !== undefined ? lastDay : day;
      return lineage.sourcesOf([uid], { day: on, period }).filter((s) => s.certainty === undefined);
    },
    isFormerDistrict: (uid) => former.has(uid),
    formerDistrictsIn: (province) => byProvince.get(province) ?? [],
  };
}

function rememberedVersions(
  register: LocalityTree,
  former: ReadonlyMap<LocalityUid, FormerDistrict>,
  day: IsoDate,
): (uid: LocalityUid) => LocalityVersion | undefined {
  const versions = new Map<LocalityUid, LocalityVersion | undefined>();
  const find = (uid: LocalityUid): LocalityVersion | undefined => {
    const locality = register.get(uid);
    if (locality === undefined) return undefined;
    const district = former.get(uid);
    if (district === undefined) return versionOn(locality, day);
    const { parent: _, ...version } = lastVersion(locality);
    return district.province === undefined ? version : { ...version, parent: district.province };
  };
  return (uid) => {
    if (!versions.has(uid)) versions.set(uid, find(uid));
    return versions.get(uid);
  };
}
