import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";
import { isKnown } from "@sosanh/core/figures/value";
import { numberOfDocument, type TypedMetric } from "@sosanh/core/submissions/typed-value";

/**
 * Whether a person corrected the number itself, so that the sentence shown beside it says another: "4.5000" that stands
 * as 4.500. Not of a figure that was only given to another metric, place or year. A number that can be read in no way
 * ("4.5000") is always written otherwise than what stands.
 */
export function isWrittenOtherwise(
  { decision, excerpt, observation: { value } }: Pick<FigureRevision, "decision" | "excerpt" | "observation">,
  metric: TypedMetric,
): boolean {
  if (decision?.kind !== "corrected" || excerpt === undefined || excerpt.number.trim() === "") return false;
  return !isKnown(value) || numberOfDocument(excerpt, metric) !== value.value;
}
