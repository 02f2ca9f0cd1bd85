import { DomainError } from "@sosanh/core/domain-error";
import { type LocalityUid, lastVersion, versionOn } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { PeerTerm, View } from "@sosanh/core/view/view";
import { refusedView } from "@sosanh/core/view/view-refusal";
import type { Reference } from "./reference.ts";

/**
 * The View with the units of its frame in place of those that they hold: my place, the one whose peers are asked for,
 * and the peers named. Where several units hold my place none of them is: the answer then has no subject.
 *
 * @throws DomainError "unknown-locality" and "unknown-metric" for what the register and the catalogue do not have;
 * "invalid-view" where peers are asked of a place that several units hold, naming them
 */
export function viewOnMap(view: View, { tree, metricsByCode }: Reference): View {
  const { mine, peers, ...rest } = view;
  refuseUnknownPlaces([...(mine === undefined ? [] : [mine]), ...(peers?.list ?? [])], tree);
  for (const metric of peers?.metrics ?? [])
    if (!metricsByCode.has(metric))
      throw new DomainError("unknown-metric", `unknown metric: ${metric}`, { metric });
  const [pinned, ...others] = mine === undefined ? [] : holders(mine, tree);
  return {
    ...rest,
    ...(pinned !== undefined && others.length === 0 && { mine: pinned }),
    ...(peers && { peers: onUnits(peers, tree) }),
  };
}

function refuseUnknownPlaces(uids: readonly LocalityUid[], tree: LocalityTree): void {
  for (const locality of uids)
    if (tree.get(locality) === undefined)
      throw new DomainError("unknown-locality", `unknown locality: ${locality}`, { locality });
}

function onUnits(peers: PeerTerm, tree: LocalityTree): PeerTerm {
  refuseUnknownPlaces([peers.of], tree);
  const units = holders(peers.of, tree);
  const [of = peers.of] = units;
  if (units.length > 1)
    throw refusedView({
      field: "peers.of",
      value: peers.of,
      reason: "held-by-several",
      facts: { units: units.map((uid) => nameWithUid(uid, tree)).join(", ") },
    });
  return { ...peers, of, ...(peers.list && { list: peers.list.flatMap((uid) => holders(uid, tree)) }) };
}

/** The units of the frame that hold a place; as reported, and where the register loses it, itself. */
function holders(uid: LocalityUid, tree: LocalityTree): readonly LocalityUid[] {
  const units = tree.frame?.shownAs(uid) ?? [];
  return units.length === 0 ? [uid] : units;
}

function nameWithUid(uid: LocalityUid, tree: LocalityTree): string {
  const locality = tree.get(uid);
  const day = tree.frame?.day;
  if (locality === undefined || day === undefined) return uid;
  return `${(versionOn(locality, day) ?? lastVersion(locality)).name} (${uid})`;
}
