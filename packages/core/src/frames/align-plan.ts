import { type IsoDate, type Period, periodEnd } from "../figures/period.ts";
import { within } from "../nested-map.ts";
import type { Lineage, UnitSource } from "../places/lineage.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { PartWeights } from "../places/weight-of-source.ts";
import { lastDistrictDay } from "./former-district.ts";
import type { FramedTree } from "./framed-tree.ts";

/** From which units of a period a unit of the frame is made, at one level of the frame's tree. */
export interface Plan {
  readonly sources: readonly UnitSource[];
  /** True when every source lies wholly in the unit, and there is one: the sum of them is the unit's figure. */
  readonly isExact: boolean;
}

/** Where figures are taken to. */
export interface PlanInput {
  readonly tree: FramedTree;
  readonly lineage: Lineage;
  readonly weights?: PartWeights | undefined;
}

/**
 * The ways to make a unit of the frame from units of the period, the highest level first: from the unit itself, then
 * from the units under it, level by level; up to and with the first that is exact, since below it nothing is gained.
 * A former district is taken as it was on the last day of its level.
 */
export type Plans = (uid: LocalityUid, period: Period) => readonly Plan[];

/** Makes the plans when first asked for, and keeps them: every metric and every period of the same units goes by them. */
export function plansIn({ tree, lineage, weights }: PlanInput): Plans {
  const { day, register } = tree.frame;
  const lastDay = lastDistrictDay(register);
  const kept = new Map<number, Map<LocalityUid, readonly Plan[]>>();
  return (uid, period) => {
    const units = within(kept, lineage.eraOf(periodEnd(period)));
    const known = units.get(uid);
    if (known !== undefined) return known;
    const on = tree.frame.isFormerDistrict(uid) && lastDay !== undefined ? lastDay : day;
    const made: Plan[] = [];
    for (const targets of levelsUnder(uid, on, register)) {
      const sources = lineage.sourcesOf(targets, { day: on, period, ...(weights && { weights }) });
      const isExact = sources.length > 0 && sources.every((s) => s.share === "full");
      made.push({ sources, isExact });
      if (isExact) break;
    }
    units.set(uid, made);
    return made;
  };
}

/** The unit; the units under it; those under them: a unit without any stands for itself at every level below. */
function* levelsUnder(
  uid: LocalityUid,
  day: IsoDate,
  register: LocalityTree,
): Iterable<readonly LocalityUid[]> {
  let units: readonly LocalityUid[] = [uid];
  for (;;) {
    yield units;
    const below = units.map((u) => ({ u, children: register.childrenOn(u, day) }));
    if (below.every(({ children }) => children.length === 0)) return;
    units = below.flatMap(({ u, children }) => (children.length === 0 ? [u] : children));
  }
}
