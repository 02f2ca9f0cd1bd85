import type { Comparability, ComparabilityReason, Verdict } from "./comparability.ts";
import type { ValueKind } from "./metric.ts";
import type { Rollup } from "./rollup.ts";
import { isKnown } from "./value.ts";

/** Counts below this are too small for a percentage to mean anything. */
const smallNumber = 10;

/** Most serious first. */
const seriousness = [
  ["period-length", "not-comparable"],
  ["boundary-changed", "caution"],
  ["coverage-differs", "caution"],
  ["coverage-partial", "caution"],
  ["estimate", "caution"],
  ["qualified-value", "caution"],
  ["small-number", "caution"],
] as const satisfies readonly (readonly [ComparabilityReason, Verdict])[];

/** Two figures of one metric and locality, with what is known of the unit between them. */
export interface FigurePair {
  readonly now: Rollup;
  readonly before: Rollup;
  readonly valueKind: ValueKind;
  readonly boundaryChanged: boolean;
}

/**
 * Whether a figure may be compared with the one before, and what to beware of. A pair of which one is missing is no
 * pair: `comparable` without reasons; the change says why there is none.
 *
 * `coverage-partial`: figures of children are missing at some level beneath one of the two. `coverage-differs`: and
 * not as many are there in both. `small-number`: a count below 10. The metric's definition and value kind are those
 * of one catalogue, so `definition-changed` and `value-kind` do not arise here.
 */
export function comparabilityVerdict(pair: FigurePair): Comparability {
  const { now, before } = pair;
  if (!isKnown(now.value) || !isKnown(before.value)) return { verdict: "comparable", reasons: [] };
  const partial = !now.complete || !before.complete;
  const smallest = Math.min(now.value.value, before.value.value);
  const holds: Record<(typeof seriousness)[number][0], boolean> = {
    "period-length": now.period.part !== before.period.part,
    "boundary-changed": pair.boundaryChanged,
    "coverage-differs": partial && coverageDiffers(now, before),
    "coverage-partial": partial,
    estimate: now.estimate || before.estimate,
    "qualified-value": now.value.qualifier !== "exact" || before.value.qualifier !== "exact",
    "small-number": pair.valueKind === "count" && smallest < smallNumber,
  };
  const found = seriousness.filter(([reason]) => holds[reason]);
  return { verdict: found[0]?.[1] ?? "comparable", reasons: found.map(([reason]) => reason) };
}

function coverageDiffers(now: Rollup, before: Rollup): boolean {
  return (
    now.origin !== before.origin ||
    now.complete !== before.complete ||
    now.coverage?.reported !== before.coverage?.reported ||
    now.coverage?.expected !== before.coverage?.expected
  );
}
