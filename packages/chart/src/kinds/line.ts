import type { ComparabilityReason } from "@sosanh/core/comparison/comparability";
import { isKnown } from "@sosanh/core/figures/value";
import type { CautionBand, ChartFace, ChartSeries } from "../chart-parts.ts";
import type { OneMetric } from "../comparison-parts.ts";
import { rankedTogether } from "../drawn-places.ts";
import { yearReasons } from "../notes.ts";
import { upperFirst } from "../words/headline.ts";
import { heldAgainst } from "../words/held-against.ts";
import { formatYears } from "../words/number-text.ts";
import { say, word } from "../words/words.ts";
import { lineEvents } from "./line-events.ts";
import { highlighted } from "./line-highlights.ts";
import { seriesOf, valueAxis } from "./line-parts.ts";
import type { ChartBenchmark, LineSpec } from "./line-spec.ts";

/** The words around the lines of a comparison, with what they leave out: all that a table of it needs. */
export function lineFace(part: OneMetric, face: ChartFace): ChartFace {
  return { ...face, notes: [...face.notes, ...rankedTogether(part).notes] };
}

/** One line a place over the years shown; a year without a figure is a gap. */
export function lineChart(part: OneMetric, face: ChartFace): LineSpec {
  const { drawn } = rankedTogether(part);
  const places = highlighted(part, drawn);
  const series = places.map((place) => seriesOf(part, place));
  const benchmark = benchmarkOf(part);
  return {
    kind: "line",
    ...lineFace(part, face),
    categories: part.years.map(String),
    axis: valueAxis(
      part,
      series,
      benchmark?.points.map((point) => point.value),
    ),
    series,
    cautions: cautionsOf(part, series),
    ...(benchmark === undefined ? {} : { benchmark }),
    ...lineEvents(part, places),
  };
}

function benchmarkOf(part: OneMetric): ChartBenchmark | undefined {
  const held = heldAgainst(part);
  if (held === undefined) return undefined;
  const points = part.years.flatMap((year, category) => {
    const at = held.values.get(year);
    return at === undefined ? [] : [{ category, value: at.value, text: at.label }];
  });
  return points.length === 0 ? undefined : { name: held.name, points };
}

/**
 * Pairs of years that my place, or at least half of the places, compare only with caution; neighbours are joined,
 * with the reasons of all (the note tells them apart). Where that is more than half of all years a band would tell nothing apart: there is none, and the note says it.
 */
function cautionsOf(part: OneMetric, series: readonly ChartSeries[]): CautionBand[] {
  const bands: { from: number; to: number; reasons: ComparabilityReason[] }[] = [];
  for (const [i, year] of part.years.entries()) {
    if (i === 0) continue;
    const reasons = reasonsAt(series, i);
    if (reasons.length === 0) continue;
    const last = bands.at(-1);
    const from = part.years[i - 1] ?? year;
    if (last?.to === from) {
      last.to = year;
      last.reasons = yearReasons.filter((r) => last.reasons.includes(r) || reasons.includes(r));
    } else bands.push({ from, to: year, reasons });
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
