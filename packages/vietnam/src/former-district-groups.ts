import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { lastVersion, versionOn } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { Succession } from "@sosanh/core/places/succession";

/** The communes of today that lie in what was one district, under the name it had last. */
export interface DistrictGroup {
  readonly name: string;
  readonly members: readonly LocalityUid[];
}

/** The last day with districts. */
const lastDistricts: IsoDate = "2025-06-30";

/**
 * The communes of a province of today by former district, districts and communes each by code. A commune made of
 * communes of several districts stands with the one that most of them lay in (whole ones count before parts, then the
 * lower code): a place for a tile, not a statement on territory. Communes that no link leads to stand in no group.
 */
export function formerDistrictGroups(
  province: LocalityUid,
  { tree, successions }: { tree: LocalityTree; successions: readonly Succession[] },
): readonly DistrictGroup[] {
  const communes = tree.childrenOn(province, tree.lastChange);
  const wanted = new Set(communes);
  const votes = new Map<LocalityUid, Map<LocalityUid, number>>();
  for (const { from, to, share } of successions) {
    if (!wanted.has(to)) continue;
    const district = tree.get(from)?.level === 2 ? from : tree.parentOn(from, lastDistricts);
    if (district === undefined) continue;
    const own = votes.get(to) ?? new Map<LocalityUid, number>();
    votes.set(to, own.set(district, (own.get(district) ?? 0) + (share === "full" ? 100 : 1)));
  }
  const members = new Map<LocalityUid, LocalityUid[]>();
  for (const uid of communes) {
    const district = mostVoted(votes.get(uid));
    if (district !== undefined) members.set(district, [...(members.get(district) ?? []), uid]);
  }
  return [...members]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([district, own]) => ({ name: nameOf(district, tree), members: own }));
}

function mostVoted(votes: ReadonlyMap<LocalityUid, number> | undefined): LocalityUid | undefined {
  if (votes === undefined) return undefined;
  return [...votes].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function nameOf(district: LocalityUid, tree: LocalityTree): string {
  const locality = tree.get(district);
  if (locality === undefined) return district;
  return (versionOn(locality, lastDistricts) ?? lastVersion(locality)).name;
}
