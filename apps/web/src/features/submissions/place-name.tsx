import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";

/** The name a place had on a day, the latest when none is said; its uid where the register has none. */
export function usePlaceName(place: LocalityUid, on?: IsoDate): string {
  const found = useQuery(
    trpc.localities.get.queryOptions({ uid: place, ...(on === undefined ? {} : { on }) }),
  );
  return found.data?.name ?? (found.error === null ? "…" : place);
}

/** A place by its name. */
export function PlaceName({ place, on }: { readonly place: LocalityUid; readonly on?: IsoDate | undefined }) {
  return usePlaceName(place, on);
}
