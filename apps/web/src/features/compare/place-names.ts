import type { Comparison } from "@sosanh/core/comparison";
import type { LocalityUid } from "@sosanh/core/locality";

/** Names of the places of an answer and of their parents, by uid. */
export function placeNames(comparison: Comparison | undefined): ReadonlyMap<LocalityUid, string> {
  const names = new Map<LocalityUid, string>();
  for (const place of comparison?.localities ?? []) {
    if (place.parent !== undefined && place.parentName !== undefined)
      names.set(place.parent, place.parentName);
  }
  for (const place of comparison?.localities ?? []) names.set(place.uid, place.name);
  return names;
}
