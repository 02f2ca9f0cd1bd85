import { isKnown } from "@sosanh/core/figures/value";
import type { ChartFigure } from "../chart-parts.ts";

/** A stretch of a line drawn without a break, in one dash: indexes of its points, and those it draws the symbol of. */
export interface LineRun {
  readonly from: number;
  readonly to: number;
  readonly isEstimate: boolean;
  /** False for a first point that the run before it has drawn already. */
  readonly ownsFirst: boolean;
}

/**
 * Where the line of a place breaks and changes its dash. It breaks at a missing figure, between two years that do not
 * compare, and around a figure that tells of too little; it is dashed towards and from an estimate.
 */
export function lineRuns(points: readonly ChartFigure[]): readonly LineRun[] {
  const runs: { from: number; to: number; isEstimate: boolean; ownsFirst: boolean }[] = [];
  for (const [i, point] of points.entries()) {
    if (!isKnown(point.value)) continue;
    const before = points[i - 1];
    const isJoined =
      before !== undefined &&
      isKnown(before.value) &&
      point.comparability.verdict !== "not-comparable" &&
      point.isThin !== true &&
      before.isThin !== true;
    const last = runs.at(-1);
    if (!isJoined || last === undefined) {
      runs.push({ from: i, to: i, isEstimate: point.estimate, ownsFirst: true });
      continue;
    }
    const isEstimate = point.estimate || before.estimate;
    if (last.from === last.to) {
      last.isEstimate = isEstimate;
      last.to = i;
    } else if (last.isEstimate === isEstimate) last.to = i;
    else runs.push({ from: i - 1, to: i, isEstimate, ownsFirst: false });
  }
  return runs;
}

/** Indexes of stretches without a figure or bounds of one, ends inclusive. */
export function gaps(
  points: readonly ChartFigure[],
): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const [i, point] of points.entries()) {
    if (isKnown(point.value) || point.bounds !== undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && last.to === i - 1) last.to = i;
    else found.push({ from: i, to: i });
  }
  return found;
}
