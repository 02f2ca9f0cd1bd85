import type { IsoDate } from "@sosanh/core/figures/period";
import type { Locality, LocalityUid } from "@sosanh/core/places/locality";
import type { Succession } from "@sosanh/core/places/succession";
import type { ActsOf } from "./register-acts.ts";
import { groupsBy } from "./register-groups.ts";

/** A day on which a unit came under another parent. */
interface Move {
  readonly unit: LocalityUid;
  readonly from: LocalityUid;
  readonly to: LocalityUid;
  readonly on: IsoDate;
}

/**
 * What the moves of communes say of their districts, and those of districts of their provinces: a unit that gave one
 * went partly into the one that took it, by the acts of those moves. Nothing is said of a pair that the given links
 * already name on that day. The digits of the area or the people that went are not known: no weight.
 */
export function linksOfMoves(
  localities: readonly Locality[],
  links: readonly Succession[],
  actsOf: ActsOf,
): readonly Succession[] {
  const known = new Map<IsoDate, Set<string>>();
  for (const { from, to, on } of links) {
    const pairs = known.get(on) ?? new Set<string>();
    known.set(on, pairs.add(pairOf(from, to)));
  }
  const given = movesOf(localities).filter((m) => !known.get(m.on)?.has(pairOf(m.from, m.to)));
  const together = groupsBy(given, (m) => `${m.on} ${pairOf(m.from, m.to)}`);
  return [...together.values()].flatMap((moves) => {
    const [first] = moves;
    if (first === undefined) return [];
    const act = actsOf(moves.map((m) => ({ unit: m.unit, on: m.on })));
    const { from, to, on } = first;
    return [{ from, to, on, change: "split_merged", share: "partial", ...(act !== undefined && { act }) }];
  });
}

/**
 * Links with one corrected: a district said to have gone whole into another, one of whose communes came under a third
 * on the same day, went there only in part.
 */
export function withoutFalseWholes(
  localities: readonly Locality[],
  links: readonly Succession[],
): readonly Succession[] {
  const moves = groupsBy(movesOf(localities), (m) => m.from);
  return links.map((link) => {
    if (link.share !== "full" || link.from === link.to) return link;
    const strayed = moves.get(link.from)?.some((m) => m.on === link.on && m.to !== link.to) ?? false;
    return strayed ? { ...link, change: "split_merged", share: "partial" } : link;
  });
}

function movesOf(localities: readonly Locality[]): readonly Move[] {
  return localities.flatMap(({ uid, versions }) =>
    versions.flatMap(({ from: on, parent: to }, i) => {
      const before = versions[i - 1];
      const from = before?.parent;
      if (on === undefined || before?.to !== on || from === undefined || to === undefined) return [];
      return from === to ? [] : [{ unit: uid, from, to, on }];
    }),
  );
}

function pairOf(from: LocalityUid, to: LocalityUid): string {
  return `${from} ${to}`;
}
