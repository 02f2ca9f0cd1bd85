import type { Candidate } from "../candidate.ts";
import type { TextDocument } from "../read-document.ts";
import { candidateOf } from "./candidate-of.ts";
import { figureMentions } from "./figure-mention.ts";
import { figurePlaces } from "./figure-place.ts";
import { linkedParts } from "./parts-of-totals.ts";
import { readingOf } from "./reading.ts";
import { reportMemory } from "./report-memory.ts";
import { reportPeriod } from "./report-period.ts";
import { reportPlace } from "./report-place.ts";
import type { NarrativeVocabulary } from "./vocabulary.ts";

/**
 * Reads the figures of a report in running text, in the order of the text. What the catalogue has no metric for comes
 * with `metric: null` and a proposal. Same text, same vocabulary: same candidates; nothing is asked of a network.
 */
export function extractCandidates(
  document: TextDocument,
  vocabulary: NarrativeVocabulary,
): readonly Candidate[] {
  const reading = readingOf(document, vocabulary);
  const period = reportPeriod(reading);
  const place = reportPlace(reading, period);
  const mentions = figureMentions(reading);
  const placeOf = figurePlaces(reading, place);
  const memory = reportMemory(reading, mentions);
  const context = { reading, mentions, period, placeOf, ownKind: place?.kind, ...memory };
  const found = mentions.flatMap((mention, index) => {
    const read = candidateOf(context, index);
    if (read === undefined) return [];
    memory.remember(index, read.choice);
    return [{ mention, candidate: read.candidate }];
  });
  return linkedParts(reading, found);
}
