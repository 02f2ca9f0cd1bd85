import type { Source } from "@sosanh/core/figures/source";
import { isKnown } from "@sosanh/core/figures/value";
import { chartFigure } from "./chart-figure.ts";
import type { ChartFace, ChartSource } from "./chart-parts.ts";
import type { OneMetric } from "./comparison-parts.ts";
import { notesOf } from "./notes.ts";
import { shownYears, shownYearsText } from "./shown-years.ts";
import { frameWords } from "./words/frame-words.ts";
import { headline, upperFirst } from "./words/headline.ts";
import { knownWords } from "./words/known-words.ts";
import { formatDate } from "./words/number-text.ts";
import { say, word } from "./words/words.ts";

const sourcesNamed = 3;

/** What a kind of chart says of itself where the general words do not do. */
export interface FaceWords {
  /** What is seen; without its capital. */
  readonly title?: string;
  /** What was measured, where it is not the one metric: "Dân số và Tỷ lệ dân thành thị". */
  readonly measured?: string;
  /** What the text alternative tells beyond the title, in whole sentences. */
  readonly facts?: string;
  /** What only this kind has to note, before all else. */
  readonly notes?: readonly string[];
}

/** Title, subtitle, notes, sources and text alternative: the words around a chart. */
export function chartFace(part: OneMetric, said: FaceWords = {}): ChartFace {
  const { view, metric, comparison, measure } = part;
  const language = view.language;
  const title = said.title === undefined ? headline(part) : upperFirst(said.title, language);
  const sources = sourcesOf(part);
  const parts = [
    ...(said.measured === undefined ? measured(part) : [said.measured]),
    ...(view.part === "year" ? [] : [word(language, `part.${view.part}`)]),
    frameWords(view.frame, language),
    shownYearsText(part),
  ];
  return {
    metric: metric.code,
    language,
    title,
    subtitle: parts.join(" · "),
    unit: measure.unit,
    ...(comparison.illustrative ? { illustrative: word(language, "sample.badge") } : {}),
    notes: [
      ...knownWords(view).map((text) => upperFirst(text, language)),
      ...(said.notes ?? []),
      ...notesOf(part),
    ],
    sources,
    sourceLine: sourceLine(part, sources),
    summary: summaryOf(part, title, said.facts),
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
function drawnSources(part: OneMetric): ReadonlySet<string> | undefined {
  const { view, places, focusYear } = part;
  const isBars = view.chart === "ranked-bars";
  const isOwn = ["value", "change", "relative-change", "rank"].includes(view.basis);
  if (!isOwn || view.metrics.length > 1 || view.benchmark !== undefined) return undefined;
  const earlier = Array.from({ length: view.tolerance }, (_, i) => focusYear - 1 - i);
  const shown = isBars ? [focusYear, focusYear - 1, ...earlier] : [...shownYears(part), ...earlier];
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

function summaryOf(part: OneMetric, title: string, facts: string | undefined): string {
  const { view, places, focusYear } = part;
  const language = view.language;
  const kind = word(language, `chart.${view.chart === "table" ? "line" : view.chart}`);
  const count = say(language, "chart.places", { n: places.length });
  const head = `${kind}, ${count}, ${shownYearsText(part)}. ${title}.`;
  if (facts !== undefined) return facts === "" ? head : `${head} ${facts}`;
  const all = places.flatMap((place) => {
    const figure = chartFigure(part, place, focusYear);
    const isWhole = place.rows.get(focusYear)?.complete === true;
    return isKnown(figure.value) ? [{ place, isWhole, text: figure.text, value: figure.value.value }] : [];
  });
  // A place is not the lowest for want of figures.
  const known = all.filter((at) => at.isWhole);
  const values = known.map((at) => at.value);
  const [highestValue, lowestValue] = [largestOf(values), -largestOf(values.map((value) => -value))];
  const most = known.find((at) => at.value === highestValue);
  const least = known.findLast((at) => at.value === lowestValue);
  if (all.length === 0) return `${head} ${upperFirst(word(language, "chart.no-figures"), language)}.`;
  if (most === undefined || least === undefined || isTopOpen(part, most.value)) return head;
  if (known.length < 2 || view.basis === "rank") return head;
  const highest = say(language, "chart.highest", { name: most.place.name, value: most.text });
  const lowest = say(language, "chart.lowest", { name: least.place.name, value: least.text });
  const year = upperFirst(say(language, "chart.year", { year: focusYear }), language);
  const among = known.length === all.length ? "" : say(language, "chart.among-whole", { n: known.length });
  return `${head} ${year}${among}: ${highest}, ${lowest}.`;
}

/** Of thousands as well; less than every number where there are none. */
function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/** Whether a sum with gaps, or the low bound of a figure known only within bounds, is above the highest whole one. */
function isTopOpen(part: OneMetric, highest: number): boolean {
  const { places, focusYear } = part;
  return places.some((place) => {
    const { value, bounds } = chartFigure(part, place, focusYear);
    const least = isKnown(value) ? value.value : (bounds?.low ?? highest);
    const isWhole = isKnown(value) && place.rows.get(focusYear)?.complete === true;
    return !isWhole && least > highest;
  });
}
