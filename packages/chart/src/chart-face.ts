import type { Source } from "@sosanh/core/source";
import { isKnown } from "@sosanh/core/value";
import { chartFigure } from "./chart-figure.ts";
import type { ChartFace, ChartSource } from "./chart-parts.ts";
import type { OneMetric } from "./comparison-parts.ts";
import { frameWords } from "./frame-words.ts";
import { headline, upperFirst } from "./headline.ts";
import { notesOf } from "./notes.ts";
import { formatDate, formatYears } from "./number-text.ts";
import { say, word } from "./words.ts";

const sourcesNamed = 3;

/** Title, subtitle, notes, sources and text alternative: the words around the chart of one metric. */
export function chartFace(part: OneMetric): ChartFace {
  const { view, metric, comparison, measure } = part;
  const language = view.language;
  const title = headline(part);
  const sources = sourcesOf(part);
  const parts = [
    ...measured(part),
    ...(view.part === "year" ? [] : [word(language, `part.${view.part}`)]),
    frameWords(view.frame, language),
    yearsShown(part),
  ];
  return {
    metric: metric.code,
    language,
    title,
    subtitle: parts.join(" · "),
    unit: measure.unit,
    ...(comparison.illustrative ? { illustrative: word(language, "sample.badge") } : {}),
    notes: notesOf(part),
    sources,
    sourceLine: sourceLine(part, sources),
    summary: summaryOf(part, title),
  };
}

/** What was measured, and its unit where the measure's name does not hold it already. */
function measured({ view, metric, measure }: OneMetric): string[] {
  const name = metric.name[view.language];
  const named = measure.name === "" ? name : `${name} – ${measure.name}`;
  switch (view.basis) {
    case "value":
    case "change":
    case "share":
      return [named, measure.unit];
    case "rate":
      return [name, measure.unit];
    default:
      return [named];
  }
}

function yearsShown({ view, years, focusYear }: OneMetric): string {
  const from = years.at(0) ?? view.years.from;
  const to = years.at(-1) ?? view.years.to;
  return view.chart === "ranked-bars" ? `${focusYear}` : formatYears(from, to);
}

function sourcesOf(part: OneMetric): readonly ChartSource[] {
  const { comparison, view } = part;
  const drawn = drawnSources(part);
  const shown = comparison.sources.filter(({ id }) => drawn === undefined || drawn.has(id));
  return shown.map((source) => ({
    id: source.id,
    text: citation(source, view.language),
    ...(source.address === undefined ? {} : { address: source.address }),
  }));
}

/**
 * Ids of the sources of the metric's own figures. Undefined where more is drawn than these (populations of rates,
 * targets) or a figure has several sources, which the comparison names only all together.
 */
function drawnSources({ view, places, years, focusYear }: OneMetric): ReadonlySet<string> | undefined {
  const isBars = view.chart === "ranked-bars";
  if (view.basis === "rate" || view.basis === "target") return undefined;
  const shown = isBars ? [focusYear, focusYear - 1] : years;
  const rows = places.flatMap((place) => shown.flatMap((year) => place.rows.get(year) ?? []));
  const known = rows.filter((row) => isKnown(row.value));
  if (isBars && rows.some((row) => row.target !== undefined)) return undefined;
  const ids = known.flatMap((row) => row.source ?? []);
  return ids.length < known.length ? undefined : new Set(ids);
}

function citation(source: Source, language: "vi" | "en"): string {
  const { publisher, title, published } = source;
  const date = published === undefined ? undefined : formatDate(published, language);
  return [publisher, title, date].filter((part) => part !== undefined && part !== "").join(", ");
}

function sourceLine({ comparison, view }: OneMetric, sources: readonly ChartSource[]): string {
  const language = view.language;
  const named = sources.slice(0, sourcesNamed).map((source) => source.text.replace(/[.;\s]+$/, ""));
  const rest = sources.length - named.length;
  const names = named.join("; ") + (rest > 0 ? ` ${say(language, "source.others", { n: rest })}` : "");
  const line = names === "" ? word(language, "source.none") : say(language, "source", { sources: names });
  return comparison.illustrative ? `${word(language, "sample.line")} ${line}` : line;
}

function summaryOf(part: OneMetric, title: string): string {
  const { view, places, focusYear } = part;
  const language = view.language;
  const kind = word(language, view.chart === "ranked-bars" ? "chart.ranked-bars" : "chart.line");
  const count = say(language, "chart.places", { n: places.length });
  const known = places.flatMap((place) => {
    const figure = chartFigure(part, place, focusYear);
    return isKnown(figure.value) ? [{ place, text: figure.text, value: figure.value.value }] : [];
  });
  const sorted = known.toSorted((a, b) => b.value - a.value);
  const [most, least] = [sorted.at(0), sorted.at(-1)];
  const head = `${kind}, ${count}, ${yearsShown(part)}. ${title}.`;
  if (most === undefined || least === undefined)
    return `${head} ${upperFirst(word(language, "chart.no-figures"), language)}.`;
  if (known.length < 2 || view.basis === "rank") return head;
  const highest = say(language, "chart.highest", { name: most.place.name, value: most.text });
  const lowest = say(language, "chart.lowest", { name: least.place.name, value: least.text });
  return `${head} ${upperFirst(say(language, "chart.year", { year: focusYear }), language)}: ${highest}, ${lowest}.`;
}
