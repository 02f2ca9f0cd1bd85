import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";
import type { OneMetric } from "../comparison-parts.ts";
import { measureOf } from "../measure.ts";
import { formatValue } from "../words/number-text.ts";
import { say } from "../words/words.ts";
import { countText, listOf, named, type PlaceRow, toldBasis } from "./finding.ts";
import { rangeText } from "./findings-value.ts";
import { styleOf } from "./measured-text.ts";

/** Places named of those beyond an end. */
const placesNamed = 3;

/** What is said of the places that have no whole figure, and whether one of them is surely beyond an end of the others. */
export interface RestOfPlaces {
  /** "; 7 địa phương chưa đủ số liệu; 2 địa phương chỉ biết khoảng"; empty where all have whole figures. */
  readonly text: string;
  readonly isAbove: boolean;
  readonly isBelow: boolean;
}

/** Whether nothing is missing from a figure, and it is the unit's own rather than a share of another's. */
export function isWholeFigure({ value, complete, understated, alignment }: ComparisonRow): boolean {
  return isKnown(value) && complete && !understated && alignment?.how !== "estimated";
}

/** The places without a whole figure, by why, and which of them lie beyond the highest or the lowest whole one. */
export function othersBeside(
  part: OneMetric,
  all: readonly PlaceRow[],
  ends: { readonly high: number; readonly low: number },
): RestOfPlaces {
  const isByValue = toldBasis(part.view) === "value";
  const partial = all.filter(({ row }) => isKnown(row.value) && !row.complete);
  const ranges = all.filter(({ row }) => !isKnown(row.value) && row.bounds !== undefined);
  const apportioned = all.filter(
    ({ row }) => isKnown(row.value) && row.complete && row.alignment?.how === "estimated",
  );
  const beyond = {
    // What is missing from a sum can only add to it.
    partial: partial.filter((p) => (sumSoFar(part, p.row) ?? ends.high) > ends.high),
    above: isByValue
      ? ranges.filter(({ row }) => row.bounds !== undefined && row.bounds.low > ends.high)
      : [],
    below: isByValue
      ? ranges.filter(({ row }) => row.bounds !== undefined && row.bounds.high < ends.low)
      : [],
  };
  return {
    text: [
      restText(part, "finding.rest-partial", { of: partial, beyond: beyond.partial }),
      restText(part, "finding.rest-bounds", { of: ranges, beyond: [...beyond.above, ...beyond.below] }),
      restText(part, "finding.rest-estimate", { of: apportioned, beyond: [] }),
    ].join(""),
    isAbove: beyond.partial.length + beyond.above.length > 0,
    isBelow: beyond.below.length > 0,
  };
}

function sumSoFar({ metric, view }: OneMetric, row: ComparisonRow): number | undefined {
  // An index of what is there so far tells nothing of the whole: its base may have the same gaps.
  if (metric.aggregation.kind !== "sum" || toldBasis(view) === "index") return undefined;
  const value = measureOf(metric, { ...view, basis: toldBasis(view) }).of(row);
  return isKnown(value) ? value.value : undefined;
}

interface Rest {
  readonly of: readonly PlaceRow[];
  /** Those of them that are named. */
  readonly beyond: readonly PlaceRow[];
}

function restText(
  part: OneMetric,
  key: "finding.rest-partial" | "finding.rest-bounds" | "finding.rest-estimate",
  { of, beyond }: Rest,
): string {
  const { language } = part.view;
  if (of.length === 0) return "";
  const names = beyond.slice(0, placesNamed).map((p) => named(p.place, shortText(part, p.row), language));
  return say(language, key, {
    n: countText(of.length, language),
    beyond:
      names.length === 0 ? "" : say(language, "finding.rest-beyond", { names: listOf(names, language) }),
  });
}

/** A range, or a sum with how many units are in it. */
function shortText(part: OneMetric, row: ComparisonRow): string {
  const { language } = part.view;
  const range = isKnown(row.value) ? undefined : rangeText(part, row);
  if (range !== undefined) return range;
  const value = formatValue(row.value, styleOf(part));
  const { coverage } = row;
  const lacks = coverage !== undefined && coverage.reported < coverage.expected;
  return lacks ? say(language, "finding.partial-sum", { value, ...coverage }) : value;
}
