import { word } from "@sosanh/chart/words/words";
import { periodEnd } from "@sosanh/core/figures/period";
import { type LocalityUid, nation } from "@sosanh/core/places/locality";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { skipToken, useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import { useLanguage } from "../../words/words.tsx";

/** The name that a place of the register had in a year; `written` where it is none, or until it is known. */
export function usePlaceName(
  place: LocalityUid | null | undefined,
  year: number | null | undefined,
  written: string,
): string {
  const on = typeof year === "number" ? { on: periodEnd({ year, part: "year" }) } : {};
  const asked = place === null || place === undefined ? skipToken : { uid: place, ...on };
  const language = useLanguage();
  const found = useQuery(trpc.localities.get.queryOptions(asked));
  if (place === nation) return word(language, "place.nation");
  return found.data?.name ?? written;
}

/** The name of a place with the units it lies in, the nearest first: several places share a name. */
export function usePlacePath(place: LocalityUid, year: number | undefined): string {
  const on = year === undefined ? {} : { on: periodEnd({ year, part: "year" }) };
  const { data } = useQuery(trpc.localities.get.queryOptions({ uid: place, ...on }));
  if (data === undefined) return place;
  const above = data.path.filter(({ uid }) => uid !== nation).map(({ name }) => name);
  return [data.name, ...above.toReversed()].join(", ");
}

/** The place of a figure as it was read, by the register's name where it has one. */
export function PlaceOf({ read }: { readonly read: ReadFigure }) {
  return usePlaceName(read.locality.uid, read.year, read.locality.name);
}
