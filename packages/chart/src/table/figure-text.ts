import { changeBetween } from "@sosanh/core/comparison/change-between";
import type { Verdict } from "@sosanh/core/comparison/comparability";
import type { ComparisonRow, Standing } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import {
  isKnown,
  known,
  type Missing,
  type MissingReason,
  missing,
  type Qualifier,
  type Value,
} from "@sosanh/core/figures/value";
import { unreachable } from "@sosanh/core/unreachable";
import type { View } from "@sosanh/core/view/view";
import { type Measure, measureOf } from "../measure.ts";
import { toldRankMove } from "../rank-move.ts";
import { formatChange, formatNumber, formatRank } from "../words/number-text.ts";
import { say } from "../words/words.ts";
import type { FigureColumn } from "./figure-columns.ts";
import type { FigureRow } from "./figure-rows.ts";

/** What a cell shows: text and the number it sorts by, or the reason there is neither. */
export interface FigureText {
  readonly text: string;
  readonly order?: number;
  readonly missing?: MissingReason;
  readonly verdict: Verdict;
  /** The number itself, for a sheet: absent of a text, of bounds and of a qualified figure. */
  readonly number?: number;
  /** Of a figure that is not exact: the number is then `order`. */
  readonly qualifier?: Exclude<Qualifier, "exact">;
  readonly standing?: Standing;
}

/** What stands in the cell of a row and a column. */
export function figureText(row: FigureRow, column: FigureColumn, context: TextContext): FigureText {
  const { metric, view } = context;
  const style = { language: view.language, decimals: metric.decimals };
  if (column.kind === "span" || column.kind === "span-relative") return spanText(row, column, context);
  const at = row.byYear.get(column.of);
  if (at === undefined) return { text: "", missing: "not-reported", verdict: "comparable" };
  const { verdict } = at.comparability;
  switch (column.kind) {
    case "figure":
      return basisText(at, context);
    case "change":
      return valueText(at.change, verdict, (v) => formatChange(v, style));
    case "relative-change":
      return valueText(at.relativeChange, verdict, (v) =>
        formatChange(v, { language: view.language, decimals: 1, unit: "%" }),
      );
    case "rank":
      return rankText(at);
    case "rank-change":
      return rankMoveText(at, view);
    case "standing":
      return standingText(at);
    default:
      return unreachable(column);
  }
}

type SpanColumn = Extract<FigureColumn, { readonly kind: "span" | "span-relative" }>;

/** Between the two years of the column: nothing is said of years that do not compare. */
function spanText(
  { byYear }: FigureRow,
  { kind, from, of }: SpanColumn,
  { metric, view }: TextContext,
): FigureText {
  const since = changeBetween(byYear, { from, to: of }, metric);
  const { verdict } = since.comparability;
  const { language } = view;
  if (kind === "span-relative")
    return valueText(since.relativeChange, verdict, (v) =>
      formatChange(v, { language, decimals: 1, unit: "%" }),
    );
  return valueText(since.change, verdict, (v) => formatChange(v, { language, decimals: metric.decimals }));
}

/** What a cell is written with: the measure is the View's own, of the metric. */
export interface TextContext {
  readonly metric: Metric;
  readonly view: View;
  readonly measure: Measure;
}

/** The context of a metric's table. */
export function textContext(metric: Metric, view: View): TextContext {
  return { metric, view, measure: measureOf(metric, view) };
}

/** The figure of a row in the View's basis, without its unit: the table says it once, above. */
function basisText(row: ComparisonRow, { metric, view, measure }: TextContext): FigureText {
  if (view.basis === "rank") return rankText(row);
  const compares = view.basis === "change" || view.basis === "relative-change";
  const verdict = compares ? row.comparability.verdict : "comparable";
  if (view.basis === "value" && !isKnown(row.value) && row.bounds !== undefined)
    return boundsText(row.bounds, { language: view.language, decimals: metric.decimals });
  return valueText(measure.of(row), verdict, () => measure.label(row));
}

/** "từ 120 đến 135": never a point, so it sorts with those without a figure. */
function boundsText(
  { low, high }: NonNullable<ComparisonRow["bounds"]>,
  style: Parameters<typeof formatNumber>[1],
): FigureText {
  const { language } = style;
  const text = say(language, "bounds.text", {
    low: formatNumber(low, style),
    high: formatNumber(high, style),
  });
  return { text, verdict: "comparable" };
}

const standingOrder: readonly Standing[] = ["worse", "lower", "similar", "higher", "better"];

function standingText({ standing = "not-compared" }: ComparisonRow): FigureText {
  if (standing === "not-compared") return { text: "", missing: "not-comparable", verdict: "comparable" };
  return { text: "", order: standingOrder.indexOf(standing), standing, verdict: "comparable" };
}

function rankText({ rank }: ComparisonRow): FigureText {
  if ("missing" in rank) return missingText(rank);
  return { text: formatRank(rank), order: rank.position, verdict: "comparable" };
}

/** A move that may not be told is no number, whatever the row holds. */
function rankMoveText(row: ComparisonRow, { language }: View): FigureText {
  const move = toldRankMove(row);
  if (move === undefined)
    return missingText(isKnown(row.rankChange) ? missing("not-comparable") : row.rankChange);
  return valueText(known(move), "comparable", (v) => formatChange(v, { language, decimals: 0 }));
}

function valueText(value: Value, verdict: Verdict, write: (value: Value) => string): FigureText {
  if (!isKnown(value)) return missingText(value);
  const { qualifier } = value;
  const sure = qualifier === "exact" ? { number: value.value } : { qualifier };
  return { text: write(value), order: value.value, verdict, ...sure };
}

function missingText(value: Missing): FigureText {
  return { text: "", missing: value.missing, verdict: "comparable" };
}
