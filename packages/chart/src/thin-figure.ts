import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { View } from "@sosanh/core/view/view";

/**
 * Whether what a chart draws of a row tells of too little: fewer than half of the units expected stand behind it, or it
 * is a total that is down mainly because figures are missing. Such a figure is in no median and in no class, is never
 * named as the highest or the lowest, and is drawn hollow. A change, and an attainment told over some units, stand on
 * those units; a figure the unit reported itself and a whole sum are never thin.
 */
export function isThinRow(row: ComparisonRow, basis: View["basis"]): boolean {
  const { matched, attainmentMatched, coverage, understated } = row;
  if ((basis === "change" || basis === "relative-change") && matched !== undefined) {
    return isFew({ reported: matched.children + (matched.partly ?? 0), expected: matched.of });
  }
  if (basis === "target" && attainmentMatched !== undefined) {
    return isFew({ reported: attainmentMatched.children, expected: attainmentMatched.of });
  }
  const isPart = row.origin === "derived" && !row.complete && coverage !== undefined;
  return understated || (isPart && isFew(coverage));
}

function isFew({ reported, expected }: NonNullable<ComparisonRow["coverage"]>): boolean {
  return reported * 2 < expected;
}
