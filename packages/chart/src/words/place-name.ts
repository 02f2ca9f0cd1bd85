import type { ComparedLocality } from "@sosanh/core/comparison/comparison";
import type { Language } from "@sosanh/core/view/view";
import { word } from "./words.ts";

type Named = Pick<ComparedLocality, "name" | "shortName" | "parentName"> & {
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
 * and with its parent where they share the kind as well. The nation goes by the one word for it, "Cả nước".
 */
export function placeNameAmong(places: readonly Named[], place: Named, language: Language = "vi"): string {
  if (place.level === 0) return word(language, "place.nation");
  if ((countedAmong(places).short.get(place.shortName) ?? 0) < 2) return placeName(place);
  return placeNameInFull(places, place);
}

/**
 * The name of a place with its kind, "Huyện Thọ Xuân"; with its parent too where another of `places` has the same
 * full name: "Xã Xuân Lập (Tỉnh Thanh Hóa)".
 */
export function placeNameInFull(places: readonly Named[], place: Named): string {
  const isAlone = (countedAmong(places).full.get(place.name) ?? 0) < 2;
  return isAlone || place.parentName === undefined ? place.name : `${place.name} (${place.parentName})`;
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
}

/** Counted once for a list: naming thousands of places one by one would count them all for each. */
const countsOf = new WeakMap<readonly Named[], NameCounts>();

function countedAmong(places: readonly Named[]): NameCounts {
  const known = countsOf.get(places);
  if (known !== undefined) return known;
  const [short, full] = [new Map<string, number>(), new Map<string, number>()];
  for (const { shortName, name } of places) {
    short.set(shortName, (short.get(shortName) ?? 0) + 1);
    full.set(name, (full.get(name) ?? 0) + 1);
  }
  countsOf.set(places, { short, full });
  return { short, full };
}

function isNamedLikeParent({ shortName, parentName }: Named): boolean {
  return parentName === shortName || (parentName?.endsWith(` ${shortName}`) ?? false);
}
