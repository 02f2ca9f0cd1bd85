import type { IsoDate } from "../figures/period.ts";
import { within } from "../nested-map.ts";
import type { Between, Lineage } from "./lineage.ts";
import type { Kind, LocalityUid } from "./locality.ts";
import { versionOn } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";

/**
 * Whether communes of a territory went between town and country: the territory as the units it was made of on either
 * day, which are one and the same unit unless a frame put them together.
 */
export type ReclassifiedIn = (
  units: { readonly before: readonly LocalityUid[]; readonly now: readonly LocalityUid[] },
  span: Between,
) => boolean;

const urbanKinds: ReadonlySet<Kind> = new Set<Kind>(["phuong", "thi_tran"]);

/**
 * Says of a territory whether land of it went between rural communes (xã) and wards or towns (phường, thị trấn): a
 * commune was reclassified, or ended and went into one of the other class. Where the register does not say where a
 * commune went, the two sets of wards and towns decide. Two wards that became one have changed nothing. What was said of
 * a territory larger than a commune is kept.
 */
export function reclassifications(tree: LocalityTree, linksOf: Lineage["linksOf"]): ReclassifiedIn {
  const answers = new Map<string, Map<string, boolean>>();
  const classOn = (uid: LocalityUid, day: IsoDate): "urban" | "rural" | undefined => {
    const locality = tree.get(uid);
    const version = locality && versionOn(locality, day);
    return version && (urbanKinds.has(version.kind) ? "urban" : "rural");
  };
  const destinations = (uid: LocalityUid, { from, to }: Between): readonly LocalityUid[] => {
    const went = linksOf(uid).filter((s) => s.from === uid && s.to !== uid && from < s.on && s.on <= to);
    const on = went.flatMap((s) =>
      classOn(s.to, to) === undefined ? destinations(s.to, { from: s.on, to }) : s.to,
    );
    return classOn(uid, to) === undefined ? on : [uid, ...on];
  };
  const decide: ReclassifiedIn = ({ before, now }, span) => {
    const had = communesOf(before, span.from, tree);
    let isUnexplained = false;
    for (const commune of had) {
      const was = classOn(commune, span.from);
      const ends = destinations(commune, span);
      if (ends.some((end) => classOn(end, span.to) !== was)) return true;
      if (ends.length === 0) isUnexplained = true;
    }
    if (!isUnexplained) return false;
    const urban = (uids: readonly LocalityUid[], day: IsoDate) =>
      uids.filter((uid) => classOn(uid, day) === "urban").toSorted();
    const [then, since] = [urban(had, span.from), urban(communesOf(now, span.to, tree), span.to)];
    return then.length !== since.length || then.some((uid, i) => uid !== since[i]);
  };
  return (units, span) => {
    // What became of one commune is as quickly walked as looked up, and there are too many to keep an answer for each.
    if (units.before.every((uid) => tree.get(uid)?.level === 3)) return decide(units, span);
    const known = within(answers, `${span.from}/${span.to}`);
    const asked = `${units.before.join()}>${units.now.join()}`;
    const answer = known.get(asked) ?? decide(units, span);
    known.set(asked, answer);
    return answer;
  };
}

function communesOf(units: readonly LocalityUid[], day: IsoDate, tree: LocalityTree): readonly LocalityUid[] {
  return units.flatMap((uid) =>
    tree.get(uid)?.level === 3 ? [uid] : communesOf(tree.childrenOn(uid, day), day, tree),
  );
}
