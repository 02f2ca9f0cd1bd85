import type { Comparability } from "@sosanh/core/comparison/comparability";
import type { ChangeSince, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isFirmChange } from "@sosanh/core/comparison/firm-change";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, known } from "@sosanh/core/figures/value";
import { chartFigure } from "./chart-figure.ts";
import type { ChartPair } from "./chart-pair.ts";
import type { ChartFigure } from "./chart-parts.ts";
import type { OneMetric, Place } from "./comparison-parts.ts";
import { toldRankMove } from "./rank-move.ts";
import { shownYears } from "./shown-years.ts";
import { changedSince } from "./since-base-year.ts";
import { changeText } from "./words/change-text.ts";
import { formatChange } from "./words/number-text.ts";
import { say, word } from "./words/words.ts";

const alone: Comparability = { verdict: "comparable", reasons: [] };

/**
 * The figures of a place in the two years of the chart, with the verdict on the two and the change between them. There
 * is no change where they do not compare, where either is missing, and where both are the same year.
 */
export function yearPair(part: OneMetric, place: Place): ChartPair {
  const { view } = part;
  const shown = shownYears(part);
  const [from, to] = [shown.at(0) ?? part.focusYear, shown.at(-1) ?? part.focusYear];
  const [before, after] = [chartFigure(part, place, from), chartFigure(part, place, to)];
  const since = from === to ? undefined : sinceOf(place, from, to);
  const comparability = since?.comparability ?? alone;
  const moved =
    since === undefined || comparability.verdict === "not-comparable"
      ? undefined
      : movedBy(part, { place, from, to, since });
  const isApart = from !== to && areOfOtherUnits({ place, from, to, since });
  const areRanked = view.basis === "rank" && from !== to && isKnown(before.value) && isKnown(after.value);
  const isBarred = comparability.verdict === "not-comparable";
  const apart = !isBarred && (isApart || (areRanked && moved?.size !== ranksGained(before, after)));
  const { change: _before, ...earlier } = before;
  const { change: _after, ...later } = after;
  const change = moved && say(view.language, "change.since", { change: moved.text, year: from });
  const outlook = moved && isFirm(part, { place, from, to, since }) ? outlookOf(part, moved.size) : undefined;
  return {
    locality: place.locality.uid,
    name: place.name,
    role: place.role,
    ...(place.slot === undefined ? {} : { slot: place.slot }),
    before: { ...earlier, comparability: alone },
    after: { ...later, comparability, ...(change === undefined ? {} : { change }) },
    comparability,
    ...(apart ? { apart } : {}),
    ...(moved === undefined ? {} : { difference: moved.size, change: moved.text }),
    ...(moved === undefined || since?.matched === undefined ? {} : { matched: since.matched }),
    ...(outlook === undefined ? {} : { outlook }),
  };
}

/** Since the base year where the comparison says it; of two neighbouring years what the later one says of the earlier. */
function sinceOf({ rows }: Place, from: number, to: number): ChangeSince | undefined {
  const row = rows.get(to);
  if (row?.sinceBase?.year === from) return row.sinceBase;
  return to - from === 1 ? row : undefined;
}

interface Span {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  readonly since: ChangeSince | undefined;
}

/** Points of per cent by which two sums may move otherwise than the units that are whole in both. */
const largestLag = 5;

/** Whether the two figures are sums of other units: a line through them would tell of a move that nobody reported. */
function areOfOtherUnits({ place, from, to, since }: Span): boolean {
  const [before, after] = [place.rows.get(from), place.rows.get(to)];
  if (before === undefined || after === undefined) return false;
  if (!isKnown(before.value) || !isKnown(after.value)) return false;
  if (after.understated && from === to - 1) return true;
  if (before.complete && after.complete) return false;
  if (since === undefined || !isKnown(since.change)) return true;
  if (since.matched === undefined) return false;
  if (!isKnown(since.relativeChange) || before.value.value <= 0) return true;
  // A line down would contradict "+7".
  const step = after.value.value - before.value.value;
  if (Math.sign(step) !== Math.sign(since.change.value)) return true;
  const seen = (step / before.value.value) * 100;
  return Math.abs(seen - since.relativeChange.value) > largestLag;
}

function movedBy(
  part: OneMetric,
  { place, from, to, since }: Span & { readonly since: ChangeSince },
): { readonly size: number; readonly text: string } | undefined {
  const { metric, view, measure } = part;
  const [before, after] = [place.rows.get(from), place.rows.get(to)];
  if (before === undefined || after === undefined) return undefined;
  if (view.basis === "rank" && !isRankMoveTold({ before, after, since })) return undefined;
  if (view.basis === "value" && (after.understated || !isKnown(since.change)) && since.matched === undefined)
    return undefined;
  if (view.basis === "value") {
    const text = changeText(metric, view, { ...after, ...since });
    return text === undefined || !isKnown(since.change) ? undefined : { size: since.change.value, text };
  }
  const [first, last] = [measure.of(before), measure.of(after)];
  if (!isKnown(first) || !isKnown(last) || since.matched !== undefined) return undefined;
  if (view.basis === "change" || view.basis === "relative-change") return undefined;
  const sign = view.basis === "rank" ? -1 : 1;
  const told =
    isNextYear({ before, after }) && isKnown(after.rankChange) ? after.rankChange.value : undefined;
  const own = Number((sign * (last.value - first.value)).toFixed(6));
  const size = view.basis === "rank" ? (told ?? own) : own;
  return { size, text: movedText(part, { size, row: after }) };
}

/** Of two neighbouring years by what the comparison says; of others where both figures are whole, of the same units. */
function isRankMoveTold(at: { before: ComparisonRow; after: ComparisonRow; since: ChangeSince }): boolean {
  const { before, after, since } = at;
  if (isNextYear(at) && isKnown(after.rankChange)) return toldRankMove(after) !== undefined;
  const { comparability } = since;
  return before.complete && toldRankMove({ ...after, rankChange: known(0), comparability }) !== undefined;
}

function isNextYear(at: { readonly before: ComparisonRow; readonly after: ComparisonRow }): boolean {
  return at.after.period.year === at.before.period.year + 1;
}

/** By the two ranks as they are drawn: among units whole in both years a place may have gained otherwise. */
function ranksGained({ value: before }: ChartFigure, { value: after }: ChartFigure): number | undefined {
  return isKnown(before) && isKnown(after) ? before.value - after.value : undefined;
}

function movedText(part: OneMetric, { size, row }: { size: number; row: ComparisonRow }): string {
  const { view, measure, metric } = part;
  const { language } = view;
  if (view.basis === "rank") {
    if (size === 0) return word(language, "rank.same");
    return say(language, size > 0 ? "rank.up" : "rank.down", { n: Math.abs(size) });
  }
  const value = { value: size, qualifier: isKnown(row.value) ? row.value.qualifier : ("exact" as const) };
  return formatChange(value, { language, decimals: decimalsOf(metric), unit: unitOf(part, measure.unit) });
}

function decimalsOf(metric: Metric): number {
  return Math.max(1, metric.decimals);
}

/** What a share, an attainment or a percentage moves by are points; an index has none. */
function unitOf({ view, metric }: OneMetric, unit: string): string {
  if (view.basis === "share" || view.basis === "target") return word(view.language, "unit.points");
  if (view.basis === "index") return "";
  return metric.valueKind === "percentage" ? word(view.language, "unit.points") : unit;
}

/**
 * Whether what moved is more than chance explains: of a rate the earlier one is outside the interval of the later, of
 * any other figure the change of the value is firm. Ranks and attainments are taken as they stand.
 */
function isFirm({ view, metric }: OneMetric, { place, from, to, since }: Span): boolean {
  const [before, after] = [place.rows.get(from), place.rows.get(to)];
  if (view.basis === "rank" || view.basis === "target") return true;
  if (before === undefined || after === undefined || since === undefined) return false;
  if (view.basis === "rate" && "value" in before.rate && "low" in after.rate)
    return before.rate.value < after.rate.low || after.rate.high < before.rate.value;
  return isFirmChange(metric, changedSince(after, since));
}

function outlookOf({ metric, view }: OneMetric, size: number): "better" | "worse" | undefined {
  if (size === 0 || metric.polarity === "neutral") return undefined;
  // A rank gained is better whatever the metric's direction.
  const isGood = view.basis === "rank" ? size > 0 : metric.polarity === "higher-better" ? size > 0 : size < 0;
  return isGood ? "better" : "worse";
}
