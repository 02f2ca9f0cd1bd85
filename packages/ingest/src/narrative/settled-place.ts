import type { IsoDate } from "@sosanh/core/figures/period";
import type { Kind } from "@sosanh/core/places/locality";
import { offices } from "./office-words.ts";
import type { NamedPlace } from "./place-book.ts";
import type { PlaceMention } from "./place-mention.ts";
import { bareName, kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";

/** What else tells which unit of a name is meant. */
export interface SettledBy {
  readonly mentions: readonly PlaceMention[];
  readonly on: IsoDate;
  /** Whose page it stands on. */
  readonly provinces: readonly NamedPlace[];
}

/** Of units of one name the one whose parents the text names; a bare name is rather the larger. */
export function settledPlace(
  reading: Reading,
  mention: PlaceMention,
  { mentions, on, provinces }: SettledBy,
): { readonly unit: NamedPlace | undefined; readonly isGuessed: boolean } {
  const { vocabulary } = reading;
  const [only, second] = mention.units;
  if (second === undefined) return { unit: only, isGuessed: false };
  // The same bare name again says no more of which unit it is.
  const others = mentions.filter(
    (m) => m.kind !== undefined || !m.units.some(({ uid }) => uid === only?.uid),
  );
  const named = new Set(others.filter((m) => m !== mention).flatMap((m) => m.units.map((u) => u.uid)));
  const counts = mention.units.map((unit) => {
    const above = vocabulary.places.line(unit.uid, on).slice(1);
    return { unit, above: above.filter(({ uid, level }) => level > 0 && named.has(uid)).length };
  });
  const most = Math.max(...counts.map((c) => c.above));
  const isOfPage = ({ uid }: NamedPlace) =>
    vocabulary.places.line(uid, on).some((above) => provinces.some((province) => province.uid === above.uid));
  const superiors = unnamedAbove(reading);
  const isUnder = ({ uid }: NamedPlace) =>
    vocabulary.places
      .line(uid, on)
      .slice(1)
      .some(({ kind }) => superiors.has(kind));
  const parted = partly(
    counts.filter((c) => c.above === most).map((c) => c.unit),
    others,
  );
  const likely = madeOfNamed(reading, parted, others);
  const ofPage = thoseWhere(likely, isOfPage);
  // "Hà Tĩnh" and "UBND tỉnh" in one text are one place.
  const best = mention.kind === undefined ? ofPage : thoseWhere(ofPage, isUnder);
  if (best.length === 1) return { unit: best[0], isGuessed: most === 0 };
  if (mention.kind !== undefined && best[0]?.level !== 1) return { unit: undefined, isGuessed: false };
  const highest = best.toSorted((a, b) => a.level - b.level);
  const unit = highest[0]?.level !== highest[1]?.level ? highest[0] : undefined;
  // A province is what its bare name means.
  return { unit, isGuessed: unit !== undefined && unit.level > 1 };
}

/** "lập do sáp nhập xã Long An, xã Thân Cửu Nghĩa": of units of one name those made of most that the text names. */
function madeOfNamed(
  reading: Reading,
  units: readonly NamedPlace[],
  others: readonly PlaceMention[],
): readonly NamedPlace[] {
  const { places } = reading.vocabulary;
  const ever = [...new Set(others.map((m) => bareName(reading, m)))].map((name) => places.named(name));
  const counts = units.map(({ uid }) => {
    const parts = places.madeOf(uid);
    return ever.filter((named) => named.some((unit) => unit.level === 3 && parts.has(unit.uid))).length;
  });
  const most = Math.max(0, ...counts);
  return most < fewestParts ? units : units.filter((_, i) => counts[i] === most);
}

// One name alone may be another's.
const fewestParts = 2;

/** Those of which something is true; all where it is of none. */
function thoseWhere(
  units: readonly NamedPlace[],
  isTrue: (unit: NamedPlace) => boolean,
): readonly NamedPlace[] {
  const those = units.filter(isTrue);
  return those.length === 0 ? units : those;
}

/** The kinds whose offices a text names without a name: "Chủ tịch UBND thành phố" stands above the place. */
function unnamedAbove({ tokens }: Reading): ReadonlySet<Kind> {
  const kinds = new Set<Kind>();
  for (let at = 1; at < tokens.length; at++) {
    const kind = offices.test(tokens[at - 1]?.text ?? "") ? kindAt(tokens, at) : undefined;
    const next = kind === undefined ? undefined : tokens[kind.to];
    if (kind !== undefined && !(next?.kind === "word" && next.capital)) kinds.add(kind.kind);
  }
  return kinds;
}

/** Of units of one name those that most of the places named with their kind lie in; all where none does. */
function partly(units: readonly NamedPlace[], others: readonly PlaceMention[]): readonly NamedPlace[] {
  const named = others.filter(({ kind }) => kind !== undefined);
  const counts = units.map(
    ({ uid }) => new Set(named.filter((m) => m.units.some((u) => u.parent === uid)).map((m) => m.name)).size,
  );
  const most = Math.max(...counts);
  return most === 0 ? units : units.filter((_, i) => counts[i] === most);
}
