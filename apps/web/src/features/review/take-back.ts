import type { OrdinalDecision } from "./ordinal-decision.ts";

/** What one key takes back: decisions, each to what it was before, or something else. */
export type TakeBack = readonly OrdinalDecision[] | (() => void);

/** What can still be taken back where figures have other ordinals: acts all of whose figures can be told. */
export function renumberedActs(
  acts: readonly TakeBack[],
  to: ReadonlyMap<number, number>,
): readonly TakeBack[] {
  const left: TakeBack[] = [];
  for (const act of acts) {
    const there = typeof act === "function" ? act : decisionsAt(act, to);
    if (there !== undefined) left.push(there);
  }
  return left;
}

function decisionsAt(
  decisions: readonly OrdinalDecision[],
  to: ReadonlyMap<number, number>,
): readonly OrdinalDecision[] | undefined {
  const there: OrdinalDecision[] = [];
  for (const { ordinal, decision } of decisions) {
    const found = to.get(ordinal);
    if (found === undefined) return undefined;
    there.push({ ordinal: found, decision });
  }
  return there;
}
