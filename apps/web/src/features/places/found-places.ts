import { formatDate } from "@sosanh/chart/words/number-text";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Language } from "@sosanh/core/view/view";
import type { RouterOutputs } from "../../trpc.ts";
import type { SearchOption } from "../../ui/search-list.tsx";
import { stoodIn, unitsOfPeriodFirst } from "../../ui/stood-in.ts";
import { absentText } from "../../ui/unit-of-period.tsx";
import type { Words } from "../../words/vi.ts";

type FoundPlace = RouterOutputs["localities"]["search"][number];

interface Told {
  /** What figures of the place are of: units that stood in it come first, another says that it did not. */
  readonly period: Period | undefined;
  readonly words: Words;
  readonly language: Language;
}

/** The places a search found, to choose from: each with where it lies, and whether figures of the period can be of it. */
export function foundPlaces(found: readonly FoundPlace[], told: Told): readonly SearchOption<LocalityUid>[] {
  return unitsOfPeriodFirst(found, told.period).map((place) => ({
    key: place.uid,
    name: place.name,
    detail: detailOf(place, told),
    isSeldom: isAbsent(place, told.period),
  }));
}

function isAbsent(place: FoundPlace, period: Period | undefined): boolean {
  return period !== undefined && stoodIn(place, period) !== "yes";
}

/** Where it lies, the name it was found under where that is another one, the days it began and ended, and what they mean. */
function detailOf(place: FoundPlace, { period, words, language }: Told): string {
  const parts = [place.path];
  if (place.former !== undefined) parts.push(words.place.formerName(place.former));
  if (place.since !== undefined) parts.push(words.place.since(formatDate(place.since, language)));
  if (place.until !== undefined) parts.push(words.place.until(formatDate(place.until, language)));
  if (period !== undefined && isAbsent(place, period)) parts.push(absentText(period, language));
  return parts.filter((part) => part !== "").join(" · ");
}
