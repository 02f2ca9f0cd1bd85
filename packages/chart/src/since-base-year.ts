import type { ChangeSince, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { missing } from "@sosanh/core/figures/value";
import type { OneMetric, Place } from "./comparison-parts.ts";
import { say } from "./words/words.ts";

/** Whether a picture of one year shows what changed since the base year rather than since the year before. */
export function isSinceBase({
  view,
  baseYear,
  focusYear,
}: Pick<OneMetric, "view" | "baseYear" | "focusYear">): boolean {
  const isChange = view.basis === "change" || view.basis === "relative-change";
  return isChange && baseYear < focusYear - 1;
}

/**
 * The same comparison with the change since the base year in the place of the change on the year before, in the focus
 * year's rows: for a map coloured by change between two years. The verdict is then that of these two years.
 */
export function sinceBaseYear(part: OneMetric): OneMetric {
  if (!isSinceBase(part)) return part;
  const { measure, baseYear, focusYear, view } = part;
  const key = view.basis === "relative-change" ? "map.since.relative-change" : "map.since.change";
  return {
    ...changesSinceBase(part),
    measure: { ...measure, name: say(view.language, key, { from: baseYear, to: focusYear }) },
  };
}

function withSinceBase(place: Place, { baseYear, focusYear }: OneMetric): Place {
  const row = place.rows.get(focusYear);
  if (row === undefined) return place;
  const since = row.sinceBase?.year === baseYear ? row.sinceBase : { ...untold, year: baseYear };
  return { ...place, rows: new Map([...place.rows, [focusYear, changedSince(row, since)]]) };
}

/** The same comparison with the change since the base year in the focus year's rows, whatever the View shows. */
export function changesSinceBase(part: OneMetric): OneMetric {
  return { ...part, places: part.places.map((place) => withSinceBase(place, part)) };
}

/** Where a comparison says nothing of the base year, the change on the year before must not stand in for it. */
const untold = {
  change: missing("not-reported"),
  relativeChange: missing("not-reported"),
  comparability: { verdict: "comparable", reasons: [] },
} as const;

/** A row that tells the change since the base year in the place of that on the year before. */
export function changedSince(row: ComparisonRow, since: ChangeSince): ComparisonRow {
  const { matched: _matched, ...rest } = row;
  const { change, relativeChange, comparability, matched } = since;
  return { ...rest, change, relativeChange, comparability, ...(matched === undefined ? {} : { matched }) };
}
