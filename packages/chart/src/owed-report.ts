import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Period } from "@sosanh/core/figures/period";
import type { RollupIndex } from "@sosanh/core/figures/rollup-index";
import { isKnown, missing } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { expectedReports, type IsExpected } from "@sosanh/core/reviews/expected-report";
import type { OneMetric, Place } from "./comparison-parts.ts";

/**
 * Tells whether a figure that is not there is owed, as far as the places shown can tell: by the rule of the coverage
 * board, among the places of the same level under the same parent. One that is late is. Of a place shown alone nobody
 * can say.
 */
export function owedReports(part: OneMetric): (place: Place, row: ComparisonRow) => boolean {
  const { metric } = part;
  const at = figuresOf(part);
  const families = new Map<LocalityUid | undefined, IsExpected>();
  return ({ locality }, { period, value }) => {
    if (isKnown(value)) return false;
    if (value.missing === "late") return true;
    const expected = families.get(locality.parent) ?? expectedUnder(part, locality, { period, at });
    families.set(locality.parent, expected);
    return expected(metric.code, locality.uid);
  };
}

function expectedUnder(
  { metric, places }: OneMetric,
  { level, parent }: Place["locality"],
  { period, at }: { readonly period: Period; readonly at: RollupIndex },
): IsExpected {
  const units = places
    .map((place) => place.locality)
    .filter((locality) => locality.level === level && locality.parent === parent)
    .map((locality) => locality.uid);
  const isHeld = units.some((unit) => isKnown(at(metric.code, unit, period).value));
  const held = new Set(isHeld ? [metric.code] : []);
  return expectedReports({ metrics: [metric], units, period, at, held });
}

/** The rows of the comparison, asked for as figures are. */
function figuresOf({ places }: OneMetric): RollupIndex {
  const rows = new Map(places.map((place) => [place.locality.uid, place.rows]));
  return (metric, locality, period) =>
    rows.get(locality)?.get(period.year) ?? {
      metric,
      locality,
      period,
      value: missing("not-reported"),
      origin: "derived",
      complete: false,
      estimate: false,
    };
}
