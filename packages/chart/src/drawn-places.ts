import { chartFigure } from "./chart-figure.ts";
import type { OneMetric, Place } from "./comparison-parts.ts";
import { say } from "./words/words.ts";

/** The places a chart draws, and a note on each it leaves out. */
export interface DrawnPlaces {
  readonly drawn: readonly Place[];
  readonly notes: readonly string[];
}

/** More places than this, and only my place and the benchmark keep a colour. */
const colouredPlaces = 8;

/** The places as they are coloured beside one another: the others grey where they are many. */
export function inColours(places: readonly Place[]): readonly Place[] {
  return places.length > colouredPlaces ? places.map(inContext) : places;
}

function inContext(place: Place): Place {
  if (place.role !== "other") return place;
  const { slot: _slot, ...rest } = place;
  return { ...rest, role: "context" };
}

/** All places; but one above all others is no peer of theirs where ranks are drawn. */
export function rankedTogether({ view, places }: OneMetric): DrawnPlaces {
  if (view.basis !== "rank") return { drawn: places, notes: [] };
  const above = places.filter((place) => place.isAbove);
  const notes = above.map((place) => say(view.language, "note.not-ranked", { name: place.name }));
  return { drawn: places.filter((place) => !place.isAbove), notes };
}

/** The places one scale shows: a parent that holds the sum of the others would leave nothing of them to see. */
export function onOneScale(part: OneMetric): DrawnPlaces {
  const { view, metric, places, focusYear } = part;
  const adds = metric.aggregation.kind === "sum";
  const isSized = view.basis === "value" || view.basis === "change" || view.basis === "rank";
  const dwarfs = (place: Place) => place.isAbove && adds && isSized;
  const notes = places.filter(dwarfs).map((place) => {
    const value = chartFigure(part, place, focusYear).text;
    return say(view.language, "note.own-scale", { name: place.name, value });
  });
  return { drawn: places.filter((place) => !dwarfs(place)), notes };
}

/** The places that ranks or sizes are compared among: see {@link rankedTogether} and {@link onOneScale}. */
export function comparedTogether(part: OneMetric): DrawnPlaces {
  return part.view.basis === "rank" ? rankedTogether(part) : onOneScale(part);
}
