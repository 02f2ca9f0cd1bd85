import type { ComparedLocality } from "@sosanh/core/comparison/comparison";
import { dayBefore } from "@sosanh/core/places/last-day";
import type { Language } from "@sosanh/core/view/view";
import { formatDate } from "./number-text.ts";
import { say, word } from "./words.ts";

type Named = Pick<ComparedLocality, "name" | "shortName" | "parentName" | "since" | "until"> & {
  readonly level?: ComparedLocality["level"];
};

const person = "Hồ Chí Minh";
const kinds = /^(Tỉnh|Thành phố|Thị xã|Thị trấn|Quận|Huyện|Xã|Phường|Đặc khu)(?=\s)/u;

/**
 * The name of a place in a list, an axis, a key: short, unless its parent has the same short name. "Thọ Xuân" of
 * Tỉnh Thanh Hóa, but "Thành phố Thanh Hóa", which alone would read as the province; and "TP Hồ Chí Minh".
 */
export function placeName(place: Named): string {
  if (isNamedForPerson(place)) return `TP ${place.shortName}`;
  return isNamedLikeParent(place) ? place.name : place.shortName;
}

/**
 * The name of a place among others shown with it: as {@link placeName}, with its kind where two share the short name,
 * and with its parent, or the day until or since which it is, where they share the kind as well. The nation goes by the one word for it, "Cả nước".
 */
export function placeNameAmong(places: readonly Named[], place: Named, language: Language = "vi"): string {
  if (place.level === 0) return word(language, "place.nation");
  if ((countedAmong(places).short.get(place.shortName) ?? 0) < 2) return placeName(place);
  return placeNameInFull(places, place, language);
}

/**
 * The name of a place with its kind, "Huyện Thọ Xuân"; with its parent too where another of `places` has the same
 * full name: "Xã Xuân Lập (Tỉnh Thanh Hóa)"; with its days where another under that parent has: "Tỉnh Thanh Hóa (đến
 * 30/6/2025)" and "Tỉnh Thanh Hóa (từ 1/7/2025)".
 */
export function placeNameInFull(places: readonly Named[], place: Named, language: Language = "vi"): string {
  const { full, within } = countedAmong(places);
  if ((full.get(place.name) ?? 0) < 2) return place.name;
  const isAloneWithin = (within.get(nameWithin(place)) ?? 0) < 2;
  const told = isAloneWithin ? place.parentName : (daysOf(place, language) ?? place.parentName);
  return told === undefined ? place.name : `${place.name} (${told})`;
}

/** Until or since when a place is; undefined of one that was and is always there. */
function daysOf({ since, until }: Named, language: Language): string | undefined {
  if (until !== undefined)
    return say(language, "place.until", { day: formatDate(dayBefore(until), language) });
  return since && say(language, "place.since", { day: formatDate(since, language) });
}

function nameWithin({ name, parentName = "" }: Named): string {
  return `${name}\n${parentName}`;
}

/** True of the city whose name without its kind is that of a person. */
export function isNamedForPerson({ name, shortName }: Pick<Named, "name" | "shortName">): boolean {
  return shortName === person && name === `Thành phố ${person}`;
}

/**
 * A name as it stands within a Vietnamese sentence: "huyện Thọ Xuân", "cả nước", but "Thành phố Hồ Chí Minh", which is
 * always written so. In English names stay as they are.
 */
export function placeNameInside(name: string, language: Language): string {
  if (language !== "vi" || name.endsWith(` ${person}`)) return name;
  if (!kinds.test(name) && !name.startsWith("Cả ")) return name;
  return name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
}

interface NameCounts {
  readonly short: ReadonlyMap<string, number>;
  readonly full: ReadonlyMap<string, number>;
  /** Full names together with those of the parents. */
  readonly within: ReadonlyMap<string, number>;
}

/** Counted once for a list: naming thousands of places one by one would count them all for each. */
const countsOf = new WeakMap<readonly Named[], NameCounts>();

function countedAmong(places: readonly Named[]): NameCounts {
  const known = countsOf.get(places);
  if (known !== undefined) return known;
  const counted = {
    short: countsBy(places, ({ shortName }) => shortName),
    full: countsBy(places, ({ name }) => name),
    within: countsBy(places, nameWithin),
  };
  countsOf.set(places, counted);
  return counted;
}

function countsBy(places: readonly Named[], by: (place: Named) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(by(place), (counts.get(by(place)) ?? 0) + 1);
  return counts;
}

function isNamedLikeParent({ shortName, parentName }: Named): boolean {
  return parentName === shortName || (parentName?.endsWith(` ${shortName}`) ?? false);
}
