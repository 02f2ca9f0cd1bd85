import type { Metric } from "../figures/metric.ts";
import type { Rollup } from "../figures/rollup.ts";
import { isKnown } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { type MatchedAmong, type MatchedPair, matchedPair } from "./matched-change.ts";

/** The one whole unit that a figure of a frame was reported of; undefined where it is made of several, or of a part. */
export function wholeUnitOf({ alignment }: Pick<Rollup, "alignment">): LocalityUid | undefined {
  const [only, ...more] = alignment?.from ?? [];
  return alignment?.how === "same" && only?.share === "full" && more.length === 0 ? only.locality : undefined;
}

/**
 * What a change is taken between in a frame, where both figures are sums with gaps of one and the same whole unit, and
 * the units beneath it are the same in both years: those units are matched, as reported (see {@link matchedPair}). So
 * the change of a province is the same in every frame, and not over today's communes where its districts reported.
 * Undefined where that is not so, or the units beneath were not loaded: then those of the frame are matched.
 *
 * @param asReported the figures as reported, with the register
 */
export function wholeUnitPair(
  metric: Metric,
  rows: { readonly now: Rollup; readonly before: Rollup },
  asReported: MatchedAmong,
): MatchedPair | undefined {
  const { tree, at } = asReported;
  const unit = wholeUnitOf(rows.now);
  if (unit === undefined || unit !== wholeUnitOf(rows.before)) return undefined;
  const [now, before] = [rows.now, rows.before].map(({ period }) => at(metric.code, unit, period));
  if (now === undefined || before === undefined || !isKnown(now.value) || !isKnown(before.value))
    return undefined;
  const [later, earlier] = [now, before].map(({ period }) => tree.childrenIn(unit, period).join());
  return later === earlier ? matchedPair(metric, { now, before }, asReported) : undefined;
}
