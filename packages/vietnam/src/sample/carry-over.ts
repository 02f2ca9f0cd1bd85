import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { Succession } from "@sosanh/core/places/succession";
import type { Baseline } from "./founding-baselines.ts";

/** The successions by the unit that they start from. */
export type Links = ReadonlyMap<LocalityUid, readonly Succession[]>;

/** A step from one year's end, `from`, to the next, `to`. */
export interface Step {
  readonly tree: LocalityTree;
  readonly links: Links;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Indexes successions by where they start; a change in place is none. */
export function linksByUnit(successions: readonly Succession[]): Links {
  const links = new Map<LocalityUid, Succession[]>();
  for (const succession of successions) {
    if (succession.from === succession.to) continue;
    const from = links.get(succession.from);
    if (from === undefined) links.set(succession.from, [succession]);
    else from.push(succession);
  }
  return links;
}

/**
 * Hands what units amount to over to the units in force a year later; nothing is lost on the way.
 *
 * - a unit still in force keeps its own;
 * - one that ended goes where the successions say, a partial one by its weight, else in equal parts;
 * - one that ended and of which no succession is known goes to the new units of its parent that nobody else feeds,
 *   else it is spread over its neighbours under the same parent;
 * - a new unit that still has nothing takes an even part of its neighbours'.
 *
 * @param before  by leaf unit at the start of the step; the arrays are used up
 * @param leaves  the leaf units at its end
 */
export function carryOver(
  step: Step,
  before: ReadonlyMap<LocalityUid, Baseline>,
  leaves: readonly LocalityUid[],
): Map<LocalityUid, Baseline> {
  const inForce = new Set(leaves);
  const after = new Map<LocalityUid, Baseline>();
  const ended: LocalityUid[] = [];
  for (const [uid, baseline] of before) {
    if (inForce.has(uid)) after.set(uid, baseline);
    else ended.push(uid);
  }
  const lost: LocalityUid[] = [];
  for (const uid of ended) {
    const heirs = heirsOf(step, uid, inForce);
    const baseline = before.get(uid);
    if (heirs.size === 0 || baseline === undefined) lost.push(uid);
    else for (const [heir, part] of heirs) add(after, heir, { baseline, part });
  }
  settleLost(step, { before, after, lost, leaves });
  settleEmpty(step, after, leaves);
  return after;
}

/** The units in force that a unit went into, with the part of it that each got; empty when nothing is known. */
function heirsOf(step: Step, uid: LocalityUid, inForce: Holds): Map<LocalityUid, number> {
  const heirs = new Map<LocalityUid, number>();
  const links = (step.links.get(uid) ?? []).filter((s) => step.from < s.on && s.on <= step.to);
  const weigh = (s: Succession) => s.weight ?? 1 / links.length;
  const whole = links.reduce((sum, s) => sum + weigh(s), 0);
  for (const link of links) {
    const onward = inForce.has(link.to)
      ? new Map([[link.to, 1]])
      : heirsOf({ ...step, from: link.on }, link.to, inForce);
    for (const [heir, share] of onward) {
      heirs.set(heir, (heirs.get(heir) ?? 0) + (weigh(link) / whole) * share);
    }
  }
  return heirs;
}

/** A set or a map, asked only whether a unit is in it. */
type Holds = Pick<ReadonlySet<LocalityUid>, "has">;

interface Unsettled {
  readonly before: ReadonlyMap<LocalityUid, Baseline>;
  readonly after: Map<LocalityUid, Baseline>;
  readonly lost: readonly LocalityUid[];
  readonly leaves: readonly LocalityUid[];
}

function settleLost(step: Step, { before, after, lost, leaves }: Unsettled): void {
  const { tree } = step;
  const empty = leaves.filter((uid) => !after.has(uid));
  for (const uid of lost) {
    const baseline = before.get(uid);
    const parent = tree.parentOn(uid, step.from);
    if (baseline === undefined || parent === undefined) continue;
    const unfed = empty.filter((e) => e === parent || tree.parentOn(e, step.to) === parent);
    const takers = unfed.length > 0 ? unfed : neighbourHeirs(step, uid, after);
    for (const taker of takers) add(after, taker, { baseline, part: 1 / takers.length });
  }
}

/** The neighbours of a unit that are in force, or else what its neighbours went into; wider until there are some. */
function neighbourHeirs(step: Step, uid: LocalityUid, inForce: Holds): readonly LocalityUid[] {
  for (const above of step.tree.ancestorsOn(uid, step.from)) {
    const neighbours = leavesUnder(step, above);
    const still = neighbours.filter((n) => inForce.has(n));
    if (still.length > 0) return still;
    const heirs = new Set(neighbours.flatMap((n) => [...heirsOf(step, n, inForce).keys()]));
    if (heirs.size > 0) return [...heirs];
  }
  return [];
}

function leavesUnder(step: Step, uid: LocalityUid): readonly LocalityUid[] {
  const children = step.tree.childrenOn(uid, step.from);
  return children.length === 0 ? [uid] : children.flatMap((c) => leavesUnder(step, c));
}

function settleEmpty(step: Step, after: Map<LocalityUid, Baseline>, leaves: readonly LocalityUid[]): void {
  for (const uid of leaves) {
    if (after.has(uid)) continue;
    const parent = step.tree.parentOn(uid, step.to);
    const neighbours = (parent === undefined ? [] : step.tree.childrenOn(parent, step.to)).filter((n) =>
      after.has(n),
    );
    const part = 1 / (neighbours.length + 1);
    for (const neighbour of neighbours) {
      const baseline = after.get(neighbour);
      if (baseline === undefined) continue;
      add(after, uid, { baseline, part });
      for (let j = 0; j < baseline.length; j++) baseline[j] = (baseline[j] ?? 0) * (1 - part);
    }
  }
}

function add(
  to: Map<LocalityUid, Baseline>,
  uid: LocalityUid,
  { baseline, part }: { readonly baseline: Baseline; readonly part: number },
): void {
  let sum = to.get(uid);
  if (sum === undefined) {
    sum = new Float64Array(baseline.length);
    to.set(uid, sum);
  }
  for (let j = 0; j < baseline.length; j++) sum[j] = (sum[j] ?? 0) + part * (baseline[j] ?? 0);
}
