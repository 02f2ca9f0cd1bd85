import { word } from "@sosanh/chart/words/words";
import type { IsoDate } from "@sosanh/core/figures/period";
import { type LocalityUid, nation } from "@sosanh/core/places/locality";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import { useLanguage } from "../../words/words.tsx";

/** The name a place had on a day, the latest when none is said; its uid where the register has none. The country goes by its word. */
export function usePlaceName(place: LocalityUid, on?: IsoDate): string {
  const language = useLanguage();
  const found = useQuery(
    trpc.localities.get.queryOptions({ uid: place, ...(on === undefined ? {} : { on }) }),
  );
  if (place === nation) return word(language, "place.nation");
  return found.data?.name ?? (found.error === null ? "…" : place);
}

/** A place by its name. */
export function PlaceName({ place, on }: { readonly place: LocalityUid; readonly on?: IsoDate | undefined }) {
  return usePlaceName(place, on);
}
