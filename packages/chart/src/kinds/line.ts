import type { ComparabilityReason } from "@sosanh/core/comparability";
import { isKnown } from "@sosanh/core/value";
import { chartFigure } from "../chart-figure.ts";
import type { CautionBand, ChartAxis, ChartFace, ChartSeries } from "../chart-parts.ts";
import type { OneMetric } from "../comparison-parts.ts";
import { inColours, rankedTogether } from "../drawn-places.ts";
import { upperFirst } from "../headline.ts";
import type { LineSpec } from "../line-spec.ts";
import type { Scale } from "../nice-scale.ts";
import { niceScale, startsAtZero } from "../nice-scale.ts";
import { yearReasons } from "../notes.ts";
import { formatYears } from "../number-text.ts";
import { say, word } from "../words.ts";

/** One line a place over the years shown; a year without a figure is a gap. */
export function lineChart(part: OneMetric, face: ChartFace): LineSpec {
  const { drawn, notes } = rankedTogether(part);
  const series = inColours(drawn).map(
    (place): ChartSeries => ({
      locality: place.locality.uid,
      name: place.name,
      role: place.role,
      ...(place.slot === undefined ? {} : { slot: place.slot }),
      points: part.years.map((year) => chartFigure(part, place, year)),
    }),
  );
  return {
    kind: "line",
    ...face,
    notes: [...face.notes, ...notes],
    categories: part.years.map(String),
    axis: lineAxis(part, series),
    series,
    cautions: cautionsOf(part, series),
  };
}

function lineAxis(part: OneMetric, series: readonly ChartSeries[]): ChartAxis {
  const { view, measure } = part;
  const values = series.flatMap((s) => s.points.flatMap((p) => (isKnown(p.value) ? [p.value.value] : [])));
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

/**
 * Pairs of years that my place, or at least half of the places, compare only with caution; neighbours are joined. Where
 * that is more than half of all years a band would tell nothing apart: there is none, and the note says it.
 */
function cautionsOf(part: OneMetric, series: readonly ChartSeries[]): CautionBand[] {
  const bands: { from: number; to: number; reasons: ComparabilityReason[] }[] = [];
  for (const [i, year] of part.years.entries()) {
    if (i === 0) continue;
    const reasons = reasonsAt(series, i);
    if (reasons.length === 0) continue;
    const last = bands.at(-1);
    const from = part.years[i - 1] ?? year;
    if (last?.to === from && last.reasons.join() === reasons.join()) last.to = year;
    else bands.push({ from, to: year, reasons });
  }
  const { language } = part.view;
  const pairs = bands.reduce((sum, band) => sum + band.to - band.from, 0);
  if (part.years.length > 2 && pairs * 2 > part.years.length - 1) return [];
  return bands.map(({ from, to, reasons }) => ({
    from: `${from}`,
    to: `${to}`,
    text: say(language, "note.pair", {
      verdict: upperFirst(word(language, "verdict.caution"), language),
      years: formatYears(from, to),
      reasons: reasons.map((reason) => word(language, `reason.${reason}`)).join(", "),
    }),
  }));
}

function reasonsAt(series: readonly ChartSeries[], index: number): ComparabilityReason[] {
  const doubtful = series.filter(({ points }) => {
    const point = points[index];
    const before = points[index - 1];
    return (
      point?.comparability.verdict === "caution" &&
      isKnown(point.value) &&
      before !== undefined &&
      isKnown(before.value) &&
      point.comparability.reasons.some((reason) => yearReasons.includes(reason))
    );
  });
  const isMine = doubtful.some((s) => s.role === "mine");
  if (!isMine && doubtful.length * 2 < series.length) return [];
  const shown = isMine ? doubtful.filter((s) => s.role === "mine") : doubtful;
  const reasons = new Set(shown.flatMap((s) => s.points[index]?.comparability.reasons ?? []));
  return yearReasons.filter((reason) => reasons.has(reason));
}
