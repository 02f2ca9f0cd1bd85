import type { TableSpec } from "@sosanh/chart/table/table-spec";
import { formatYearSpans } from "@sosanh/chart/words/number-text";
import { placeNameAmong } from "@sosanh/chart/words/place-name";
import { word } from "@sosanh/chart/words/words";
import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";
import { reportWords } from "./words/report-words.ts";

/** One line: a place, a metric, why, and in which years. */
interface Lack {
  readonly place: string;
  readonly metric: string;
  readonly reason: string;
  readonly years: number[];
}

/**
 * What is missing, estimated, known only as a range or added up from too few, in the comparisons of a report: a row for
 * each place, metric and reason, with its years. A figure shown in two of them is told once; an empty table says that
 * nothing is.
 */
export function missingTable(comparisons: readonly Comparison[], language: "vi" | "en"): TableSpec {
  const words = reportWords(language);
  const lacks = new Map<string, Lack>();
  for (const comparison of comparisons) addLacks(comparison, language, lacks);
  return {
    language,
    title: words.missing,
    unit: "",
    columns: [
      { title: words.place, kind: "text" },
      { title: words.metric, kind: "text" },
      { title: words.years, kind: "text" },
      { title: words.reason, kind: "text" },
    ],
    rows: [...lacks.values()].map(({ place, metric, years, reason }) => ({
      cells: [{ text: place }, { text: metric }, { text: formatYearSpans(years) }, { text: reason }],
    })),
    notes: lacks.size === 0 ? [words.nothingMissing] : [],
  };
}

function addLacks(comparison: Comparison, language: "vi" | "en", lacks: Map<string, Lack>): void {
  const { localities } = comparison;
  const names = new Map(localities.map((place) => [place.uid, placeNameAmong(localities, place, language)]));
  const metrics = new Map(comparison.metrics.map((metric) => [metric.code, metric.name[language]]));
  for (const row of comparison.rows) {
    const reason = reasonOf(row, language);
    if (reason === undefined) continue;
    const key = JSON.stringify([row.metric, row.locality, reason]);
    const lack = lacks.get(key) ?? {
      ...{ place: names.get(row.locality) ?? row.locality, metric: metrics.get(row.metric) ?? row.metric },
      ...{ reason, years: [] },
    };
    if (!lack.years.includes(row.period.year)) lack.years.push(row.period.year);
    lacks.set(key, lack);
  }
}

/** Why a figure is not whole and counted, each reason once; undefined of one that is. */
function reasonOf(row: ComparisonRow, language: "vi" | "en"): string | undefined {
  const words = reportWords(language);
  if (!isKnown(row.value))
    return row.bounds === undefined ? word(language, `missing.${row.value.missing}`) : words.bounds;
  const reasons = [...(row.estimate ? [words.estimate] : []), ...lacking(row, language)];
  return reasons.length === 0 ? undefined : reasons.join("; ");
}

/** What a total lacks: units that did not report, or figures from further below. */
function lacking({ coverage, origin, complete }: ComparisonRow, language: "vi" | "en"): readonly string[] {
  if (complete || origin === "reported") return [];
  return coverage === undefined || coverage.reported >= coverage.expected
    ? [word(language, "incomplete")]
    : [reportWords(language).partial(coverage.reported, coverage.expected)];
}
