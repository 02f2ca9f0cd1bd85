import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Bounds } from "@sosanh/core/figures/rollup";
import { isKnown, known, missing } from "@sosanh/core/figures/value";
import { madeOnce } from "@sosanh/core/made-once";
import type { ChartFigure } from "./chart-parts.ts";
import type { OneMetric, Place } from "./comparison-parts.ts";
import { isThinRow } from "./thin-figure.ts";
import { changeText } from "./words/change-text.ts";
import { formatNumber, formatValue, qualifierMark } from "./words/number-text.ts";
import { say, word } from "./words/words.ts";

/** The figure a chart draws of a place and year; "not reported" where the comparison has no row for it. */
export function chartFigure(part: OneMetric, place: Place, year: number): ChartFigure {
  const row = place.rows.get(year);
  if (row === undefined) {
    const value = missing("not-reported");
    const text = formatValue(value, part.view);
    const comparability = { verdict: "comparable", reasons: [] } as const;
    const key = keyOf(part, place, year);
    return { key, value, estimate: false, understated: false, text, label: text, comparability, remarks: [] };
  }
  const kept = keptFigures(part);
  const figure = kept.get(row) ?? figureOf(part, place, row);
  kept.set(row, figure);
  return figure;
}

/** Figures are asked for by the title, the notes, the picture, and again in another kind of it: each is made once. */
const figuresOnce = madeOnce<WeakMap<ComparisonRow, ChartFigure>>();

const keptOf = new WeakMap<OneMetric, WeakMap<ComparisonRow, ChartFigure>>();

/** By all that the figure of a row is written by. */
function keptFigures(whole: OneMetric): WeakMap<ComparisonRow, ChartFigure> {
  const before = keptOf.get(whole);
  if (before !== undefined) return before;
  const { data, part, language, basis, ratePer, indexYear, years } = whole.view;
  const key = [data, part, language, basis, ratePer, indexYear ?? years.from].join(" ");
  const kept = figuresOnce(whole.metric, key, () => new WeakMap());
  keptOf.set(whole, kept);
  return kept;
}

function figureOf(part: OneMetric, place: Place, row: ComparisonRow): ChartFigure {
  const { view, metric, measure } = part;
  const value = measure.of(row);
  const interval = measure.interval(row);
  const change = changeText(metric, view, row);
  const bounds = view.basis === "value" ? row.bounds : undefined;
  const range = bounds === undefined || isKnown(value) ? undefined : rangeText(part, bounds);
  return {
    key: keyOf(part, place, row.period.year),
    value,
    ...(interval === undefined ? {} : { interval }),
    estimate: isEstimated(row),
    ...(bounds === undefined ? {} : { bounds: { low: bounds.low, high: bounds.high } }),
    understated: row.understated,
    ...(isKnown(value) && isThinRow(row, view.basis) ? { isThin: true as const } : {}),
    ...coverageOf(row),
    text: ended(part, place, row) ?? range?.text ?? measure.text(row),
    label: ended(part, place, row) ?? range?.label ?? measure.label(row),
    ...(change === undefined || !isKnown(value) ? {} : { change }),
    comparability: row.comparability,
    remarks: remarksOf(part, row),
  };
}

function keyOf({ view, metric }: OneMetric, { locality }: Place, year: number): ChartFigure["key"] {
  return { data: view.data, metric: metric.code, locality: locality.uid, period: { year, part: view.part } };
}

/** A figure that is an estimate itself, or was apportioned by one to the units of the frame. */
function isEstimated({ estimate, alignment }: ComparisonRow): boolean {
  return estimate || alignment?.how === "estimated";
}

/** "từ 120 đến 135 người", and without the unit. */
function rangeText({ view, metric }: OneMetric, bounds: Bounds): { text: string; label: string } {
  const { language } = view;
  const mark = bounds.qualifier === "exact" ? "" : qualifierMark[bounds.qualifier];
  const style = { language, decimals: metric.decimals };
  const low = `${mark}${formatNumber(bounds.low, style)}`;
  const high = known(bounds.high);
  const text = say(language, "bounds.text", {
    low,
    high: formatValue(high, { ...style, unit: metric.unit[language] }),
  });
  return { text, label: say(language, "bounds.text", { low, high: formatValue(high, style) }) };
}

/** Of a sum that figures are missing from. A figure the unit reported, or a whole sum, has nothing to say of its parts. */
function coverageOf({ origin, complete, coverage }: ComparisonRow): Pick<ChartFigure, "coverage"> {
  return origin === "derived" && !complete && coverage !== undefined ? { coverage } : {};
}

function ended({ view }: OneMetric, { locality }: Place, row: ComparisonRow): string | undefined {
  return hasEnded(locality, row) ? word(view.language, "missing.ended") : undefined;
}

/** True where the figure is missing because the unit was no more, not because it was not yet. */
export function hasEnded({ until }: Place["locality"], { value, period }: ComparisonRow): boolean {
  if (isKnown(value) || value.missing !== "did-not-exist" || until === undefined) return false;
  return period.year >= Number(until.slice(0, 4));
}

function remarksOf({ view, metric, measure }: OneMetric, row: ComparisonRow): string[] {
  const { language } = view;
  const remarks: string[] = [];
  const { matched, comparability } = row;
  const { coverage } = coverageOf(row);
  if (isEstimated(row)) remarks.push(word(language, "estimate"));
  if (isKnown(row.value) && row.value.qualifier !== "exact") {
    remarks.push(word(language, `qualifier.${row.value.qualifier}`));
  }
  if (coverage !== undefined && coverage.reported < coverage.expected) {
    remarks.push(say(language, "coverage", { ...coverage }));
  } else if (isKnown(row.value) && coverage !== undefined) {
    remarks.push(word(language, "incomplete"));
  }
  if (matched !== undefined && comparability.verdict !== "not-comparable") {
    remarks.push(say(language, matched.partly === undefined ? "matched" : "matched.partly", { ...matched }));
  }
  if (row.attainmentMatched !== undefined && view.basis === "target") {
    remarks.push(say(language, "matched.target", { ...row.attainmentMatched }));
  }
  if (comparability.verdict !== "comparable") {
    const reasons = comparability.reasons.map((reason) => word(language, `reason.${reason}`));
    remarks.push([word(language, `verdict.${comparability.verdict}`), reasons.join(", ")].join(": "));
  }
  if (row.discrepancy !== undefined) {
    const difference = formatNumber(row.discrepancy.difference, { language, decimals: metric.decimals });
    remarks.push(say(language, "discrepancy", { difference }));
  }
  const interval = measure.interval(row);
  if (interval !== undefined) {
    const ends = { language, decimals: 1 };
    const parts = { low: formatNumber(interval.low, ends), high: formatNumber(interval.high, ends) };
    remarks.push(say(language, "interval", parts));
  }
  return remarks;
}
