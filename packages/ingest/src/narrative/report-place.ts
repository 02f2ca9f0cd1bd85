import type { IsoDate } from "@sosanh/core/figures/period";
import type { Kind } from "@sosanh/core/places/locality";
import { contestCluster } from "./contest-cluster.ts";
import { isOneOfSeveral, placesTogether } from "./joint-places.ts";
import { letterheadPlace } from "./letterhead-place.ts";
import { mergedPlace } from "./merged-place.ts";
import { ownKinds, timesOwn } from "./own-kind.ts";
import { pageProvinces } from "./page-province.ts";
import { partOrWhole } from "./part-or-whole.ts";
import type { NamedPlace } from "./place-book.ts";
import type { PlaceMention } from "./place-mention.ts";
import { placeMentions } from "./place-mention.ts";
import { pointsOf } from "./place-points.ts";
import type { Reading } from "./reading.ts";
import { registerDay, sameOfOrderBefore } from "./register-day.ts";
import { reportBody } from "./report-body.ts";
import type { ReportPeriod } from "./report-period.ts";
import { settledPlace } from "./settled-place.ts";
import type { UnnamedPlace } from "./unnamed-place.ts";
import { aboveItself, belowNamed, unnamedPlace } from "./unnamed-place.ts";
import { countryItself } from "./whole-country.ts";

/** Whose report a text is. */
export interface ReportPlace {
  /** As written. */
  readonly name: string;
  readonly unit?: NamedPlace;
  /** Whether only likelihood settles which of several units of the name it is. */
  readonly isGuessed: boolean;
  /** What the name may mean, where nothing settles it. */
  readonly candidates: readonly NamedPlace[];
  readonly kind?: Kind;
  /** It and all above it, itself first; empty when it is not settled. */
  readonly line: readonly NamedPlace[];
  readonly mentions: readonly PlaceMention[];
  /** The day whose register names were looked up in. */
  readonly on: IsoDate;
}

interface Scored {
  mention: PlaceMention;
  score: number;
}

/** The places a text names, and the day whose register they were looked up in. */
interface Known {
  readonly mentions: readonly PlaceMention[];
  readonly on: IsoDate;
}

const headTokens = 500;

/** Finds the place whose report it is: named early and often, by those who report, not as the place of a meeting. */
export function reportPlace(reading: Reading, period: ReportPeriod): ReportPlace | undefined {
  const { on, orOn } = registerDay(reading, period);
  const mentions = placeMentions(reading, on);
  const nothing = { mentions, on, line: [], isGuessed: false, candidates: [] };
  const letterhead = letterheadPlace(reading, { mentions, on });
  const body =
    letterhead === undefined ? (contestCluster(reading) ?? reportBody(reading, mentions)) : undefined;
  if (body !== undefined) return { ...nothing, name: body };
  const provinces = pageProvinces(reading, on);
  const likely = letterhead ?? bestOf(reading, { mentions, on });
  const best = likely === undefined ? undefined : (partOrWhole(reading, likely, { mentions, on }) ?? likely);
  const unnamed =
    letterhead !== undefined
      ? undefined
      : best === undefined
        ? (unnamedPlace(reading, provinces) ?? provinceOfAll(reading, provinces, { mentions, on }))
        : (mergedPlace(reading, best, { mentions, on }) ??
          aboveItself(reading, best, { mentions, on }) ??
          belowNamed(reading, best, { mentions, on }));
  if (unnamed !== undefined) {
    const above = unnamed.unit === undefined ? [] : reading.vocabulary.places.line(unnamed.unit.uid, on);
    return { ...nothing, ...unnamed, line: above, isGuessed: unnamed.unit !== undefined };
  }
  if (best === undefined) {
    const country = countryItself(reading);
    return country?.unit === undefined
      ? undefined
      : { ...nothing, name: country.name, unit: country.unit, kind: country.unit.kind, line: [country.unit] };
  }
  const together = placesTogether(reading, best, mentions);
  if (together !== undefined)
    return { ...nothing, name: together.name, candidates: together.places.flatMap(({ units }) => units) };
  // The first of many is not whose report it is, unless the text comes back to it.
  const isAgain = mentions.some((m) => m !== best && m.units.some(({ uid }) => uid === best.units[0]?.uid));
  if (!isAgain && isOneOfSeveral(reading, best, mentions))
    return { ...nothing, name: best.name, candidates: best.units };
  const { unit: settled, isGuessed } = settledPlace(reading, best, { mentions, on, provinces });
  const others =
    settled === undefined || orOn === undefined
      ? []
      : sameOfOrderBefore(reading, { unit: settled, mention: best, orOn });
  const unit = others.length === 0 ? settled : undefined;
  const line = unit === undefined ? [] : reading.vocabulary.places.line(unit.uid, on);
  const kind = unit?.kind ?? best.kind;
  return {
    name: best.name,
    mentions,
    on,
    line,
    isGuessed,
    candidates: unit === undefined ? [...others, ...best.units] : [],
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function bestOf(reading: Reading, known: Known): PlaceMention | undefined {
  const { mentions } = known;
  const scored = new Map<string, Scored>();
  const kinded = mentions.filter((m) => m.kind !== undefined);
  for (const mention of mentions) {
    if (mention.from > headTokens && scored.size > 0) break;
    const key = keyOf(mention, kinded);
    const entry = scored.get(key);
    const points =
      pointsOf(reading, mention, scored.size === 0) - (isSuperior(reading, mention, known) ? 6 : 0);
    if (entry !== undefined) {
      entry.score += points;
      if (entry.mention.kind === undefined && mention.kind !== undefined) entry.mention = mention;
    } else if (points > 0 || mention.kind !== undefined) scored.set(key, { mention, score: points });
  }
  const self = ownKinds(reading, { named: [], hasOffices: false });
  let best: Scored | undefined;
  for (const entry of scored.values()) {
    entry.score += Math.min(2, timesOwn(self, entry.mention) * 0.5);
    if (best === undefined || entry.score > best.score) best = entry;
  }
  // Only named as a neighbour, where the text speaks of itself without its name.
  if (best !== undefined && best.score < 0 && self.size > 0) return undefined;
  if (best === undefined || timesOwn(self, best.mention) > 0) return best?.mention;
  return (
    partItself(reading, {
      best: best.mention,
      all: [...scored.values()],
      known,
    }) ?? best.mention
  );
}

interface Visited {
  readonly best: PlaceMention;
  readonly all: readonly Scored[];
  readonly known: Known;
}

/** "Bộ CHQS tỉnh … kiểm tra tại huyện …. Theo báo cáo, huyện có …": the report is of the visited, not of who came. */
function partItself(reading: Reading, { best, all, known }: Visited): PlaceMention | undefined {
  const above = new Set(best.units.map(({ uid }) => uid));
  const parts = all
    .filter(({ mention }) => isWithin(reading, mention, { above, on: known.on }))
    .toSorted((a, b) => b.score - a.score);
  for (const hasOffices of [false, true]) {
    const own = ownKinds(reading, { named: known.mentions, hasOffices });
    const [first, second] = parts.filter(({ mention }) => timesOwn(own, mention) > timesOwn(own, best));
    if (first !== undefined)
      return second === undefined || first.score > second.score ? first.mention : undefined;
  }
  return undefined;
}

function isWithin(
  { vocabulary }: Reading,
  { units }: PlaceMention,
  { above, on }: { readonly above: ReadonlySet<string>; readonly on: IsoDate },
): boolean {
  return units.some((unit) =>
    vocabulary.places.line(unit.uid, on).some(({ uid }) => uid !== unit.uid && above.has(uid)),
  );
}

/** A bare name is taken for the place of that name and kind that the text also names. */
function keyOf({ units, kind, name }: PlaceMention, kinded: readonly PlaceMention[]): string {
  const meant = kind !== undefined ? units[0] : sameNamed(units, kinded);
  return meant?.uid ?? name.toLowerCase();
}

function sameNamed(units: readonly NamedPlace[], kinded: readonly PlaceMention[]): NamedPlace | undefined {
  for (const { units: named } of kinded) {
    const same = named.find(({ uid }) => units.some((unit) => unit.uid === uid));
    if (same !== undefined) return same;
  }
  return undefined;
}

/** Where several places are counted and none reports: the province whose page it is, if all may lie in it. */
function provinceOfAll(
  { vocabulary }: Reading,
  [province, second]: readonly NamedPlace[],
  { mentions, on }: Known,
): UnnamedPlace | undefined {
  if (province === undefined || second !== undefined || mentions.length < 2) return undefined;
  const isWithinIt = ({ units }: PlaceMention) =>
    units.some(({ uid }) => vocabulary.places.line(uid, on).some((above) => above.uid === province.uid));
  if (!mentions.every(isWithinIt)) return undefined;
  return { name: province.kind === "tinh" ? "tỉnh" : "thành phố", kind: province.kind, unit: province };
}

const letterheadLines = 8;

/** "ĐẢNG BỘ TỈNH …" over "ĐẢNG ỦY XÃ …": a letterhead names first who stands above the one that reports. */
function isSuperior({ layout, vocabulary }: Reading, above: PlaceMention, { mentions, on }: Known): boolean {
  const line = layout.lineOf[above.from] ?? 0;
  if (above.kind === undefined || line > letterheadLines || !isHeadline(above)) return false;
  return mentions.some((below) => {
    const apart = (layout.lineOf[below.from] ?? 0) - line;
    if (apart < 1 || apart > 2 || below.kind === undefined || !isHeadline(below)) return false;
    const uids = below.units
      .flatMap(({ uid }) => vocabulary.places.line(uid, on).slice(1))
      .map(({ uid }) => uid);
    return above.units.some(({ uid }) => uids.includes(uid));
  });
}

function isHeadline({ name }: PlaceMention): boolean {
  return name === name.toUpperCase();
}
