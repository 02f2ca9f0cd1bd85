import { isKnown, type Known } from "@sosanh/core/figures/value";
import type { OneMetric } from "../comparison-parts.ts";
import { measureOf } from "../measure.ts";
import { formatPercent } from "../words/number-text.ts";
import { say } from "../words/words.ts";
import {
  countText,
  type Finding,
  findingOf,
  listOf,
  measuredName,
  named,
  opening,
  type PlaceRow,
  toldBasis,
} from "./finding.ts";
import { isWholeFigure, othersBeside } from "./findings-rest.ts";
import { measuredText } from "./measured-text.ts";
import { toldFigure } from "./told-figure.ts";

/** A place of the summary with what it is ordered by. */
interface Figure extends PlaceRow {
  readonly value: number;
  readonly known: Known;
}

/** From this many places on, three are named at either end; below, one. */
const manyPlaces = 8;

/**
 * Who is highest and who is lowest in the focus year, by value or by the measure the View shows where that is a figure
 * of its own (rate, share, index). Only whole figures take part: a sum with gaps, bounds and an apportioned figure are counted
 * apart. Where one of these is surely beyond an end, nobody is called highest (or lowest) and it is named. Places that
 * share the end are all named, or counted where they are many.
 */
export function extremesFinding(part: OneMetric, all: readonly PlaceRow[]): Finding | undefined {
  const { language } = part.view;
  const figures = figuresOf(part, all);
  const [first, last] = [figures.at(0), figures.at(-1)];
  if (first === undefined || last === undefined || figures.length < 3) return undefined;
  const others = othersBeside(part, all, { high: first.value, low: last.value });
  const said = {
    ...opening(part),
    metric: measuredName(part, toldBasis(part.view)),
    n: countText(figures.length, language),
    rest: others.text,
  };
  if (first.value === last.value) {
    if (others.isAbove || others.isBelow) return undefined;
    const text = say(language, "finding.all-same", { ...said, value: textOf(part, first.known) });
    return findingOf(
      part,
      text,
      figures.map((f) => f.row),
    );
  }
  if (others.isAbove && others.isBelow) return undefined;
  const highest = others.isAbove ? [] : endOf(figures);
  const lowest = others.isBelow ? [] : endOf(figures.toReversed());
  const key = others.isAbove ? "finding.lowest" : others.isBelow ? "finding.highest" : "finding.extremes";
  const text = say(language, key, {
    ...said,
    highest: endText(part, highest),
    lowest: endText(part, lowest),
  });
  return findingOf(
    part,
    text,
    [...highest, ...lowest].map((f) => f.row),
  );
}

function figuresOf(part: OneMetric, all: readonly PlaceRow[]): readonly Figure[] {
  const measure = measureOf(part.metric, { ...part.view, basis: toldBasis(part.view) });
  return all
    .flatMap(({ place, row }): Figure[] => {
      const value = measure.of(row);
      if (!isKnown(value) || !isWholeFigure(row)) return [];
      return [{ place, row, value: value.value, known: value }];
    })
    .toSorted((a, b) => b.value - a.value);
}

function textOf(part: OneMetric, value: Known): string {
  const basis = toldBasis(part.view);
  return basis === "share"
    ? formatPercent(value.value, { language: part.view.language })
    : measuredText(part, basis, value);
}

/** The first few, with all that share the place of the last; fewer where those are many. */
function endOf(figures: readonly Figure[]): readonly Figure[] {
  const asked = figures.length < manyPlaces ? 1 : 3;
  const edge = figures[asked - 1]?.value;
  const shared = figures.filter((f, i) => i < asked || f.value === edge);
  if (shared.length <= asked + 1) return shared;
  const before = figures.slice(0, asked).filter((f) => f.value !== edge);
  return before.length > 0 ? before : shared;
}

function endText(part: OneMetric, end: readonly Figure[]): string {
  const { language } = part.view;
  const [first] = end;
  const isTied = end.length > 4 && end.every((f) => f.value === first?.value);
  if (isTied)
    return say(language, "finding.tied", {
      n: countText(end.length, language),
      value: first === undefined ? "" : textOf(part, first.known),
    });
  return listOf(
    end.map((f) => named(f.place, toldFigure(f.row, textOf(part, f.known)), language)),
    language,
  );
}
