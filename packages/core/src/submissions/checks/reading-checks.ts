import { toSixDecimals } from "../../figures/six-decimals.ts";
import type { FigureCheck } from "../figure-check.ts";
import type { ReadDoubt } from "../read-figure.ts";
import type { CheckContext, TakenFigure } from "./checked-figure.ts";
import { isWithin, look, nameOf, note } from "./figure-remark.ts";

/**
 * What the reader itself was not sure of; of a figure that a person settled only that its number is none that was read in
 * the document.
 */
export function readingChecks(taken: TakenFigure, context: CheckContext): readonly FigureCheck[] {
  if (!taken.isOpen) return writtenOtherwise(taken);
  return [
    ...(taken.read.added === undefined ? [] : [look("added-by-hand")]),
    ...numberRead(taken),
    ...metricRead(taken),
    ...placeRead(taken, context),
    ...timeRead(taken, context),
  ];
}

/** What was typed without a document, or as a correction of what is published, is written nowhere else. */
function writtenOtherwise({ read, number }: TakenFigure): readonly FigureCheck[] {
  if (read.place.kind === "document") return [];
  const written = [...(read.value === null ? [] : [read.value]), ...read.readings].map(toSixDecimals);
  const isWritten =
    number === undefined ? written.length === 0 : written.includes(toSixDecimals(number.value));
  return isWritten ? [] : [look("written-otherwise", { shown: read.shown })];
}

function numberRead({ read }: TakenFigure): readonly FigureCheck[] {
  const { shown, doubts } = read;
  if (read.missing !== undefined) return [];
  if (doubts.includes("unread-cell") || (read.value === null && read.readings.length === 0))
    return [look("unread-cell", { shown })];
  if (doubts.includes("ambiguous-number") || read.value === null || read.readings.length > 1)
    return [look("ambiguous-number", { shown })];
  return [];
}

function metricRead({ read, metric }: TakenFigure): readonly FigureCheck[] {
  const has = doubtIn(read.doubts);
  const words = read.proposal === undefined ? {} : { words: read.proposal };
  const checks: FigureCheck[] = [];
  if (metric === undefined) checks.push(look("unknown-metric", words));
  else if (has("metric-guessed")) checks.push(look("metric-guessed", words));
  if (has("unknown-unit"))
    checks.push(
      look("unknown-unit", { unit: read.unit, ...(metric !== undefined && { expected: metric.unit.vi }) }),
    );
  if (has("status-guessed") || read.status === "ambiguous") checks.push(look("status-guessed"));
  return checks;
}

/** A place that was inferred needs no eye where it is the document's own, or lies in it. */
function placeRead({ read, locality, period }: TakenFigure, context: CheckContext): readonly FigureCheck[] {
  const has = doubtIn(read.doubts);
  if (locality === undefined || has("unknown-place") || has("place-unsettled"))
    return [look("unknown-place", { name: read.locality.name })];
  if (!has("place-guessed")) return [];
  const { place } = context.about;
  const isOwn = place !== undefined && isWithin(context.tree, { place, locality, period });
  const said = { name: nameOf(context.tree, locality, period) };
  return [isOwn ? note("place-guessed", said) : look("place-guessed", said)];
}

function timeRead({ read, period }: TakenFigure, { about }: CheckContext): readonly FigureCheck[] {
  const has = doubtIn(read.doubts);
  if (period === undefined || has("no-year")) return [look("no-year")];
  if (!has("year-guessed")) return [];
  const isOwn = about.period?.year === period.year;
  return [isOwn ? note("year-guessed", { year: period.year }) : look("year-guessed", { year: period.year })];
}

function doubtIn(doubts: readonly ReadDoubt[]): (doubt: ReadDoubt) => boolean {
  return (doubt) => doubts.includes(doubt);
}
