import type { Comparability } from "@sosanh/core/comparability";
import type { Source } from "@sosanh/core/source";
import { isKnown } from "@sosanh/core/value";
import { chartFigure } from "./chart-figure.ts";
import type { ChartFace, ChartFigure, ChartSource } from "./chart-spec.ts";
import type { OneMetric, Place } from "./comparison-parts.ts";
import { headline, upperFirst } from "./headline.ts";
import { formatDate, formatYears } from "./number-text.ts";
import { say, word } from "./words.ts";

const namesShown = 4;

/** Title, subtitle, notes, sources and text alternative: the words around the chart of one metric. */
export function chartFace(part: OneMetric): ChartFace {
  const { view, metric, comparison, measure } = part;
  const language = view.language;
  const title = headline(part);
  const sources = sourcesOf(part);
  const parts = [
    ...measured(part),
    ...(view.part === "year" ? [] : [word(language, `part.${view.part}`)]),
    word(language, `frame.${view.frame}`),
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

function sourcesOf({ comparison, view }: OneMetric): readonly ChartSource[] {
  return comparison.sources.map((source) => ({
    id: source.id,
    text: citation(source, view.language),
    ...(source.address === undefined ? {} : { address: source.address }),
  }));
}

function citation(source: Source, language: "vi" | "en"): string {
  const { publisher, title, published } = source;
  const date = published === undefined ? undefined : formatDate(published, language);
  return [publisher, title, date].filter((part) => part !== undefined && part !== "").join(", ");
}

function sourceLine({ comparison, view }: OneMetric, sources: readonly ChartSource[]): string {
  const language = view.language;
  const names = sources.map((source) => source.text.replace(/[.;\s]+$/, "")).join("; ");
  const line = names === "" ? word(language, "source.none") : say(language, "source", { sources: names });
  return comparison.illustrative ? `${word(language, "sample.line")} ${line}` : line;
}

function notesOf(part: OneMetric): string[] {
  const { view, places, years, focusYear } = part;
  const language = view.language;
  const shownYears = view.chart === "ranked-bars" ? [focusYear] : years;
  const figures = places.map((place) => ({
    place,
    figures: shownYears.map((year) => chartFigure(part, place, year)),
  }));
  const empty = figures.filter((p) => p.figures.every((figure) => !isKnown(figure.value)));
  const names = listed(
    part,
    empty.map((p) => p.place.name),
  );
  const doubts = figures.flatMap(({ place, figures: shown }) => doubtsOf(part, place, shown));
  const former = places.flatMap((place) =>
    place.locality.formerNames.map((old) =>
      say(language, "note.former-name", { name: place.name, former: old.name, year: old.lastYear }),
    ),
  );
  return [
    ...joined(part, doubts),
    ...(empty.length === 0 || view.chart === "ranked-bars"
      ? []
      : [say(language, "note.no-figure", { names })]),
    ...former,
  ];
}

interface Doubt {
  readonly text: string;
  readonly name: string;
}

function doubtsOf(part: OneMetric, place: Place, figures: readonly ChartFigure[]): Doubt[] {
  const { language } = part.view;
  return figures.flatMap((figure) => {
    const { comparability, key, value } = figure;
    if (comparability.verdict === "comparable" || !isKnown(value)) return [];
    const years = formatYears(key.period.year - 1, key.period.year);
    const verdict = upperFirst(word(language, `verdict.${comparability.verdict}`), language);
    const reasons = reasonText(comparability, language);
    return [{ name: place.name, text: say(language, "note.pair", { verdict, years, reasons }) }];
  });
}

/** The reasons of a verdict in words, most serious first. */
export function reasonText(comparability: Comparability, language: "vi" | "en"): string {
  return comparability.reasons.map((reason) => word(language, `reason.${reason}`)).join(", ");
}

/** One note for all places that share it; the places are named where it is not true of all. */
function joined(part: OneMetric, doubts: readonly Doubt[]): string[] {
  const places = new Map<string, string[]>();
  for (const { text, name } of doubts) places.set(text, [...(places.get(text) ?? []), name]);
  return [...places].map(([text, names]) =>
    names.length === part.places.length ? text : `${text} (${listed(part, names)})`,
  );
}

function listed(part: OneMetric, names: readonly string[]): string {
  const shown = names.slice(0, namesShown).join(", ");
  if (names.length <= namesShown) return shown;
  return `${shown} ${say(part.view.language, "chart.others", { n: names.length - namesShown })}`;
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
