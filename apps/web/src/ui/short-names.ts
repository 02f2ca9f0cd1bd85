import { placeNameAmong } from "@sosanh/chart/words/place-name";
import type { ComparedLocality } from "@sosanh/core/comparison/comparison";
import { madeOnce } from "@sosanh/core/made-once";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Language } from "@sosanh/core/view/view";

const once = madeOnce<ReadonlyMap<LocalityUid, string>>();

/** The places' names as charts write them: without their kind where that leaves no doubt, "Thọ Xuân". */
export function shortNames(
  localities: readonly ComparedLocality[],
  language: Language = "vi",
): ReadonlyMap<LocalityUid, string> {
  return once(
    localities,
    language,
    () => new Map(localities.map((l) => [l.uid, placeNameAmong(localities, l, language)])),
  );
}
