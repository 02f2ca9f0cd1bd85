import type { MissingReason } from "@sosanh/core/figures/value";
import { isKnown } from "@sosanh/core/figures/value";
import { chartFigure } from "./chart-figure.ts";
import type { ChartFigure } from "./chart-parts.ts";
import type { OneMetric, Place } from "./comparison-parts.ts";
import { listedNames } from "./notes.ts";
import { say } from "./words/words.ts";

/** Why a figure may be borrowed: it is not there yet. What does not exist or is withheld has no older stand-in. */
const notYet: readonly MissingReason[] = ["not-reported", "late", "unreadable", "pending-review"];

/**
 * The figure of a place in a picture of one year: its own; where that is not there yet, the latest one of at most
 * `view.tolerance` years before, which then names its year in its texts, its remarks and `borrowedFrom`, and has no
 * change. Never across another definition or two years that do not compare, never a rank or a change, and never
 * where bounds are known.
 */
export function borrowedFigure(part: OneMetric, place: Place, year: number): ChartFigure {
  const { view, metric } = part;
  const own = chartFigure(part, place, year);
  if (isKnown(own.value) || own.bounds !== undefined || !notYet.includes(own.value.missing)) return own;
  if (view.basis === "rank" || view.basis === "change" || view.basis === "relative-change") return own;
  for (let earlier = year - 1; earlier >= year - view.tolerance; earlier -= 1) {
    const next = place.rows.get(earlier + 1);
    if (next?.comparability.verdict === "not-comparable") return own;
    if (metric.definitionChanges?.some(({ since }) => Number(since.slice(0, 4)) === earlier + 1)) return own;
    const figure = chartFigure(part, place, earlier);
    if (isKnown(figure.value)) return borrowed(part, figure, { year, from: earlier });
  }
  return own;
}

/** A note that names the places whose figures are borrowed, with the year of each; none where none is. */
export function borrowedNotes(
  part: OneMetric,
  figures: readonly { readonly name: string; readonly figure: ChartFigure }[],
): readonly string[] {
  const names = figures.flatMap(({ name, figure: { borrowedFrom } }) =>
    borrowedFrom === undefined ? [] : [`${name} (${borrowedFrom})`],
  );
  if (names.length === 0) return [];
  const shown = listedNames(names, part.view.language);
  return [say(part.view.language, "note.borrowed", { year: part.focusYear, names: shown })];
}

function borrowed(
  { view }: OneMetric,
  { change: _change, ...figure }: ChartFigure,
  { year, from }: { year: number; from: number },
): ChartFigure {
  const { language } = view;
  return {
    ...figure,
    text: say(language, "borrowed.text", { value: figure.text, year: from }),
    label: say(language, "borrowed.text", { value: figure.label, year: from }),
    borrowedFrom: from,
    comparability: { verdict: "comparable", reasons: [] },
    remarks: [say(language, "borrowed.remark", { year: from, asked: year }), ...figure.remarks],
  };
}
