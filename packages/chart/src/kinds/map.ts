import { isKnown } from "@sosanh/core/figures/value";
import { borrowedFigure, borrowedNotes } from "../borrowed-figure.ts";
import { chartFace } from "../chart-face.ts";
import type { PlacedFigure } from "../coloured-figure.ts";
import { coloured, colouredPlaces, placedFigure, scaleOf } from "../coloured-figure.ts";
import type { OneMetric } from "../comparison-parts.ts";
import { colourLegend } from "../marks/colour-legend.ts";
import { isSinceBase, sinceBaseYear } from "../since-base-year.ts";
import { sinceTitle } from "../words/since-title.ts";
import { word } from "../words/words.ts";
import type { MapShapes } from "./map-shapes.ts";
import { mapDay, outlinesOn } from "./map-shapes.ts";
import type { MapPanel, MapSpec } from "./map-spec.ts";
import { mapYears } from "./map-years.ts";

/**
 * Provinces coloured by class, on the outlines of the frame's date (as reported: of each year's last day). One year,
 * or several side by side on one scale: see {@link mapYears}. By `change` and `relative-change` the colour is what
 * changed since the base year; a pair that does not compare has none. The spec names places only: the outlines go to
 * the drawing by themselves, and are needed here to count who has a figure but no shape.
 */
export function provinceMap(whole: OneMetric, shapes: MapShapes | undefined): MapSpec {
  const part = sinceBaseYear(whole);
  const { comparison, view } = part;
  const { language } = view;
  const years = mapYears(part).map((year) => {
    const day = mapDay(comparison, year);
    const outlined = new Set(outlinesOn(shapes, day)?.provinces.map(({ uid }) => uid));
    const figures = colouredPlaces(part).map((place) =>
      placedFigure(part, borrowedFigure(part, place, year), place),
    );
    const drawn = figures.filter(({ locality }) => outlined.has(locality));
    const shapeless = figures.filter((f) => !outlined.has(f.locality) && isTold(f));
    return { year, day, drawn, shapeless, hasOthers: drawn.length < outlined.size };
  });
  const scale = scaleOf(
    part,
    years.flatMap(({ drawn }) => drawn),
  );
  const panels = years.map(
    ({ year, day, drawn }): MapPanel => ({
      year: `${year}`,
      day,
      places: drawn.map((figure) => coloured(figure, scale)),
    }),
  );
  const figures = panels.flatMap(({ places }) => places);
  const shapeless = new Set(years.flatMap((y) => y.shapeless.map(({ locality }) => locality))).size;
  const legend = colourLegend({
    scale,
    language,
    figures,
    shapeless,
    showsCaution: isSinceBase(whole),
    showsOutside: years.some(({ hasOthers }) => hasOthers),
    isCounted: panels.length === 1,
  });
  const borrowed = borrowedNotes(
    part,
    years.flatMap(({ drawn }) => drawn.map((figure) => ({ name: figure.name, figure }))),
  );
  const face = chartFace(part, { ...sinceTitle(part), notes: borrowed });
  return {
    kind: "map",
    ...face,
    notes: [...face.notes, ...(shapes?.archipelagos.length ? [word(language, "map.insets")] : [])],
    summary: [face.summary, ...legend.notes.map((note) => `${note.text}.`)].join(" "),
    panels,
    legend,
  };
}

/** A place that has something to show: a number, or at least a range. */
function isTold({ value, bounds }: PlacedFigure): boolean {
  return isKnown(value) || bounds !== undefined;
}
