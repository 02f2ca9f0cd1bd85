import type { OneMetric } from "../comparison-parts.ts";
import { isSinceBase } from "../since-base-year.ts";
import { changeSize } from "./change-text.ts";
import { nameInside, subjectOf } from "./headline.ts";
import { say, word } from "./words.ts";

/**
 * The title of a picture coloured by change since the base year: what changed in my place (else the first one with a
 * figure) between the two years, or where that does not compare only what is shown. None of another picture.
 *
 * @param part with the change since the base year in its rows
 */
export function sinceTitle(part: OneMetric): { readonly title?: string } {
  return isSinceBase(part) ? { title: changed(part) ?? plain(part) } : {};
}

function changed(part: OneMetric): string | undefined {
  const { view, metric, focusYear, baseYear } = part;
  const { language } = view;
  const place = subjectOf(part);
  const row = place?.rows.get(focusYear);
  if (place === undefined || row === undefined || row.matched !== undefined) return undefined;
  const size = changeSize(metric, view, row);
  if (size === undefined || size.direction === 0) return undefined;
  return say(language, "headline.change-since", {
    metric: metric.name[language],
    name: nameInside(place, language),
    year: focusYear,
    base: baseYear,
    way: word(language, size.direction > 0 ? "headline.up" : "headline.down"),
    value: size.text,
  });
}

function plain({ view, metric, places, measure }: OneMetric): string {
  const { language } = view;
  const count = say(language, "chart.places", { n: places.filter((place) => !place.isAbove).length });
  return say(language, "headline.plain", {
    metric: metric.name[language],
    places: count,
    years: measure.name,
  });
}
