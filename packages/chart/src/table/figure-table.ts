import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { DomainError } from "@sosanh/core/domain-error";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { oneMetric } from "../comparison-parts.ts";
import { frameWords } from "../words/frame-words.ts";
import { knownWords } from "../words/known-words.ts";
import { formatYears } from "../words/number-text.ts";
import { placeNameAmong } from "../words/place-name.ts";
import { word } from "../words/words.ts";
import type { FigureColumn } from "./figure-columns.ts";
import { figureColumns } from "./figure-columns.ts";
import { columnHead } from "./figure-head.ts";
import type { FigureRow } from "./figure-rows.ts";
import { figureRows, yearsWithFigures } from "./figure-rows.ts";
import { decimalsOf, isRanks, rankedAmong } from "./figure-sheet.ts";
import { sortedRows, viewSort } from "./figure-sort.ts";
import { figureText, type TextContext, textContext } from "./figure-text.ts";
import { rowRemarks } from "./row-remarks.ts";
import type { TableCell, TableColumn, TableRow, TableSpec } from "./table-spec.ts";
import { tableWords } from "./table-words.ts";

/**
 * The table twin of a metric as plain data: Comparison → TableSpec. Places × years in the View's basis and order, every
 * year that has a figure, with the changes, ranks and standings the page shows beside them; a last column says what must
 * be known of a place's figures, where there is anything to know.
 *
 * @throws DomainError "unknown-metric" when the comparison does not have the metric
 */
export function figureTable(comparison: Comparison, code: MetricCode): TableSpec {
  const metric = comparison.metrics.find((m) => m.code === code);
  if (metric === undefined)
    throw new DomainError("unknown-metric", `not in the comparison: ${code}`, { metric: code });
  const { view, localities } = comparison;
  const { language } = view;
  const context = textContext(metric, view);
  const all = figureRows(comparison, metric);
  const years = yearsWithFigures(all, comparison.years, context);
  const columns = figureColumns(comparison, metric, { years });
  const sort = viewSort(comparison, metric);
  const rows = sort === undefined ? all : sortedRows(all, sort, context);
  const remarks = rows.map((row) => rowRemarks(row, columns, language));
  const hasRemarks = remarks.some((remark) => remark !== "");
  const words = tableWords(language);
  const roles = new Map(oneMetric(comparison, code).places.map((place) => [place.locality.uid, place.role]));
  return {
    language,
    title: titleOf(context, years, comparison),
    unit: context.measure.unit,
    columns: [
      { title: words.place, kind: "text" },
      ...columns.map((column) => headOf(column, context, rows)),
      ...(hasRemarks ? [{ title: words.remarks, kind: "text" } as const] : []),
    ],
    rows: rows.map((row, at) => ({
      ...roleOf(row.locality.uid, roles),
      cells: [
        { text: placeNameAmong(localities, row.locality, language) },
        ...columns.map((column) => cellOf(row, column, { context, rows })),
        ...(hasRemarks ? [{ text: remarks[at] ?? "" }] : []),
      ],
    })),
    notes: [],
  };
}

function titleOf(
  { metric, view, measure }: TextContext,
  years: readonly number[],
  comparison: Comparison,
): string {
  const { language } = view;
  const name = metric.name[language];
  const span = formatYears(years.at(0) ?? view.years.from, years.at(-1) ?? view.years.to);
  return [
    measure.name === "" ? name : `${name} – ${measure.name}`,
    ...(view.part === "year" ? [] : [word(language, `part.${view.part}`)]),
    frameWords(view.frame === "today" ? "today" : (comparison.frameDay ?? view.frame), language),
    ...knownWords(view),
    span,
  ].join(" · ");
}

function roleOf(uid: LocalityUid, roles: ReadonlyMap<LocalityUid, TableRow["role"]>): Pick<TableRow, "role"> {
  const role = roles.get(uid);
  return role === undefined ? {} : { role };
}

function headOf(column: FigureColumn, context: TextContext, rows: readonly FigureRow[]): TableColumn {
  const { metric, view } = context;
  const { title, detail } = columnHead(column, metric, view.language);
  const among = isRanks(column, context) ? rankedAmong(rows, column.of) : undefined;
  const below = [detail, among === undefined ? undefined : `/${among}`].filter((text) => text !== undefined);
  const kind = column.kind === "standing" ? "text" : "number";
  return { title, kind, ...(below.length === 0 ? {} : { detail: below.join(", ") }) };
}

interface Among {
  readonly context: TextContext;
  readonly rows: readonly FigureRow[];
}

function cellOf(row: FigureRow, column: FigureColumn, { context, rows }: Among): TableCell {
  const { language } = context.view;
  const figure = figureText(row, column, context);
  if (figure.missing !== undefined)
    return { text: word(language, `missing.${figure.missing}`), missing: figure.missing };
  if (figure.standing !== undefined) return { text: tableWords(language).standings[figure.standing] };
  const at = row.byYear.get(column.of);
  const ranked = isRanks(column, context) ? at?.rank : undefined;
  const doubt = figure.verdict === "comparable" ? {} : { verdict: figure.verdict };
  if (ranked !== undefined && "position" in ranked) {
    const isOfAll = rankedAmong(rows, column.of) !== undefined;
    if (!isOfAll) return { text: figure.text };
    return { text: `${ranked.position}`, number: ranked.position, decimals: 0 };
  }
  const number = figure.number ?? (figure.qualifier === undefined ? undefined : figure.order);
  if (number === undefined) return { text: figure.text, ...estimateOf(column, at), ...doubt };
  return {
    text: figure.text,
    number,
    decimals: column.kind === "figure" ? context.measure.decimals : decimalsOf(column, context),
    ...(isSigned(column, context) ? { signed: true as const } : {}),
    ...(isPercent(column) ? { unit: "%" } : {}),
    ...(figure.qualifier === undefined ? {} : { qualifier: figure.qualifier }),
    ...estimateOf(column, at),
    ...doubt,
  };
}

function estimateOf({ kind }: FigureColumn, at: ComparisonRow | undefined): Pick<TableCell, "isEstimate"> {
  return kind === "figure" && at?.estimate === true ? { isEstimate: true } : {};
}

function isSigned({ kind }: FigureColumn, { view }: TextContext): boolean {
  if (kind === "figure") return view.basis === "change" || view.basis === "relative-change";
  return kind !== "rank" && kind !== "standing";
}

/** Columns whose text carries the sign: those told in per cent of an earlier year. */
function isPercent({ kind }: FigureColumn): boolean {
  return kind === "relative-change" || kind === "span-relative";
}
