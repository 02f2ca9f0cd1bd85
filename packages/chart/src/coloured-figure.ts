import { isKnown } from "@sosanh/core/figures/value";
import type { ChartFigure } from "./chart-parts.ts";
import type { OneMetric, Place } from "./comparison-parts.ts";
import type { ColouredFigure, ColourScale, Uncoloured } from "./kinds/map-spec.ts";
import { colourScale, toneOf } from "./marks/colour-scale.ts";

/** A figure before it has a colour, with whose it is. */
export type PlacedFigure = Omit<ColouredFigure, "tone" | "uncoloured">;

/** A figure with whose it is. */
export function placedFigure(figure: ChartFigure, { locality, name, role }: Place): PlacedFigure {
  return { ...figure, locality: locality.uid, name, role };
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
  return view.basis === "value" || view.basis === "change" ? metric.decimals : Math.max(1, metric.decimals);
}

/**
 * The figure in its class. One without a number has none, but the reason: a missing figure is never coloured, and one
 * that tells of too little is in no class.
 */
export function coloured(figure: PlacedFigure, scale: ColourScale): ColouredFigure {
  const tone =
    isKnown(figure.value) && figure.isThin !== true ? toneOf(scale, figure.value.value) : undefined;
  return tone === undefined ? { ...figure, uncoloured: whyUncoloured(figure) } : { ...figure, tone };
}

function whyUncoloured({ value, bounds, isThin }: ChartFigure): Uncoloured {
  if (isThin === true) return "thin";
  if (isKnown(value)) return "missing";
  if (bounds !== undefined) return "bounds";
  return value.missing === "not-comparable" ? "not-comparable" : "missing";
}
