import { needsLook } from "@sosanh/core/submissions/figure-check";
import type { FigureCounts, SubmissionFigure } from "@sosanh/core/submissions/submission";

/** The lists of a review; every figure is in one of them. */
export const reviewLists = ["look", "sure", "decided", "held"] as const;
export type ReviewList = (typeof reviewLists)[number];

/** The list that a figure stands in: by what was decided, else by whether a person must look. */
export function listOf({ decision, checks }: Pick<SubmissionFigure, "decision" | "checks">): ReviewList {
  if (decision !== undefined) return decision.kind === "held" ? "held" : "decided";
  return needsLook(checks) ? "look" : "sure";
}

/** The order of a list: what a person must look at the least sure first, the rest as in the document. */
export function inListOrder(
  list: ReviewList,
  figures: readonly SubmissionFigure[],
): readonly SubmissionFigure[] {
  return figures.toSorted(
    (a, b) => (list === "look" ? a.read.confidence - b.read.confidence : 0) || a.ordinal - b.ordinal,
  );
}

/** How many figures stand in each list. */
export function sizesOf(counts: FigureCounts): Readonly<Record<ReviewList, number>> {
  const { look, sure, decided, held } = counts;
  return { look, sure, decided: decided - held, held };
}
