import type { Period } from "../figures/period.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { ReadDoubt, ReadFigure } from "./read-figure.ts";

/** Of whom and when a document says that it tells. */
export interface AboutDocument {
  readonly place?: LocalityUid;
  readonly period?: Period;
}

/** Of whom and when a person says that a document tells; what is left out is as it was read. */
export interface SaidOfDocument extends AboutDocument {
  /** Whether words that settle no place name the place that is said. */
  readonly isNameOf?: (name: string) => boolean;
}

/** Marks what a figure takes from its document as a whole: a place or a period that is the document's own, or none. */
export function markedOfDocument(read: ReadFigure, about: AboutDocument): ReadFigure {
  const { locality, year, part } = read;
  const isPlace = locality.uid === null ? locality.name === "" : locality.uid === about.place;
  const isPeriod = year === null || (year === about.period?.year && part === about.period.part);
  if (!isPlace && !isPeriod) return read;
  return {
    ...read,
    ofDocument: { ...(isPlace && { place: true as const }), ...(isPeriod && { period: true as const }) },
  };
}

/**
 * A figure under what a person says of its document as a whole: what it took from the document is as the person says;
 * what its own sentence or row says of another place or period stays. Whatever was said before counts no longer, and
 * saying what was read, or nothing, gives the figure as it was read.
 */
export function asSaidOfDocument(given: ReadFigure, said: SaidOfDocument): ReadFigure {
  const read = asItWasRead(given);
  const { locality, year, part, doubts, ofDocument } = read;
  const isNamed = locality.uid === null && said.isNameOf?.(locality.name) === true;
  const place = ofDocument?.place === true || isNamed ? (said.place ?? locality.uid) : locality.uid;
  const period = ofDocument?.period === true ? said.period : undefined;
  const isOtherPlace = place !== locality.uid;
  const isOtherPeriod = period !== undefined && (period.year !== year || period.part !== part);
  if (!isOtherPlace && !isOtherPeriod) return read;
  const isOpen = (doubt: ReadDoubt): boolean =>
    !(isOtherPlace && doubtsOfPlace.has(doubt)) && !(isOtherPeriod && doubtsOfPeriod.has(doubt));
  return {
    ...read,
    locality: { ...locality, uid: place },
    ...(isOtherPeriod && { year: period.year, part: period.part }),
    doubts: doubts.filter(isOpen),
    asRead: { place: locality.uid, year, part, doubts },
  };
}

const doubtsOfPlace: ReadonlySet<ReadDoubt> = new Set(["place-unsettled", "place-guessed", "unknown-place"]);
const doubtsOfPeriod: ReadonlySet<ReadDoubt> = new Set(["no-year", "year-guessed"]);

function asItWasRead({ asRead, ...read }: ReadFigure): ReadFigure {
  if (asRead === undefined) return read;
  const { place, year, part, doubts } = asRead;
  return { ...read, locality: { ...read.locality, uid: place }, year, part, doubts };
}
