import type { ComparisonRow } from "../comparison/comparison.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import { isKnown } from "../figures/value.ts";
import { bearingOf, type ReviewRow } from "./year-review-row.ts";

/** How a metric moved on the year before: in per cent, in points for a percentage, else in its own unit. */
export interface ReviewMove {
  readonly metric: MetricCode;
  readonly measure: "percent" | "points" | "amount";
  /** With its sign: above zero it rose. */
  readonly size: number;
}

/** A count below it, in either year, moves by so many, not by so many per cent. */
const leastForPercent = 10;

const order = ["percent", "points", "amount"] as const satisfies readonly ReviewMove["measure"][];

/**
 * What moved on the year before: the metrics whose change bears anything (see `bearingOf`). Those told in per cent
 * come first, then percentages in points, then small counts and bases of zero in their own unit; each from the largest
 * rise to the largest fall, and of equal ones in the catalogue's order.
 */
export function reviewMoves(rows: readonly ReviewRow[], year: Year): readonly ReviewMove[] {
  return rows
    .flatMap(({ metric, years }) => {
      const row = years.get(year);
      return row === undefined || bearingOf(row) === "none" ? [] : moveOf(metric, row);
    })
    .toSorted((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure) || b.size - a.size);
}

function moveOf(metric: Metric, { change, relativeChange }: ComparisonRow): ReviewMove[] {
  if (!isKnown(change)) return [];
  const { code, valueKind } = metric;
  if (valueKind === "percentage") return [{ metric: code, measure: "points", size: change.value }];
  if (!isKnown(relativeChange) || (valueKind === "count" && isSmall(change.value, relativeChange.value))) {
    return [{ metric: code, measure: "amount", size: change.value }];
  }
  return [{ metric: code, measure: "percent", size: relativeChange.value }];
}

/** Of the figures compared, which are those of the matched children where units are missing. */
function isSmall(change: number, percent: number): boolean {
  if (percent === 0) return false;
  const before = (change * 100) / percent;
  return Math.min(before, before + change) < leastForPercent;
}
