import type { Metric } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import { isKnown, missing, type Value } from "../figures/value.ts";
import type { TerritoryChange } from "../places/territory-change.ts";
import { isApportionedPair } from "./apportioned-pair.ts";
import { change } from "./change.ts";
import { comparabilityVerdict } from "./comparability-verdict.ts";
import type { ChangeSince, ComparisonRow } from "./comparison.ts";
import { percentChange } from "./relative-change.ts";

/**
 * The change of one metric of one place between two of its years, with the verdict on all that lies between. From the
 * base year of the View, and from one year to the next, it is the one worked out over the units that are whole in
 * both. Of other years it is the difference of the two figures.
 *
 * Missing: "not-comparable" where the two do not compare, across whatever lies between, or where one is a sum with gaps
 * (no units to match are at hand); else the reason of the later figure, of the earlier one, or of the first one missing
 * on the way, without which nobody can say what happened there. The same year twice is "not-applicable".
 *
 * @param rows  of one metric and place, by year
 * @param years in either order: the change is from the earlier to the later
 */
export function changeBetween(
  rows: ReadonlyMap<Year, ComparisonRow>,
  years: { readonly from: Year; readonly to: Year },
  metric: Metric,
): ChangeSince {
  const [from, to] = [Math.min(years.from, years.to), Math.max(years.from, years.to)];
  if (from === to) return without(missing("not-applicable"));
  const later = rows.get(to);
  const earlier = rows.get(from);
  if (later === undefined || earlier === undefined) return without(missing("not-reported"));
  if (later.sinceBase?.year === from) return later.sinceBase;
  if (to === from + 1) return later;
  const steps = Array.from({ length: to - from }, (_, i) => rows.get(from + 1 + i));
  const gap = [later, earlier, ...steps].find((row) => row === undefined || !isKnown(row.value));
  if (gap !== undefined && !isKnown(gap.value)) return without(gap.value);
  if (steps.includes(undefined)) return without(missing("not-reported"));
  return ofTwoFigures(
    { later, earlier },
    steps.flatMap((step) => step ?? []),
    metric,
  );
}

function without(none: Value): ChangeSince {
  return { change: none, relativeChange: none, comparability: { verdict: "comparable", reasons: [] } };
}

function ofTwoFigures(
  { later, earlier }: { readonly later: ComparisonRow; readonly earlier: ComparisonRow },
  steps: readonly ComparisonRow[],
  metric: Metric,
): ChangeSince {
  const comparability = comparabilityVerdict({
    one: { metric, figure: later },
    other: { metric, figure: earlier },
    territory: territoryOver(steps),
    reclassified: steps.some((step) => step.comparability.reasons.includes("reclassified")),
  });
  const isSumWithGaps = metric.aggregation.kind === "sum" && !(later.complete && earlier.complete);
  if (comparability.verdict === "not-comparable" || isSumWithGaps)
    return { ...without(missing("not-comparable")), comparability };
  const moved = change(later.value, earlier.value);
  const relativeChange = isApportionedPair(later, earlier)
    ? missing("not-comparable")
    : percentChange(metric, later.value, earlier.value);
  return { change: moved, relativeChange, comparability };
}

/** The most that happened to the territory in any of the steps. */
function territoryOver(steps: readonly ComparisonRow[]): TerritoryChange {
  const verdicts = steps.map((step) => step.comparability);
  const changed = verdicts.filter((c) => c.reasons.includes("boundary-changed"));
  if (changed.some((c) => c.verdict === "not-comparable")) return "whole";
  if (changed.length > 0) return "part";
  return verdicts.some((c) => c.reasons.includes("lineage-uncertain")) ? "uncertain" : "none";
}
