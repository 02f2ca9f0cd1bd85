import type { Rollup } from "../figures/rollup.ts";

/**
 * True of two figures of which one alone is apportioned: taken to a unit of the frame by a weight. Their difference is
 * as much of the weight as of the place, so that it is told neither in per cent nor as a move in rank. Two apportioned
 * figures stand on the same weight.
 */
export function isApportionedPair(a: Pick<Rollup, "alignment">, b: Pick<Rollup, "alignment">): boolean {
  return (a.alignment?.how === "estimated") !== (b.alignment?.how === "estimated");
}
