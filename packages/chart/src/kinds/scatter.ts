import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { DomainError } from "@sosanh/core/domain-error";
import type { Value } from "@sosanh/core/figures/value";
import { isKnown } from "@sosanh/core/figures/value";
import { borrowedFigure, borrowedNotes } from "../borrowed-figure.ts";
import { chartFace } from "../chart-face.ts";
import type { ChartFigure } from "../chart-parts.ts";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { oneMetric } from "../comparison-parts.ts";
import { logScale } from "../marks/log-scale.ts";
import { niceScale, startsAtZero } from "../marks/nice-scale.ts";
import { thinNotes } from "../notes-thin.ts";
import { isThinRow } from "../thin-figure.ts";
import { nameInside, subjectOf } from "../words/headline.ts";
import { medianDecimals, medianOf } from "../words/median.ts";
import { say, word } from "../words/words.ts";
import type { ScatterAxis, ScatterPoint, ScatterSpec, TrailPoint } from "./scatter-spec.ts";

/** More places than this, and only my place keeps a colour. */
const colouredPoints = 8;
/** With this many times from the least value to the greatest, a scale is logarithmic. */
const logFrom = 1000;

/**
 * The first metric of a comparison across, the second up, each in the measure of the View's basis: a point a place in
 * the focus year, a pale trail through the years shown before it. A place that lacks either figure (and
 * has none to borrow) is counted in a note and not drawn. Lines at the medians part the plot. A scale is logarithmic where all values on it are above zero
 * and the greatest is more than a thousand times the least.
 *
 * @throws DomainError "invalid-view" where the comparison has no second metric
 */
export function scatterChart(comparison: OneMetric["comparison"]): ScatterSpec {
  const [first, second] = comparison.metrics;
  if (first === undefined || second === undefined) {
    throw new DomainError("invalid-view", `a scatter needs two metrics: ${first?.code ?? "none"} alone`, {
      metrics: comparison.metrics.map(({ code }) => code).join(", "),
    });
  }
  const parts = { x: oneMetric(comparison, first.code), y: oneMetric(comparison, second.code) };
  const { view, focusYear } = parts.x;
  const { language } = view;
  const { points: all, lacking } = pointsOf(parts);
  const points = all.length > colouredPoints ? all.map(inContext) : all;
  const x = axisOf(
    parts.x,
    points.map((p) => p.x),
    points.flatMap((p) => p.trail.flat().map((t) => t.x)),
  );
  const y = axisOf(
    parts.y,
    points.map((p) => p.y),
    points.flatMap((p) => p.trail.flat().map((t) => t.y)),
  );
  const figures = all.flatMap(({ name, x: across, y: up }) =>
    [across, up].map((figure) => ({ name, figure })),
  );
  const hasTrails = points.some(({ trail }) => trail.length > 0);
  const from = comparison.years[0] ?? focusYear;
  const face = chartFace(parts.x, {
    title: titleOf(parts, points),
    measured: say(language, "scatter.measured", { x: x.title, y: y.title }),
    facts: factsOf(x, y, language),
    notes: [
      ...borrowedNotes(parts.x, figures),
      ...thinNotes(parts.x, figures),
      ...(lacking === 0 ? [] : [say(language, "scatter.missing", { n: lacking })]),
      ...(hasTrails ? [say(language, "scatter.trail", { from, to: focusYear })] : []),
    ],
  });
  return { kind: "scatter", ...face, year: `${focusYear}`, x, y, points };
}

function inContext(point: ScatterPoint): ScatterPoint {
  if (point.role !== "other") return point;
  const { slot: _slot, ...rest } = point;
  return { ...rest, role: "context" };
}

interface Parts {
  readonly x: OneMetric;
  readonly y: OneMetric;
}

function pointsOf({ x, y }: Parts): { readonly points: readonly ScatterPoint[]; readonly lacking: number } {
  const across = new Map(y.places.map((place) => [place.locality.uid, place]));
  let lacking = 0;
  const points = x.places.flatMap((place): ScatterPoint[] => {
    const other = across.get(place.locality.uid);
    if (place.isAbove || other === undefined) return [];
    const figures = {
      x: borrowedFigure(x, place, x.focusYear),
      y: borrowedFigure(y, other, y.focusYear),
    };
    if (!isKnown(figures.x.value) || !isKnown(figures.y.value)) {
      lacking += 1;
      return [];
    }
    const { locality, name, role, slot } = place;
    return [
      {
        locality: locality.uid,
        name,
        role,
        ...(slot === undefined ? {} : { slot }),
        ...named({ x, y }, figures),
        trail: trailOf({ x, y }, { x: place, y: other }),
      },
    ];
  });
  return { points, lacking };
}

/** Both figures under both names: whichever is pointed at tells the whole point. */
function named(
  { x, y }: Parts,
  figures: { readonly x: ChartFigure; readonly y: ChartFigure },
): { readonly x: ChartFigure; readonly y: ChartFigure } {
  const { language } = x.view;
  const told = (part: OneMetric, figure: ChartFigure): ChartFigure => {
    const text = say(language, "scatter.figure", { metric: part.metric.name[language], value: figure.text });
    return { ...figure, text };
  };
  return { x: told(x, figures.x), y: told(y, figures.y) };
}

/** Runs of years up to the focus year in which both figures are known and compare with those of the year before. */
function trailOf(
  parts: Parts,
  places: { readonly x: Place; readonly y: Place },
): readonly (readonly TrailPoint[])[] {
  const runs: TrailPoint[][] = [];
  let before: number | undefined;
  for (const year of parts.x.years) {
    if (year > parts.x.focusYear) break;
    const [rowX, rowY] = [places.x.rows.get(year), places.y.rows.get(year)];
    const [x, y] = [numberOf(parts.x, rowX), numberOf(parts.y, rowY)];
    if (x === undefined || y === undefined) continue;
    const follows = before === year - 1 && doesCompare(rowX) && doesCompare(rowY);
    const run = runs.at(-1);
    if (follows && run !== undefined) run.push({ year, x, y });
    else runs.push([{ year, x, y }]);
    before = year;
  }
  return runs.filter((run) => run.length > 1);
}

/** None for a figure that tells of too little: a trail to it would tell of a fall that nobody reported. */
function numberOf({ measure, view }: OneMetric, row: ComparisonRow | undefined): number | undefined {
  if (row === undefined || isThinRow(row, view.basis)) return undefined;
  const value: Value = measure.of(row);
  return isKnown(value) ? value.value : undefined;
}

function doesCompare(row: ComparisonRow | undefined): boolean {
  return row !== undefined && row.comparability.verdict !== "not-comparable";
}

function axisOf(part: OneMetric, figures: readonly ChartFigure[], trail: readonly number[]): ScatterAxis {
  const { metric, measure, view } = part;
  const { language } = view;
  const now = figures.flatMap(({ value }) => (isKnown(value) ? [value.value] : []));
  const values = [...now, ...trail];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isLog = values.length > 0 && least > 0 && most / least > logFrom;
  const whole = values.every(Number.isInteger);
  const scale = isLog ? logScale(least, most) : niceScale(values, { zero: startsAtZero(values), whole });
  const median = medianOf(figures);
  const name = metric.name[language];
  const measured = measure.name === "" ? name : `${name} – ${measure.name}`;
  const unit = measure.name.startsWith(measure.unit) ? "" : ` (${measure.unit})`;
  return {
    metric: metric.code,
    title: `${measured}${unit}${isLog ? `, ${word(language, "scatter.log")}` : ""}`,
    min: scale.min,
    max: scale.max,
    isLog,
    ticks: scale.ticks.map((value) => ({ value, text: measure.tick(value) })),
    ...(median === undefined ? {} : { median: { value: median, text: medianText(part, median) } }),
  };
}

function medianText(part: OneMetric, value: number): string {
  const { measure, view } = part;
  const shown = Number(value.toFixed(medianDecimals(part, value)));
  return say(view.language, "scatter.median", { value: measure.tick(shown) });
}

function titleOf({ x, y }: Parts, points: readonly ScatterPoint[]): string {
  const { language } = x.view;
  const names = { x: x.metric.name[language], y: y.metric.name[language], year: x.focusYear };
  const mine = points.find(({ role }) => role === "mine");
  const subject = mine && subjectOf(x);
  if (mine !== undefined && subject !== undefined) {
    const [xv, yv] = [valueIn(mine.x, names.x), valueIn(mine.y, names.y)];
    return say(language, "scatter.title-one", { ...names, name: nameInside(subject, language), xv, yv });
  }
  return say(language, "scatter.title", {
    ...names,
    places: say(language, "chart.places", { n: points.length }),
  });
}

/** The figure's text without the metric's name before it. */
function valueIn({ text }: ChartFigure, name: string): string {
  return text.startsWith(`${name}: `) ? text.slice(name.length + 2) : text;
}

function factsOf(x: ScatterAxis, y: ScatterAxis, language: "vi" | "en"): string {
  if (x.median === undefined || y.median === undefined) return "";
  const parts = { x: `${x.title} ${x.median.text}`, y: `${y.title} ${y.median.text}` };
  return `${say(language, "scatter.summary", parts)}.`;
}
