import { readMetrics } from "@sosanh/vietnam/metrics";
import { readNarrativeTables } from "@sosanh/vietnam/narrative-tables";
import { readLastSuccessions, readLocalities } from "@sosanh/vietnam/register";
import type { AddedPhrase, NarrativeVocabulary } from "./vocabulary.ts";
import { narrativeVocabulary } from "./vocabulary.ts";

/** The vocabulary that the product ships, with the phrases of an office before it. Made anew at each call. */
export function vietnamVocabulary(added: readonly AddedPhrase[] = []): NarrativeVocabulary {
  return narrativeVocabulary({
    tables: readNarrativeTables(),
    metrics: readMetrics(),
    localities: readLocalities(),
    successions: readLastSuccessions(),
    added,
  });
}
