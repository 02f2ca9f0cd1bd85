import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { IsoDate } from "@sosanh/core/figures/period";
import { isKnown } from "@sosanh/core/figures/value";
import type { FamilyMember, FamilyTree } from "@sosanh/core/places/family-tree";
import type { LocalityUid } from "@sosanh/core/places/locality";

/** A place that is no unit any more in the last year shown, under its last name. */
export interface EndedPlace {
  readonly uid: LocalityUid;
  readonly name: string;
  /** The first day without it. */
  readonly until: IsoDate;
}

/** Places shown as reported that ended before the last day of the years shown: the frame of today has their successors. */
export function endedPlaces({ localities, years }: Comparison): readonly EndedPlace[] {
  const last = `${years.at(-1) ?? 0}-12-31`;
  return localities.flatMap(({ uid, name, until }) =>
    until !== undefined && until <= last ? [{ uid, name, until }] : [],
  );
}

/**
 * The units that an ended place is now, the surest it can be said: what it went into on the day it ended, each followed
 * to the unit that stands today. Those that only may hold it are left out.
 */
export function heirsOf({ successors }: Pick<FamilyTree, "successors">, ended: EndedPlace): FamilyMember[] {
  const sure = successors.filter(({ certainty }) => certainty === undefined);
  const heirs = new Map<LocalityUid, FamilyMember>();
  const seen = new Set<LocalityUid>();
  const follow = (uid: LocalityUid, on: IsoDate): void => {
    if (seen.has(uid)) return;
    seen.add(uid);
    const steps = sure.filter((step) => step.from.uid === uid && step.on >= on && step.to.uid !== uid);
    const whole = steps.filter((step) => step.on === on || step.share === "full");
    for (const step of whole) {
      const goesOn = sure.some(
        (next) => next.from.uid === step.to.uid && next.to.uid !== step.to.uid && next.share === "full",
      );
      if (goesOn) follow(step.to.uid, step.on);
      else heirs.set(step.to.uid, step.to);
    }
  };
  follow(ended.uid, ended.until);
  return [...heirs.values()];
}

/** True where two years that both have a figure do not compare because the territory is not the same. */
export function isBrokenByBoundary({ rows, years }: Comparison): boolean {
  return rows.some(
    ({ period, value, comparability }) =>
      period.year !== years[0] &&
      isKnown(value) &&
      comparability.verdict === "not-comparable" &&
      comparability.reasons.includes("boundary-changed"),
  );
}

/** The places asked for that the frame shows as other units than themselves, or not at all. */
export function otherUnits(comparison: Comparison): NonNullable<Comparison["shownAs"]> {
  return (comparison.shownAs ?? []).filter(({ asked, shown }) => shown.length !== 1 || shown[0] !== asked);
}

/** The unit that stands for a place asked for: the first that the frame shows it as, else itself. */
export function shownUnit(
  comparison: Pick<Comparison, "shownAs"> | undefined,
  uid: LocalityUid,
): LocalityUid {
  return comparison?.shownAs?.find(({ asked }) => asked === uid)?.shown[0] ?? uid;
}

/** The unit that my place is in the answer; undefined where several units hold it, and none is. */
export function onlyUnit(comparison: Pick<Comparison, "shownAs">, uid: LocalityUid): LocalityUid | undefined {
  const shown = comparison.shownAs?.find(({ asked }) => asked === uid)?.shown ?? [];
  return shown.length > 1 ? undefined : (shown[0] ?? uid);
}
