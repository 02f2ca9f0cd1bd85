import type { ComparabilityReason } from "@sosanh/core/comparison/comparability";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";

/**
 * The places gained since the year before, where that may be told: +2 is two up, 0 is unmoved. Undefined where the
 * comparison gives none, the two years do not compare, the units or what is counted are not the same in both, figures
 * are missing beneath, or the figure was apportioned: such a move is nobody's doing.
 */
export function toldRankMove(row: ComparisonRow): number | undefined {
  const { rank, rankChange, comparability, alignment } = row;
  if (!("position" in rank) || !isKnown(rankChange)) return undefined;
  if (!row.complete || row.understated || alignment?.how === "estimated") return undefined;
  const { verdict, reasons } = comparability;
  const isBarred = verdict === "not-comparable" || reasons.some((reason) => movers.has(reason));
  return isBarred ? undefined : rankChange.value;
}

const movers: ReadonlySet<ComparabilityReason> = new Set<ComparabilityReason>([
  "boundary-changed",
  "reclassified",
  "lineage-uncertain",
  "definition-changed",
  "coverage-partial",
  "coverage-differs",
  "bounds",
]);
