import { type PlacedLabel, placeLabels, type WantedLabel } from "./end-labels.ts";

/** A label that may be left out, with how much it matters: the least number is kept first. */
export interface RankedLabel extends WantedLabel {
  /** 0: never left out. */
  readonly order: number;
}

/** How far a label may stand from the end of its line and still be followed to it, in pixels. */
export const longestLead = 20;

/**
 * Which labels are drawn so that the eye can follow each to its line: all where they have room near their ends; else
 * those of order 0, and of the others by order each that leaves every label within {@link longestLead} of its end, those
 * of order 0 no further than they stand among themselves. In the order given.
 */
export function followedLabels<T extends RankedLabel>(
  labels: readonly T[],
  room: { readonly top: number; readonly bottom: number; readonly gap: number },
): readonly T[] {
  const kept = labels.filter(({ order }) => order === 0);
  const alone = new Map(placeLabels(kept, room).map((label) => [label.id, leadOf(label)]));
  // A label of several lines stands near its end where any of them does.
  const beyond = new Map(labels.map(({ id, height = 0 }) => [id, Math.max(0, (height - room.gap) / 2)]));
  const most = (id: string) => Math.max(longestLead + (beyond.get(id) ?? 0), alone.get(id) ?? 0);
  const areNear = (some: readonly T[]) =>
    fits(some, room) && placeLabels(some, room).every((label) => leadOf(label) <= most(label.id));
  if (areNear(labels)) return labels;
  for (const label of labels.filter(({ order }) => order > 0).toSorted((a, b) => a.order - b.order)) {
    kept.push(label);
    if (!areNear(kept)) kept.pop();
  }
  const shown = new Set(kept);
  return labels.filter((label) => shown.has(label));
}

function leadOf({ wanted, y }: PlacedLabel): number {
  return Math.abs(wanted - y);
}

/** Whether they have their full heights: where they have not, {@link placeLabels} lets them overlap. */
function fits(
  labels: readonly WantedLabel[],
  { top, bottom, gap }: { readonly top: number; readonly bottom: number; readonly gap: number },
): boolean {
  const need = labels.reduce((sum, { height }) => sum + Math.max(height ?? 0, gap), 0);
  return need <= bottom - top + gap;
}
