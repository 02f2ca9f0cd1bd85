import { sumOf } from "../figures/six-decimals.ts";
import type { LocalityUid } from "./locality.ts";
import { versionOn } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { Succession } from "./succession.ts";

/**
 * Trọng số: the share of a split unit that went into one of its successors, as the office entered it. A figure that is
 * apportioned by it is an estimate and says so by the name of the basis.
 */
export interface SplitWeight {
  readonly from: LocalityUid;
  readonly to: LocalityUid;
  /** Of the whole unit, above 0 and at most 1: all of it, of a successor that the register only thinks possible. */
  readonly share: number;
  /** What the share measures: "population", "area", or any name. */
  readonly basis: string;
}

/** Characters of a basis' name. */
export const longestBasis = 60;

/**
 * The successions with the office's weights on the parts they are of, in place of any that was known. Where a unit ended
 * in the split and one part alone is left without a weight, that part is the rest; where nothing is left, all others are
 * nothing.
 */
export function withSplitWeights(
  successions: readonly Succession[],
  weights: readonly SplitWeight[],
  tree: Pick<LocalityTree, "get">,
): readonly Succession[] {
  if (weights.length === 0) return successions;
  const byPart = new Map(weights.map((w) => [`${w.from} ${w.to}`, w]));
  const entered = successions.map((succession) => {
    const weight = byPart.get(`${succession.from} ${succession.to}`);
    if (weight === undefined || succession.share === "full") return succession;
    return { ...succession, weight: weight.share, weightBasis: weight.basis };
  });
  const split = new Set(weights.map((w) => w.from));
  return entered.map((succession) =>
    split.has(succession.from) ? rest(succession, entered, tree) : succession,
  );
}

/** The part with what the others leave of a unit that ended; as it is where that is not known. */
function rest(
  part: Succession,
  successions: readonly Succession[],
  tree: Pick<LocalityTree, "get">,
): Succession {
  const unit = tree.get(part.from);
  if (part.share === "full" || part.weight !== undefined) return part;
  if (unit !== undefined && versionOn(unit, part.on) !== undefined) return part;
  const others = successions.filter((s) => s.from === part.from && s.on === part.on && s.to !== part.to);
  const basis = others.find((s) => s.weightBasis !== undefined)?.weightBasis;
  const shares = others.flatMap((s) => s.weight ?? []);
  const left = Math.max(0, 1 - sumOf(shares));
  if (basis === undefined || (left > 0 && shares.length < others.length)) return part;
  return { ...part, weight: left, weightBasis: basis };
}

/**
 * What is wrong with a weight beside those entered before, in a sentence that names it; undefined when it can be kept:
 * the register knows the part, and the parts of the unit do not add up to more than the whole.
 */
export function weightFault(
  weight: SplitWeight,
  entered: readonly SplitWeight[],
  successions: readonly Succession[],
): string | undefined {
  const { from, to, share, basis } = weight;
  if (basis === "" || basis.length > longestBasis) return `a basis of 1 to ${longestBasis} characters`;
  if (!(share > 0 && share <= 1)) return `a share above 0 and at most 1, not ${share}`;
  const isPart = successions.some((s) => s.from === from && s.to === to && s.share === "partial");
  if (!isPart) return `no part of ${from} went into ${to}`;
  const others = entered.filter((w) => w.from === from && w.to !== to);
  const total = others.reduce((sum, w) => sum + w.share, share);
  if (total > 1 + 1e-9) return `the shares of ${from} add up to ${Math.round(total * 1e6) / 1e6}, over 1`;
  return undefined;
}
