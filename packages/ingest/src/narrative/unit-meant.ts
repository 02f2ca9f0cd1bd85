import type { NamedPlace } from "./place-book.ts";
import type { PlaceMention } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportPlace } from "./report-place.ts";

/** The one unit that a name means in a report: its own place, one above it, or one within it. */
export function unitMeant(
  reading: Reading,
  report: ReportPlace,
  mention: PlaceMention,
): NamedPlace | undefined {
  const { unit, line, on } = report;
  const { units, kind } = mention;
  const inLine = units.find(({ uid }) => line.some((place) => place.uid === uid));
  const isOwnName = kind === undefined || kind === inLine?.kind;
  if (inLine !== undefined && isOwnName) return inLine;
  if (unit === undefined) return undefined;
  const province = line.find(({ level }) => level === 1);
  const within = units.filter(({ parent, level }) => parent === unit.uid && level > unit.level);
  if (within.length === 1) return within[0];
  if (province === undefined || unit.level !== 1) return undefined;
  // A province's report also names communes of its districts: by their kind, or with the district behind them.
  const around = placeBehind(reading, report, mention);
  const below = units.filter(({ uid, parent }) => {
    const above = reading.vocabulary.places.line(uid, on).slice(1);
    const isIn = above.some((place) => place.uid === unit.uid);
    return isIn && (around === undefined || around.units.some((place) => place.uid === parent));
  });
  if (below.length === 1 && (kind !== undefined || around !== undefined)) return below[0];
  return kind !== undefined && units.length === 1 ? units[0] : undefined;
}

/** "Mường Pồn (huyện Điện Biên)", "xã Quốc Tuấn, huyện Kiến Xương": the place named behind another as where it lies. */
function placeBehind(
  { tokens }: Reading,
  { mentions }: ReportPlace,
  { to, kind }: PlaceMention,
): PlaceMention | undefined {
  if (!/^[(,]$/.test(tokens[to]?.text ?? "")) return undefined;
  const isBracket = tokens[to]?.text === "(";
  return mentions.find(
    ({ from, kind: of }) => from === to + 1 && (of !== undefined || (isBracket && kind !== undefined)),
  );
}

/** Whether a place is only named as where the one right before it lies: "Mường Pồn, huyện Điện Biên". */
export function isWhereItLies(reading: Reading, report: ReportPlace, mention: PlaceMention): boolean {
  const before = report.mentions.find(({ to }) => to === mention.from - 1);
  if (before === undefined || reading.tokens[before.to]?.text !== ",") return false;
  const part = unitMeant(reading, report, before);
  return part !== undefined && mention.units.some(({ uid }) => uid === part.parent);
}
