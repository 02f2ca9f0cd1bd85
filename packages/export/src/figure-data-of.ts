import { tableWords } from "@sosanh/chart/table/table-words";
import { formatDate } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { ComparedLocality, Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Source } from "@sosanh/core/figures/source";
import type { Value } from "@sosanh/core/figures/value";
import { isKnown } from "@sosanh/core/figures/value";
import type { FigureColumn, FigureData } from "./figure-data.ts";
import { type DataKey, dataWords } from "./words/data-words.ts";

type Field = string | number | undefined;

interface Told {
  readonly row: ComparisonRow;
  readonly metric: Metric;
  readonly place: ComparedLocality;
  readonly source: Source | undefined;
  readonly comparison: Comparison;
}

interface Rule {
  readonly key: DataKey;
  readonly kind: FigureColumn["kind"];
  readonly of: (told: Told) => Field;
  /** Kept where no row has it: these say what a row is. */
  readonly always?: true;
}

const text = (key: DataKey, of: Rule["of"], always?: true): Rule => ({
  key,
  kind: "text",
  of,
  ...(always && { always }),
});
const number = (key: DataKey, of: Rule["of"], always?: true): Rule => ({
  key,
  kind: "number",
  of,
  ...(always && { always }),
});
const numberOf = (value: Value): number | undefined => (isKnown(value) ? value.value : undefined);

const rules: readonly Rule[] = [
  text("metric", ({ metric }) => metric.code, true),
  text("metric_name", ({ metric, comparison }) => metric.name[comparison.view.language], true),
  text("unit", ({ metric, comparison }) => metric.unit[comparison.view.language], true),
  text("place", ({ place }) => place.uid, true),
  text("place_name", ({ place }) => place.name, true),
  text("parent_name", ({ place }) => place.parentName),
  number("level", ({ place }) => place.level),
  number("year", ({ row }) => row.period.year, true),
  text("part", ({ row, comparison }) => word(comparison.view.language, `part.${row.period.part}`)),
  number("value", ({ row }) => numberOf(row.value), true),
  text("qualifier", ({ row, comparison }) =>
    isKnown(row.value) && row.value.qualifier !== "exact"
      ? word(comparison.view.language, `qualifier.${row.value.qualifier}`)
      : undefined,
  ),
  text(
    "missing",
    ({ row, comparison }) =>
      isKnown(row.value) ? undefined : word(comparison.view.language, `missing.${row.value.missing}`),
    true,
  ),
  text("estimate", ({ row, comparison }) =>
    row.estimate ? word(comparison.view.language, "estimate") : undefined,
  ),
  number("estimated_share", ({ row }) => percent(row.alignment?.estimatedShare)),
  number("low", ({ row }) => row.bounds?.low),
  number("high", ({ row }) => row.bounds?.high),
  number("reported_units", ({ row }) => row.coverage?.reported),
  number("expected_units", ({ row }) => row.coverage?.expected),
  text("incomplete", ({ row, comparison }) =>
    row.complete || !isKnown(row.value) ? undefined : word(comparison.view.language, "incomplete"),
  ),
  number("change", ({ row }) => numberOf(row.change)),
  number("relative_change", ({ row }) => numberOf(row.relativeChange)),
  number("matched_units", ({ row }) => row.matched?.children),
  number("index", ({ row, comparison }) =>
    comparison.view.basis === "index" ? numberOf(row.index) : undefined,
  ),
  number("rate", ({ row }) => ("value" in row.rate ? row.rate.value : undefined)),
  number("rate_low", ({ row }) => ("low" in row.rate ? row.rate.low : undefined)),
  number("rate_high", ({ row }) => ("high" in row.rate ? row.rate.high : undefined)),
  number("share", ({ row }) => numberOf(row.share)),
  number("target", ({ row }) => (row.target?.kind === "amount" ? row.target.amount : undefined)),
  number("attainment", ({ row }) => numberOf(row.attainment)),
  number("rank", ({ row }) => ("position" in row.rank ? row.rank.position : undefined)),
  number("rank_of", ({ row }) => ("position" in row.rank ? row.rank.of : undefined)),
  text("standing", ({ row, comparison }) =>
    row.standing === undefined ? undefined : tableWords(comparison.view.language).standings[row.standing],
  ),
  text("comparability", ({ row, comparison }) =>
    row.comparability.verdict === "comparable"
      ? undefined
      : word(comparison.view.language, `verdict.${row.comparability.verdict}`),
  ),
  text("reasons", ({ row, comparison }) =>
    row.comparability.reasons.length === 0
      ? undefined
      : row.comparability.reasons.map((r) => word(comparison.view.language, `reason.${r}`)).join("; "),
  ),
  text("source", ({ source, comparison }) =>
    source === undefined ? undefined : citation(source, comparison.view.language),
  ),
  text("source_address", ({ source }) => source?.address),
];

/**
 * The figures of a comparison, one to a row in its order: Comparison → FigureData. Numbers are in full precision and the
 * metric's unit; words are in the View's language. Columns that no row has anything in are left out. A figure made of
 * several sources names none here: they stand on the page of sources.
 */
export function figureData(comparison: Comparison): FigureData {
  const metrics = new Map(comparison.metrics.map((metric) => [metric.code, metric]));
  const places = new Map(comparison.localities.map((place) => [place.uid, place]));
  const sources = new Map(comparison.sources.map((source) => [source.id, source]));
  const told = comparison.rows.flatMap((row): Told[] => {
    const metric = metrics.get(row.metric);
    const place = places.get(row.locality);
    if (metric === undefined || place === undefined) return [];
    const source = row.source === undefined ? undefined : sources.get(row.source);
    return [{ row, metric, place, source, comparison }];
  });
  const filled = rules.filter((rule) => rule.always || told.some((one) => rule.of(one) !== undefined));
  const titles = dataWords(comparison.view.language);
  return {
    columns: filled.map(({ key, kind }) => ({ key, kind, title: titles[key] })),
    rows: told.map((one) => filled.map((rule) => rule.of(one))),
  };
}

function percent(share: number | undefined): number | undefined {
  return share === undefined ? undefined : 100 * share;
}

function citation({ publisher, title, published }: Source, language: "vi" | "en"): string {
  const day = published === undefined ? undefined : formatDate(published, language);
  return [publisher, title, day].filter((part) => part !== undefined && part !== "").join(", ");
}
