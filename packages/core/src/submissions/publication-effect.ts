import type { Value } from "../figures/value.ts";
import { isKnown } from "../figures/value.ts";
import type { CellChange, PublishedChange } from "./publication.ts";

/** What publishing does to a cell, in the order in which an approver needs to see it. */
const effects = ["withdrawn", "revised", "held", "created", "beside", "same"] as const;
export type PublicationEffect = (typeof effects)[number];

/** What publishing does to one cell; a target that says what is published already is the same. Without a decision: by what stands there. */
export function effectOf({
  decision,
  before,
  after,
}: Pick<CellChange, "before" | "after"> & Partial<Pick<PublishedChange, "decision">>): PublicationEffect {
  if (decision === "withdrawn" || decision === "held" || decision === "beside") return decision;
  if (before === undefined) return "created";
  return after !== undefined && isSameValue(before, after) ? "same" : "revised";
}

/** Whether two values read the same: number and qualifier, or the reason that there is none. */
export function isSameValue(a: Value, b: Value): boolean {
  if (isKnown(a)) return isKnown(b) && a.value === b.value && a.qualifier === b.qualifier;
  return !isKnown(b) && a.missing === b.missing;
}

/**
 * What takes away or replaces a published figure first, the largest relative step on top, so that a slip of a digit is
 * not at the end of a list; then what is new; what stays as it is last. Of equal ones in the document's order.
 */
export function mostChangedFirst(changes: readonly PublishedChange[]): readonly PublishedChange[] {
  return changes
    .map((change) => ({ change, rank: effects.indexOf(effectOf(change)), step: stepOf(change) }))
    .toSorted((a, b) => a.rank - b.rank || b.step - a.step || a.change.ordinal - b.change.ordinal)
    .map(({ change }) => change);
}

/** From 0 to 2 by how much of the larger number changes, with its sign; 1 where only one side has a number. */
function stepOf({ before, after }: PublishedChange): number {
  if (before === undefined || after === undefined) return 0;
  if (!isKnown(before) || !isKnown(after)) return isKnown(before) === isKnown(after) ? 0 : 1;
  const largest = Math.max(Math.abs(before.value), Math.abs(after.value));
  return largest === 0 ? 0 : Math.abs(after.value - before.value) / largest;
}
