import type { Comparability, ComparabilityReason } from "@sosanh/core/comparison/comparability";
import type { Value } from "@sosanh/core/figures/value";
import { isKnown } from "@sosanh/core/figures/value";
import { madeOnce } from "@sosanh/core/made-once";
import type { Language, View } from "@sosanh/core/view/view";
import { chartFigure } from "./chart-figure.ts";
import type { ChartFigure } from "./chart-parts.ts";
import type { OneMetric, Place } from "./comparison-parts.ts";
import { shownYears, yearSpan } from "./shown-years.ts";
import { upperFirst } from "./words/headline.ts";
import { formatYears } from "./words/number-text.ts";
import { say, word } from "./words/words.ts";

/** Reasons that concern the years themselves: said in a note, marked in the plot. The others stay with the figure. */
export const yearReasons: readonly ComparabilityReason[] = [
  "boundary-changed",
  "reclassified",
  "lineage-uncertain",
  "period-length",
  "definition-changed",
  "value-kind",
  "coverage-partial",
  "coverage-differs",
];

const namesShown = 4;
const notesShown = 5;

const notesOnce = madeOnce<ReturnType<typeof madeOnce<readonly string[]>>>();

/**
 * What a reader must know of the chart as a whole: years that do not compare, places without figures, old names. Once
 * for all kinds of chart that note the same of the same years.
 */
export function notesOf(part: OneMetric): readonly string[] {
  const { comparison, metric } = part;
  const { chart, order: _order, ...view } = part.view;
  const key = JSON.stringify([metric, view, notesEstimates(chart), yearSpan(part), shownYears(part)]);
  return notesOnce(comparison.rows, "", madeOnce)(comparison.localities, key, () => notesOn(part));
}

function notesOn(part: OneMetric): readonly string[] {
  const { view, places } = part;
  const language = view.language;
  // A picture of one year has a row or a hatch for each place without a figure.
  const isOneYear = yearSpan(part) === "one";
  const empty = places.filter(
    (place) => !isOneYear && figuresOf(part, place).every(({ value }) => isUntold(value)),
  );
  const names = listed(
    part,
    empty.map((place) => place.name),
  );
  const former = places.flatMap((place) =>
    place.locality.formerNames.map((old) =>
      say(language, "note.former-name", { name: place.name, former: old.name, year: old.lastYear }),
    ),
  );
  const notes = [
    ...doubtNotes(part),
    ...estimateNotes(part),
    ...(empty.length === 0 ? [] : [say(language, "note.no-figure", { names })]),
    ...former,
  ];
  if (notes.length <= notesShown) return notes;
  const rest = say(language, "notes.others", { n: notes.length - notesShown });
  return [...notes.slice(0, notesShown), rest];
}

/** The reasons of a verdict in words, most serious first. */
export function reasonText(comparability: Comparability, language: "vi" | "en"): string {
  return comparability.reasons.map((reason) => word(language, `reason.${reason}`)).join(", ");
}

/** No figure at all: one that is known as a range or does not compare is there. */
function isUntold(value: Value): boolean {
  return !isKnown(value) && value.missing !== "not-comparable";
}

const figuresOnce = madeOnce<ReadonlyMap<Place, readonly ChartFigure[]>>();

/** The figures shown of a place: asked for by every note. */
function figuresOf(part: OneMetric, place: Place): readonly ChartFigure[] {
  const figures = figuresOnce(part, "", () => {
    const years = shownYears(part);
    return new Map(part.places.map((of) => [of, years.map((year) => chartFigure(part, of, year))]));
  });
  return figures.get(place) ?? [];
}

/** One note for all places that share it, those of most places first; named where it is not true of all. */
function doubtNotes(part: OneMetric): string[] {
  const places = new Map<string, string[]>();
  for (const place of part.places) {
    for (const text of doubtsOf(part, place)) {
      const names = places.get(text);
      if (names === undefined) places.set(text, [place.name]);
      else names.push(place.name);
    }
  }
  return [...places]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([text, names]) =>
      names.length === part.places.length ? text : `${text} (${listed(part, names)})`,
    );
}

/** The doubts of one place; the same doubt year after year is one, "2016–2020". */
function doubtsOf(part: OneMetric, place: Place): string[] {
  const { language } = part.view;
  const doubts: { from: number; to: number; verdict: string; reasons: string }[] = [];
  for (const { figure, comparability, since } of pairsOf(part, place)) {
    const { key, value } = figure;
    if (comparability.verdict === "comparable" || !isKnown(value)) continue;
    const reasons = comparability.reasons.filter((reason) => yearReasons.includes(reason));
    if (reasons.length === 0) continue;
    const text = reasonText({ ...comparability, reasons }, language);
    const verdict = upperFirst(word(language, `verdict.${comparability.verdict}`), language);
    const { year } = key.period;
    const last = doubts.at(-1);
    if (last?.to === since && last.verdict === verdict && last.reasons === text) last.to = year;
    else doubts.push({ from: since, to: year, verdict, reasons: text });
  }
  return doubts.map(({ from, to, verdict, reasons }) =>
    say(language, "note.pair", { verdict, years: formatYears(from, to), reasons }),
  );
}

/** Bars say beside each that it is an estimate. */
function notesEstimates(chart: View["chart"]): boolean {
  return chart !== "ranked-bars" && chart !== "dumbbell";
}

/** Who has an estimate in which years. */
function estimateNotes(part: OneMetric): string[] {
  const { chart, language } = part.view;
  if (!notesEstimates(chart)) return [];
  const found = part.places.flatMap((place) => {
    const years = figuresOf(part, place).flatMap(({ estimate, value, key }) =>
      estimate && isKnown(value) ? [key.period.year] : [],
    );
    const [from, to] = [years.at(0), years.at(-1)];
    if (from === undefined || to === undefined) return [];
    return [yearSpan(part) === "one" ? place.name : `${place.name} ${formatYears(from, to)}`];
  });
  return found.length === 0 ? [] : [say(language, "note.estimate", { names: listed(part, found) })];
}

/** Each figure with the year it is held against: the year before, or the base year where the chart holds two together. */
function pairsOf(part: OneMetric, place: Place) {
  const figures = figuresOf(part, place);
  if (yearSpan(part) !== "two")
    return figures.map((figure) => ({
      figure,
      comparability: figure.comparability,
      since: figure.key.period.year - 1,
    }));
  return figures.flatMap((figure) => {
    const since = place.rows.get(figure.key.period.year)?.sinceBase;
    return since === undefined ? [] : [{ figure, comparability: since.comparability, since: since.year }];
  });
}

function listed(part: OneMetric, names: readonly string[]): string {
  return listedNames(names, part.view.language);
}

/** The first few names, and how many more there are. */
export function listedNames(names: readonly string[], language: Language): string {
  const shown = names.slice(0, namesShown).join(", ");
  if (names.length <= namesShown) return shown;
  return `${shown} ${say(language, "chart.others", { n: names.length - namesShown })}`;
}
