import { outliersOf } from "@sosanh/core/analysis/outliers";
import { known } from "@sosanh/core/figures/value";
import type { OneMetric } from "../comparison-parts.ts";
import { formatPercentChange } from "../words/number-text.ts";
import { say } from "../words/words.ts";
import { baseOf, type Finding, findingOf, listOf, measuredName, named } from "./finding.ts";
import { measuredText } from "./measured-text.ts";
import { toldFigure } from "./told-figure.ts";

/** Places named. */
const placesNamed = 3;

/**
 * Which figures lie so far from those of the other places that they should be looked at again; not that they are wrong.
 * A place that was as far the year before is how it is; without the year before nobody can tell.
 */
export function checkFinding(part: OneMetric): Finding | undefined {
  const { comparison, metric, focusYear, view } = part;
  const { language } = view;
  const { by, found } = outliersOf(comparison, { metric: metric.code, year: focusYear });
  const before = outliersOf(comparison, { metric: metric.code, year: focusYear - 1, by });
  const wereFar = new Set(before.found.map((f) => f.locality));
  const anew = before.median === undefined ? [] : found.filter((f) => !wereFar.has(f.locality));
  const far = anew.slice(0, placesNamed).flatMap(({ locality, value }) => {
    const place = part.places.find((p) => p.locality.uid === locality);
    const row = place?.rows.get(focusYear);
    return place === undefined || row === undefined ? [] : [{ place, row, value }];
  });
  if (far.length === 0) return undefined;
  const names = far.map(({ place, row, value }) => {
    const text =
      by === "relative-change"
        ? formatPercentChange(value, { language })
        : measuredText(part, by, known(value));
    return named(place, toldFigure(row, text), language);
  });
  const text = say(language, by === "relative-change" ? "finding.check-growth" : "finding.check", {
    metric: measuredName(part, by === "rate" ? "rate" : "value"),
    base: baseOf(part, focusYear - 1),
    names: listOf(names, language),
  });
  return findingOf(
    part,
    text,
    far.map((f) => f.row),
  );
}
