import type { TableCell, TableRow, TableSpec } from "@sosanh/chart/table/table-spec";
import { formatChange, formatNumber, formatRank, formatValue } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Value } from "@sosanh/core/figures/value";
import { isKnown } from "@sosanh/core/figures/value";
import type { YearReview } from "@sosanh/core/reviews/year-review";
import { type ReviewRow, reviewRowsOf } from "@sosanh/core/reviews/year-review-row";
import type { Language } from "@sosanh/core/view/view";
import { briefingWords } from "./words/briefing-words.ts";

const empty: TableCell = { text: "" };

/** Every metric of the year: last year's figure, this year's, what changed, the target and the rank. */
export function yearTable(review: YearReview): TableSpec {
  const { comparison, year } = review;
  const { language } = comparison.view;
  const words = briefingWords(language);
  const place = comparison.localities[0];
  const told =
    place === undefined ? [] : reviewRowsOf(comparison, place.uid).filter(({ years }) => years.has(year));
  const rows = told.map((row) => metricRow(row, year, language));
  return {
    language,
    title: words.figures(year),
    unit: "",
    columns: [
      { title: words.metric, kind: "text" },
      { title: words.unit, kind: "text" },
      { title: `${year - 1}`, kind: "number" },
      { title: `${year}`, kind: "number" },
      { title: words.change, kind: "number" },
      { title: words.change, detail: "%", kind: "number" },
      { title: words.target, kind: "number" },
      { title: words.attainment, detail: "%", kind: "number" },
      { title: words.rank, kind: "text" },
    ],
    rows,
    notes: [],
  };
}

function metricRow({ metric, years }: ReviewRow, year: number, language: Language): TableRow {
  const row = years.get(year);
  const before = years.get(year - 1);
  const style = { language, decimals: metric.decimals };
  const percent = { language, decimals: 1 };
  return {
    cells: [
      { text: metric.name[language] },
      { text: metric.unit[language] },
      valueCell(before?.value, style),
      { ...valueCell(row?.value, style), ...(row?.estimate && { isEstimate: true as const }) },
      changeCell(row?.change, style, row),
      changeCell(row?.relativeChange, percent, row),
      targetCell(row, metric, language),
      row?.target === undefined ? empty : valueCell(row.attainment, percent),
      { text: row !== undefined && "position" in row.rank && row.rank.of > 1 ? formatRank(row.rank) : "" },
    ],
  };
}

interface Style {
  readonly language: Language;
  readonly decimals: number;
}

function valueCell(value: Value | undefined, style: Style): TableCell {
  if (value === undefined) return empty;
  if (!isKnown(value))
    return { text: word(style.language, `missing.${value.missing}`), missing: value.missing };
  const { qualifier } = value;
  return {
    text: formatValue(value, style),
    number: value.value,
    decimals: style.decimals,
    ...(qualifier === "exact" ? {} : { qualifier }),
  };
}

/** Nothing is said of a change that cannot be told: the reason stands with the figures to look at again. */
function changeCell(value: Value | undefined, style: Style, row: ComparisonRow | undefined): TableCell {
  if (value === undefined || !isKnown(value)) return empty;
  const verdict = row?.comparability.verdict ?? "comparable";
  const { qualifier } = value;
  return {
    text: formatChange(value, style),
    number: value.value,
    decimals: style.decimals,
    signed: true,
    ...(qualifier === "exact" ? {} : { qualifier }),
    ...(verdict === "comparable" ? {} : { verdict }),
  };
}

function targetCell(row: ComparisonRow | undefined, { decimals }: Metric, language: Language): TableCell {
  const target = row?.target;
  if (target === undefined) return empty;
  if (target.kind === "statement") return { text: briefingWords(language).stated };
  const { amount, qualifier } = target;
  return {
    text: formatValue({ value: amount, qualifier }, { language, decimals }),
    number: amount,
    decimals,
    ...(qualifier === "exact" ? {} : { qualifier }),
  };
}

/** The units that have not reported everything; no rows where all have. */
export function lackingTable(review: YearReview): TableSpec {
  const { comparison, notReported, expected } = review;
  const { language } = comparison.view;
  const words = briefingWords(language);
  const names = namesOf(review);
  return {
    language,
    title: words.notReported(notReported.length, expected),
    unit: "",
    columns: [
      { title: words.place, kind: "text" },
      { title: words.reported, kind: "number" },
      { title: words.expected, kind: "number" },
      { title: words.lacking, kind: "text" },
    ],
    rows: notReported.map((unit) => ({
      cells: [
        { text: unit.name },
        countCell(unit.reported, language),
        countCell(unit.expected, language),
        { text: unit.missing.map(({ metric }) => names.get(metric) ?? metric).join("; ") },
      ],
    })),
    notes: [],
  };
}

/** The metrics with something to doubt, and what; no rows where there is nothing. */
export function doubtTable(review: YearReview): TableSpec {
  const { language } = review.comparison.view;
  const words = briefingWords(language);
  const names = namesOf(review);
  return {
    language,
    title: words.doubts,
    unit: "",
    columns: [
      { title: words.metric, kind: "text" },
      { title: words.why, kind: "text" },
    ],
    rows: review.doubts.map(({ metric, kinds, held }) => ({
      cells: [
        { text: names.get(metric) ?? metric },
        {
          text: [
            ...kinds.map((kind) => words.doubt[kind]),
            ...(held.length === 0 ? [] : [held.map(({ name }) => name).join(", ")]),
          ].join("; "),
        },
      ],
    })),
    notes: [],
  };
}

function namesOf({ comparison }: YearReview): ReadonlyMap<string, string> {
  return new Map(comparison.metrics.map((metric) => [metric.code, metric.name[comparison.view.language]]));
}

function countCell(n: number, language: Language): TableCell {
  return { text: formatNumber(n, { language }), number: n, decimals: 0 };
}
