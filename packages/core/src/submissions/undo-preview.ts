import type { CellChange, PreviewStamp, RolledChange } from "./publication.ts";
import { isSameValue } from "./publication-effect.ts";

/** What undoing a submission does to one cell. */
export interface UndoneChange extends CellChange {
  /** Of the figure that is undone; absent where none is: a target's share, or an undoing that is undone. */
  readonly ordinal?: number;
  /** Where nothing will stand, and a figure that was held before waits for a decision again. */
  readonly decision?: "held";
}

/**
 * What undoing does to what is published in a cell, in the order in which a person needs to see it:
 *
 * - `emptied`: nothing stood there before, and nothing will;
 * - `waiting`: nothing will stand there, and what was held before waits again;
 * - `restored`: what stood there before stands again;
 * - `returned`: what was withdrawn stands again;
 * - `same`: what is undone was what stood there before.
 */
const effects = ["emptied", "waiting", "restored", "returned", "same"] as const;
export type UndoEffect = (typeof effects)[number];

/** What undoing a submission would change; lists are cut at `mostListed`, the counts say how many there are. */
export interface UndoPreview {
  readonly stamp: PreviewStamp;
  readonly counts: Readonly<Record<UndoEffect, number>> & {
    readonly targets: number;
    /** Cells in which nothing waits for a decision any more. */
    readonly freed: number;
    /** Cells that another submission has revised since: they stay as they are. */
    readonly left: number;
    readonly rolled: number;
  };
  /** What is taken away first. */
  readonly changes: readonly UndoneChange[];
  /** Totals up to the province and the country, the widest first. */
  readonly rolled: readonly RolledChange[];
}

/** What undoing does to one cell; undefined where nothing is published in it, or waits in it, before or after. */
export function undoEffectOf({
  before,
  after,
  decision,
}: Pick<UndoneChange, "before" | "after" | "decision">): UndoEffect | undefined {
  if (decision === "held") return "waiting";
  if (before === undefined) return after === undefined ? undefined : "returned";
  if (after === undefined) return "emptied";
  return isSameValue(before, after) ? "same" : "restored";
}

/** By what undoing does to them; of equal ones in the document's order, then as they were. */
export function mostUndoneFirst(changes: readonly UndoneChange[]): readonly UndoneChange[] {
  const rankOf = (change: UndoneChange) => effects.indexOf(undoEffectOf(change) ?? "same");
  const ordinalOf = ({ ordinal }: UndoneChange) => ordinal ?? Number.MAX_SAFE_INTEGER;
  return changes.toSorted((a, b) => rankOf(a) - rankOf(b) || ordinalOf(a) - ordinalOf(b));
}
