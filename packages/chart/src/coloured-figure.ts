import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isFirmChange } from "@sosanh/core/comparison/firm-change";
import { isKnown, known } from "@sosanh/core/figures/value";
import type { ChartFigure } from "./chart-parts.ts";
import type { OneMetric, Place } from "./comparison-parts.ts";
import type { ColouredFigure, ColourScale, Uncoloured } from "./kinds/map-spec.ts";
import { colourScale, toneOf } from "./marks/colour-scale.ts";
import { rateDecimals } from "./measure.ts";

/** Neither worse nor better. */
const middleTone = 3;

/** A figure before it has a colour, with whose it is. */
export type PlacedFigure = Omit<ColouredFigure, "tone" | "uncoloured">;

/** A figure with whose it is, and whether what it tells of a change is within chance. */
export function placedFigure(part: OneMetric, figure: ChartFigure, place: Place): PlacedFigure {
  const { locality, name, role } = place;
  const row = place.rows.get(figure.key.period.year);
  const isUnclear = row !== undefined && isWithinChance(part, row);
  return { ...figure, locality: locality.uid, name, role, ...(isUnclear ? { isUnclear } : {}) };
}

/** Whether a change, or the way from an index's base, is told that is neither better nor worse by the words' own rule. */
function isWithinChance({ view: { basis }, metric }: OneMetric, row: ComparisonRow): boolean {
  if (metric.polarity === "neutral" || !isKnown(row.value)) return false;
  if (basis === "change" || basis === "relative-change")
    return isKnown(row.change) && row.change.value !== 0 && !isFirmChange(metric, row);
  if (basis !== "index" || !isKnown(row.index) || row.index.value === 100) return false;
  const { value, index, rate } = row;
  const base = (100 * value.value) / index.value;
  const change = known(value.value - base, value.qualifier);
  return !isFirmChange(metric, { value, change, relativeChange: known(index.value - 100), rate });
}

/** The places that a map, tiles or a heatmap colour side by side: all but one that stands above all others. */
export function colouredPlaces({ places }: OneMetric): readonly Place[] {
  return places.filter((place) => !place.isAbove);
}

/** The scale of all figures that have a number and do not tell of too little. */
export function scaleOf(part: OneMetric, figures: readonly ChartFigure[]): ColourScale {
  const values = figures.flatMap(({ value, isThin }) =>
    isKnown(value) && isThin !== true ? [value.value] : [],
  );
  const { view, metric } = part;
  return colourScale(values, { view, polarity: metric.polarity, digits: digitsShown(part) });
}

function digitsShown({ view, metric }: OneMetric): number {
  if (view.basis === "rank") return 0;
  if (view.basis === "rate") return rateDecimals(metric, view);
  return view.basis === "value" || view.basis === "change" ? metric.decimals : Math.max(1, metric.decimals);
}

/**
 * The figure in its class. One without a number has none, but the reason: a missing figure is never coloured, and one
 * that tells of too little is in no class. A change within chance takes the middle colour of those from worse to better.
 */
export function coloured(figure: PlacedFigure, scale: ColourScale): ColouredFigure {
  const tone =
    isKnown(figure.value) && figure.isThin !== true ? toneIn(scale, figure, figure.value.value) : undefined;
  return tone === undefined ? { ...figure, uncoloured: whyUncoloured(figure) } : { ...figure, tone };
}

function toneIn(scale: ColourScale, { isUnclear }: PlacedFigure, value: number): number | undefined {
  return isUnclear === true && scale.range === "divergingPolar" ? middleTone : toneOf(scale, value);
}

function whyUncoloured({ value, bounds, isThin }: ChartFigure): Uncoloured {
  if (isThin === true) return "thin";
  if (isKnown(value)) return "missing";
  if (bounds !== undefined) return "bounds";
  return value.missing === "not-comparable" ? "not-comparable" : "missing";
}
