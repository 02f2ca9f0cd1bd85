import { frameWords } from "@sosanh/chart/words/frame-words";
import { upperFirst } from "@sosanh/chart/words/headline";
import { knownWords } from "@sosanh/chart/words/known-words";
import { formatDate, formatYears } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { IsoDate } from "@sosanh/core/figures/period";
import { isKnown, missingReasons, qualifiers } from "@sosanh/core/figures/value";
import type { FactsBlock } from "./report.ts";
import { reportWords } from "./words/report-words.ts";

type Fact = FactsBlock["facts"][number];

/**
 * What a reader must know of the figures of comparisons: what each metric counts, in which unit, on whose units, of which
 * period, how much of it is there, and what every mark and reason used in them means. Nothing is explained that does
 * not occur.
 */
export function figureFacts(comparisons: readonly Comparison[], dataDay: IsoDate): FactsBlock {
  const language = comparisons[0]?.view.language ?? "vi";
  const words = reportWords(language);
  return {
    kind: "facts",
    title: words.facts,
    facts: once([
      ...comparisons.flatMap((comparison) => metricFacts(comparison)),
      ...(comparisons.length === 1 ? comparisons.flatMap(spanFacts) : comparisons.map(frameFact)),
      ...legend(comparisons, language),
      { name: words.dataDay, text: formatDate(dataDay, language) },
    ]),
  };
}

function metricFacts({ metrics, view }: Comparison): Fact[] {
  const { language } = view;
  const words = reportWords(language);
  return metrics.map((metric) => ({
    name: metric.name[language],
    text: [
      metric.definition[language],
      `${words.unit}: ${metric.unit[language]}`,
      words.directions[metric.polarity],
    ]
      .map((text) => upperFirst(text.replace(/[.\s]+$/, ""), language))
      .map((text) => `${text}.`)
      .join(" "),
  }));
}

/** What is said of one comparison alone: in a briefing of many it would be said of each. */
function spanFacts(comparison: Comparison): Fact[] {
  const { view, rows } = comparison;
  const { language } = view;
  const words = reportWords(language);
  const known = rows.filter((row) => isKnown(row.value)).length;
  const partly = rows.filter(({ value, complete }) => isKnown(value) && !complete).length;
  const estimates = rows.filter(({ estimate, value }) => estimate && isKnown(value)).length;
  const years = formatYears(view.years.from, view.years.to);
  return [
    frameFact(comparison),
    { name: words.period, text: upperFirst(`${word(language, `part.${view.part}`)}, ${years}`, language) },
    {
      name: words.coverage,
      text: [
        words.covered(known, rows.length),
        ...(partly > 0 ? [words.partly(partly)] : []),
        ...(estimates > 0 ? [words.estimates(estimates)] : []),
      ].join("; "),
    },
  ];
}

/** On whose units the figures are, and as of which day they are known where it is not now. */
function frameFact({ view, frameDay }: Comparison): Fact {
  const { language } = view;
  const frame = view.frame === "today" ? view.frame : (frameDay ?? view.frame);
  const text = [frameWords(frame, language), ...knownWords(view)].join(", ");
  return { name: reportWords(language).frame, text: upperFirst(text, language) };
}

function legend(comparisons: readonly Comparison[], language: "vi" | "en"): Fact[] {
  const words = reportWords(language);
  const values = comparisons.flatMap(({ rows }) => rows.map(({ value }) => value));
  const reasons = new Set(values.map((value) => (isKnown(value) ? undefined : value.missing)));
  const marks = new Set(values.map((value) => (isKnown(value) ? value.qualifier : undefined)));
  const shown = qualifiers.filter((qualifier) => qualifier !== "exact" && marks.has(qualifier));
  return [
    ...missingReasons
      .filter((reason) => reasons.has(reason))
      .map((reason) => ({
        name: upperFirst(word(language, `missing.${reason}`), language),
        text: words.reasons[reason],
      })),
    ...(shown.length === 0
      ? []
      : [{ name: words.marks, text: shown.map((mark) => word(language, `qualifier.${mark}`)).join("; ") }]),
  ];
}

function once(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [`${fact.name} ${fact.text}`, fact])).values()];
}
