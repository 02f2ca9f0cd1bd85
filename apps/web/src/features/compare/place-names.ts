import type { Comparison } from "@sosanh/core/comparison/comparison";
import { madeOnce } from "@sosanh/core/made-once";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { shortNames } from "../../ui/short-names.ts";

/** Names of the places of an answer and of their parents, by uid; a place asked for goes by what the frame shows it as. */
export function placeNames(comparison: Comparison | undefined): ReadonlyMap<LocalityUid, string> {
  if (comparison === undefined) return new Map();
  return once(comparison.localities, comparison.view.language, () => namesOf(comparison));
}

/** Of the places of each answer: many parts of the page ask for the same names. */
const once = madeOnce<ReadonlyMap<LocalityUid, string>>();

function namesOf(comparison: Comparison): ReadonlyMap<LocalityUid, string> {
  const names = new Map<LocalityUid, string>();
  for (const place of comparison.localities) {
    if (place.parent !== undefined && place.parentName !== undefined)
      names.set(place.parent, place.parentName);
  }
  for (const [uid, name] of shortNames(comparison.localities, comparison.view.language)) names.set(uid, name);
  for (const { asked, shown } of comparison.shownAs ?? []) {
    const own = shown.flatMap((uid) => names.get(uid) ?? []);
    if (own.length > 0) names.set(asked, own.join(", "));
  }
  return names;
}
