import type { FigurePlace } from "./figure-place.ts";
import type { Stretch } from "./near-figure.ts";
import type { PlaceMention } from "./place-mention.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportPlace } from "./report-place.ts";

/**
 * "Xy", "An Bình": all that a label says is a name that one unit has within the report's own, beside it, or among those
 * that its own was made of; undefined of every other label, and of the report's own place.
 */
export function placeOfLabel(
  { tokens, normal, vocabulary }: Reading,
  { unit }: ReportPlace,
  { from, to, named: mentioned }: Stretch & { readonly named: ReadonlyMap<number, PlaceMention> },
): FigurePlace | undefined {
  if (unit === undefined) return undefined;
  const kind = kindAt(tokens, from);
  const name = normal.text.slice(tokens[kind?.to ?? from]?.start, tokens[to - 1]?.end);
  const named = vocabulary.places
    .named(name)
    .filter((place) => kind === undefined || kind.kind === place.kind);
  if (named.some(({ uid }) => uid === unit.uid)) return undefined;
  const circles = [
    named.filter(({ parent }) => parent === unit.uid),
    named.filter(({ parent, level }) => parent === unit.parent && level === unit.level),
    named.filter(({ uid }) => vocabulary.places.madeOf(unit.uid).has(uid)),
  ];
  const found = circles.find((places) => places.length > 0) ?? [];
  // Of two that bore a name one after the other, the one of the day of the report.
  const ofDay = mentioned.get(from)?.units.map(({ uid }) => uid) ?? [];
  const some = found.filter(({ uid }) => ofDay.includes(uid));
  const within = some.length > 0 ? some : found;
  const [only] = within;
  if (only === undefined || within.some(({ uid }) => uid !== only.uid)) return undefined;
  return { name: normal.text.slice(tokens[from]?.start, tokens[to - 1]?.end), unit: only, isSaid: true };
}
