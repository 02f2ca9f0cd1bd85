import type { Period } from "@sosanh/core/figures/period";
import { periodEnd } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { placeMentions } from "../narrative/place-mention.ts";
import { readingOf } from "../narrative/reading.ts";
import type { NarrativeVocabulary } from "../narrative/vocabulary.ts";
import type { PlaceLookup } from "./place-lookup.ts";

/** What says whose table it is. */
interface Named {
  readonly above: readonly string[];
  readonly sheetName: string;
  readonly when: Period | undefined;
  /** Whose document it is. */
  readonly within: LocalityUid | undefined;
}

/**
 * Whose table it is, by the words above it, else by the name of its sheet; whose document it is where neither names a
 * place within that one.
 */
export function tablePlace(
  { above, sheetName, when, within }: Named,
  { vocabulary, lookUp }: { readonly vocabulary: NarrativeVocabulary; readonly lookUp: PlaceLookup },
): LocalityUid | undefined {
  const text = above.join("\n");
  const blocks = [{ start: 0, end: text.length, role: "paragraph" }] as const;
  const reading = readingOf({ kind: "text", text, blocks }, vocabulary);
  const day = when === undefined ? undefined : periodEnd(when);
  const names = placeMentions(reading, day).filter(({ kind }) => kind !== undefined);
  const wide = names
    .toSorted((a, b) => (a.units[0]?.level ?? 9) - (b.units[0]?.level ?? 9))
    .map(({ name }) => name);
  const titled = wide.length === 0 ? undefined : sureOf(lookUp(wide, when, within));
  const bySheet =
    titled ?? (/^\P{L}*$/u.test(sheetName) ? undefined : sureOf(lookUp([sheetName], when, within)));
  return bySheet ?? within;
}

function sureOf({ locality, doubts }: ReturnType<PlaceLookup>): LocalityUid | undefined {
  return doubts.includes("unknown-place") || locality.uid === null ? undefined : locality.uid;
}
