import { isKnown } from "@sosanh/core/figures/value";
import { borrowedFigure, borrowedNotes } from "../borrowed-figure.ts";
import type { ChartFace } from "../chart-parts.ts";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { onOneScale } from "../drawn-places.ts";
import { measureOf } from "../measure.ts";
import { heldAgainst, isHeldOnScale } from "../words/held-against.ts";
import { say, word } from "../words/words.ts";
import type { BarsSpec, ChartBar } from "./bars-spec.ts";

/**
 * One bar a place in the focus year, best first by the metric's direction (or as the view orders); places without a
 * figure last. A rank is drawn by the value it ranks. The sum of the others is not drawn on their scale: a note has it.
 */
export function rankedBars(part: OneMetric, face: ChartFace): BarsSpec {
  const { view, focusYear } = part;
  const { drawn, notes } = onOneScale(part);
  const bars = ordered(
    part,
    drawn.map((place) => barOf(part, place)),
  );
  const held = heldAgainst(part);
  const line = held?.values.get(focusYear);
  const reach = bars.flatMap((bar) => [
    ...(bar.bounds === undefined ? [] : [bar.bounds.low, bar.bounds.high]),
    ...(line === undefined ? [] : [line.value]),
    ...(isKnown(bar.value) ? [bar.value.value, bar.interval?.high ?? bar.value.value] : []),
    ...(bar.target === undefined ? [] : [bar.target]),
    ...(bar.previousYear === undefined ? [] : [bar.previousYear]),
  ]);
  const ends = { min: Math.min(0, ...reach), max: Math.max(0, ...reach) };
  return {
    kind: "ranked-bars",
    ...face,
    notes: [
      ...face.notes,
      ...borrowedNotes(
        part,
        bars.map((bar) => ({ name: bar.name, figure: bar })),
      ),
      ...notes,
    ],
    year: `${focusYear}`,
    axis: { ...ends, ticks: [], startsAtZero: true, inverted: false },
    bars,
    ...(held === undefined || line === undefined
      ? {}
      : { benchmark: { name: held.name, value: line.value, text: line.text } }),
    ...(bars.some((bar) => bar.target !== undefined)
      ? { targetName: word(view.language, "chart.target") }
      : {}),
    ...(bars.some((bar) => bar.previousYear !== undefined)
      ? { previousYearName: say(view.language, "chart.previous-year", { year: focusYear - 1 }) }
      : {}),
  };
}

function barOf(part: OneMetric, place: Place): ChartBar {
  const { view, metric, focusYear } = part;
  const figure = borrowedFigure(part, place, focusYear);
  const row = place.rows.get(focusYear);
  const before = place.rows.get(focusYear - 1);
  const standing = isHeldOnScale(part) && figure.borrowedFrom === undefined ? row?.standing : undefined;
  const bar = {
    ...figure,
    locality: place.locality.uid,
    name: place.name,
    role: place.role,
    ...(standing === undefined ? {} : { standing }),
  };
  if (row === undefined || !isKnown(figure.value) || figure.borrowedFrom !== undefined) return bar;
  if (view.basis === "rank") {
    const value = measureOf(metric, { ...view, basis: "value" });
    return { ...bar, value: value.of(row), label: `${figure.label} · ${value.label(row)}` };
  }
  const earlier = before === undefined ? undefined : part.measure.of(before);
  const target = targetOf(part, place);
  return {
    ...bar,
    ...(target === undefined ? {} : { target }),
    ...(earlier !== undefined && isKnown(earlier) && row.comparability.verdict !== "not-comparable"
      ? { previousYear: earlier.value }
      : {}),
  };
}

function targetOf(part: OneMetric, place: Place): number | undefined {
  if (part.view.basis === "target") return 100;
  const target = place.rows.get(part.focusYear)?.target;
  return part.view.basis === "value" && target?.kind === "amount" ? target.amount : undefined;
}

function ordered(part: OneMetric, bars: readonly ChartBar[]): ChartBar[] {
  const { order, language } = part.view;
  const unknown = bars.filter((bar) => !isKnown(bar.value));
  const known = bars.flatMap((bar) => (isKnown(bar.value) ? [{ bar, size: bar.value.value }] : []));
  const names = new Intl.Collator(language);
  const byName = (a: ChartBar, b: ChartBar) => names.compare(a.name, b.name);
  const isBounded = (bar: ChartBar) => bar.bounds !== undefined;
  const inOrder = order === "given" ? unknown : unknown.toSorted(byName);
  // Bounds are never ranked: they stand between those that are and those of which nothing is known.
  const last = [...inOrder.filter(isBounded), ...inOrder.filter((bar) => !isBounded(bar))];
  if (order === "given") return [...known.map((k) => k.bar), ...last];
  if (order === "name") return [...known.map((k) => k.bar).toSorted(byName), ...last];
  const sign = part.metric.polarity === "lower-better" ? 1 : -1;
  const sorted = known.toSorted((a, b) => sign * (a.size - b.size) || byName(a.bar, b.bar));
  return [...sorted.map((k) => k.bar), ...last];
}
