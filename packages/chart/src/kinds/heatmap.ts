import { isKnown } from "@sosanh/core/figures/value";
import { chartFace } from "../chart-face.ts";
import { chartFigure } from "../chart-figure.ts";
import type { PlacedFigure } from "../coloured-figure.ts";
import { coloured, colouredPlaces, placedFigure, scaleOf } from "../coloured-figure.ts";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { oneMetric } from "../comparison-parts.ts";
import { classOf, quantileBreaks } from "../marks/class-breaks.ts";
import { colourLegend } from "../marks/colour-legend.ts";
import { inViewOrder } from "../view-order.ts";
import { say, word } from "../words/words.ts";
import type { ColourClass, ColouredFigure, ColourScale, HeatmapRow, HeatmapSpec } from "./map-spec.ts";

/**
 * A row a place, a column a year: one metric, coloured like the map by one scale over all years. A stroke parts years
 * that do not compare, a triangle marks one that compares with caution. Rows are ordered by the focus year as bars are,
 * my place first.
 */
export function yearHeatmap(part: OneMetric): HeatmapSpec {
  const { view, years } = part;
  const { language } = view;
  const placed = inViewOrder(part, colouredPlaces(part)).map((place) => ({
    place,
    figures: years.map((year) => placedFigure(part, chartFigure(part, place, year), place)),
  }));
  const all = placed.flatMap(({ figures }) => figures);
  const scale = scaleOf(part, all);
  const rows = placed.map(({ place, figures }) =>
    rowOf(
      place,
      figures.map((figure) => coloured(figure, scale)),
    ),
  );
  const figures = rows.flatMap(({ cells }) => cells);
  const legend = colourLegend({
    scale,
    language,
    figures,
    showsCaution: true,
    showsBreak: rows.some(({ cells }) => cells.some(isBreak)),
    isCounted: false,
  });
  const columns = years.map(String);
  return { kind: "heatmap", ...chartFace(part), across: "years", columns, rows, legend };
}

/** The places of a heatmap that is drawn over all metrics of a comparison in one year. */
interface Column {
  readonly part: OneMetric;
  readonly figures: readonly PlacedFigure[];
}

/**
 * A row a place, a column a metric, in the focus year. Metrics have their own units, so that the colour is relative:
 * each metric's places fall into five groups of about the same number by value (quantiles), from worst to best where
 * every metric has a direction, else from lowest to highest; the legend says that colours do not compare metrics.
 */
export function metricHeatmap(part: OneMetric): HeatmapSpec {
  const { comparison, view, focusYear } = part;
  const { language } = view;
  const places = inViewOrder(part, colouredPlaces(part));
  const columns = comparison.metrics.map((metric): Column => {
    const own = oneMetric(comparison, metric.code);
    const byUid = new Map(own.places.map((place) => [place.locality.uid, place]));
    const figures = places.map((place) => {
      const same = byUid.get(place.locality.uid) ?? place;
      return placedFigure(own, chartFigure(own, same, focusYear), same);
    });
    return { part: own, figures };
  });
  const scale = groupScale(
    comparison.metrics.every((m) => m.polarity !== "neutral"),
    language,
  );
  const grouped = columns.map((column) => withGroups(column, scale));
  const rows = places.map((place, i) =>
    rowOf(
      place,
      grouped.flatMap((figures) => figures[i] ?? []),
    ),
  );
  const legend = colourLegend({ scale, language, figures: grouped.flat(), isCounted: false });
  const title = say(language, "heatmap.metrics", {
    n: comparison.metrics.length,
    places: say(language, "chart.places", { n: places.length }),
    year: focusYear,
  });
  const measured = comparison.metrics.map((m) => `${m.name[language]} (${m.unit[language]})`).join(", ");
  const face = chartFace(part, { title, measured, facts: "" });
  const names = comparison.metrics.map((m) => m.name[language]);
  return { kind: "heatmap", ...face, across: "metrics", columns: names, rows, legend };
}

/** True of a figure whose year does not compare with the year before. */
export function isBreak({ comparability, tone }: ColouredFigure): boolean {
  return comparability.verdict === "not-comparable" && tone !== undefined;
}

function rowOf({ locality, name, role }: Place, cells: readonly ColouredFigure[]): HeatmapRow {
  return { locality: locality.uid, name, role, cells };
}

const groups = 5;

/** Classes 1 to 5, of groups rather than of values. */
function groupScale(hasDirection: boolean, language: "vi" | "en"): ColourScale {
  const [low, high] = hasDirection
    ? (["class.rank.worst", "class.rank.best"] as const)
    : (["class.rank.low", "class.rank.high"] as const);
  const tones = hasDirection ? [0, 1, 3, 5, 6] : [0, 1, 3, 4, 5];
  const classes = tones.map((tone, i): ColourClass => {
    const n = i + 1;
    const middle = say(language, "class.rank.middle", { n });
    const text = n === 1 ? word(language, low) : n === groups ? word(language, high) : middle;
    return { from: n, below: n + 1, text, tone };
  });
  const range = hasDirection ? "divergingPolar" : "sequential";
  return { range, classes, digits: 0, method: word(language, "class.method.within") };
}

function withGroups({ part, figures }: Column, scale: ColourScale): readonly ColouredFigure[] {
  const values = figures.flatMap(({ value, isThin }) =>
    isKnown(value) && isThin !== true ? [value.value] : [],
  );
  const breaks = quantileBreaks(values, groups);
  const isReversed = scale.range === "divergingPolar" && part.metric.polarity === "lower-better";
  return figures.map((figure): ColouredFigure => {
    const isMiddle = figure.isUnclear === true && scale.range === "divergingPolar";
    if (!isKnown(figure.value) || figure.isThin === true || isMiddle) return coloured(figure, scale);
    const share = breaks.length === 0 ? 0.5 : classOf(breaks, figure.value.value) / breaks.length;
    const group = Math.round((isReversed ? 1 - share : share) * (groups - 1));
    return { ...figure, tone: scale.classes[group]?.tone ?? 0 };
  });
}
