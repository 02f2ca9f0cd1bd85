import { isKnown } from "@sosanh/core/figures/value";
import { chartFigure } from "../chart-figure.ts";
import type { ChartAxis, ChartFigure, ChartSeries } from "../chart-parts.ts";
import type { OneMetric, Place } from "../comparison-parts.ts";
import type { Scale } from "../marks/nice-scale.ts";
import { niceScale, startsAtZero } from "../marks/nice-scale.ts";
import { say } from "../words/words.ts";

/** A place with its figure of every year shown. */
export function seriesOf(part: OneMetric, place: Place): ChartSeries {
  return {
    locality: place.locality.uid,
    name: place.name,
    role: place.role,
    ...(place.slot === undefined ? {} : { slot: place.slot }),
    points: part.years.map((year) => chartFigure(part, place, year)),
  };
}

/**
 * The value axis of lines: around all figures and bounds (and `others`, such as a benchmark's), from zero unless the
 * changes would be lost in it, which it then says; of ranks with the first on top.
 */
export function valueAxis(
  part: OneMetric,
  series: readonly ChartSeries[],
  others: readonly number[] = [],
): ChartAxis {
  const { view, measure } = part;
  const values = [...series.flatMap((s) => s.points.flatMap(reachOf)), ...others];
  if (view.basis === "rank") {
    const last = Math.max(2, ...values);
    const ticks = rankTicks(last).map((value) => ({ value, text: measure.tick(value) }));
    const air = (last - 1) * 0.06;
    return { min: 1 - air, max: last + air, ticks, startsAtZero: true, inverted: true };
  }
  const zero = part.years.length < 2 || (view.basis !== "index" && startsAtZero(values));
  const scale = niceScale(values, { zero, whole: isWhole(values) });
  return { ...axisOf(part, scale), ...brokenNote(part, scale) };
}

function reachOf({ value, bounds }: ChartFigure): readonly number[] {
  const ends = bounds === undefined ? [] : [bounds.low, bounds.high];
  return isKnown(value) ? [value.value, ...ends] : ends;
}

function axisOf(part: OneMetric, scale: Scale): ChartAxis {
  return {
    min: scale.min,
    max: scale.max,
    ticks: scale.ticks.map((value) => ({ value, text: part.measure.tick(value) })),
    startsAtZero: scale.min <= 0,
    inverted: false,
  };
}

/** True where all values are whole numbers, so that no tick is a half of a person. */
function isWhole(values: readonly number[]): boolean {
  return values.every(Number.isInteger);
}

function brokenNote(part: OneMetric, scale: Scale): { broken?: string } {
  // An index is read against its 100, not against zero.
  if (scale.min <= 0 || part.view.basis === "index") return {};
  return { broken: say(part.view.language, "chart.axis-from", { value: part.measure.tick(scale.min) }) };
}

function rankTicks(last: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((s) => last / s <= 4) ?? 500;
  const inner = Array.from({ length: Math.floor(last / step) }, (_, i) => (i + 1) * step);
  return [1, ...inner.filter((value) => value > 1 && last - value >= step / 2), last];
}
