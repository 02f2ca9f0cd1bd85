import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Language } from "@sosanh/core/view/view";
import { chartFace } from "../chart-face.ts";
import type { ChartSeries } from "../chart-parts.ts";
import type { OneMetric } from "../comparison-parts.ts";
import { oneMetric } from "../comparison-parts.ts";
import { comparedTogether } from "../drawn-places.ts";
import { shownYearsText } from "../shown-years.ts";
import { inViewOrder } from "../view-order.ts";
import { nameInside, subjectOf } from "../words/headline.ts";
import { say, word } from "../words/words.ts";
import { seriesOf, valueAxis } from "./line-parts.ts";
import type { MultiplesPanel, MultiplesSpec } from "./multiples-spec.ts";

/** More panels than this are no picture any more; the table has the rest. */
const mostPanels = 60;
/** More lines in a panel than this are a tangle. */
const mostLines = 8;
const metricsNamed = 3;

/** A panel a place on one scale, as the View orders them; of several metrics a panel a metric, each on its own. */
export function smallMultiples(part: OneMetric): MultiplesSpec {
  return part.comparison.metrics.length > 1 ? byMetric(part) : byPlace(part);
}

function byPlace(part: OneMetric): MultiplesSpec {
  const { drawn, notes } = comparedTogether(part);
  const shown = inViewOrder(part, drawn).slice(0, mostPanels);
  const series = shown.map((place) => seriesOf(part, place));
  const axis = valueAxis(part, series);
  const { language } = part.view;
  const rest = drawn.length - shown.length;
  const more = rest > 0 ? [say(language, "multiples.others", { n: rest })] : [];
  return {
    kind: "small-multiples",
    ...chartFace(part, { notes: [...notes, ...more] }),
    by: "place",
    categories: part.years.map(String),
    scale: word(language, "multiples.one-scale"),
    panels: series.map(
      (one): MultiplesPanel => ({
        title: one.name,
        role: one.role,
        metric: part.metric.code,
        unit: part.measure.unit,
        axis,
        series: [plainly(one)],
      }),
    ),
  };
}

/** Alone in its panel a place needs no colour of its own. */
function plainly(series: ChartSeries): ChartSeries {
  if (series.role !== "other") return series;
  const { slot: _slot, ...rest } = series;
  return { ...rest, role: "context" };
}

function byMetric(first: OneMetric): MultiplesSpec {
  const { comparison, view } = first;
  const { language } = view;
  const parts = comparison.metrics.slice(0, mostPanels).map((metric) => oneMetric(comparison, metric.code));
  const panels = parts.map((part): MultiplesPanel => {
    const series = part.places.slice(0, mostLines).map((place) => seriesOf(part, place));
    const { metric, measure } = part;
    return {
      title: `${metric.name[language]} (${measure.unit})`,
      role: "context",
      metric: metric.code,
      unit: measure.unit,
      axis: valueAxis(part, series),
      series,
    };
  });
  const names = comparison.metrics.map((metric) => metric.name[language]);
  return {
    kind: "small-multiples",
    ...chartFace(first, {
      title: title(first, comparison),
      measured: metricNames(names, language),
      facts: "",
      notes: left(first),
    }),
    by: "metric",
    categories: first.years.map(String),
    scale: word(language, "multiples.own-scale"),
    panels,
  };
}

function metricNames(names: readonly string[], language: Language): string {
  const shown = names.slice(0, metricsNamed).join(", ");
  const rest = names.length - metricsNamed;
  return rest > 0 ? `${shown} ${say(language, "multiples.more-metrics", { n: rest })}` : shown;
}

function title(part: OneMetric, comparison: Comparison): string {
  const { language } = part.view;
  const subject = subjectOf(part) ?? part.places[0];
  return say(language, "multiples.title", {
    n: comparison.metrics.length,
    name: subject === undefined ? "" : nameInside(subject, language),
    years: shownYearsText(part),
  });
}

function left({ places, view }: OneMetric): string[] {
  const rest = places.length - mostLines;
  return rest > 0 ? [say(view.language, "multiples.others", { n: rest })] : [];
}
