import type { TextDocument } from "@sosanh/core/submissions/read-document";
import type { Candidate } from "../candidate.ts";
import { candidateOf, type ReportContext } from "./candidate-of.ts";
import { type FigureMention, figureMentions } from "./figure-mention.ts";
import { figurePlaces } from "./figure-place.ts";
import { withHeadlineTargets } from "./headline-targets.ts";
import { linkedParts } from "./parts-of-totals.ts";
import { type Reading, readingOf } from "./reading.ts";
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
  const { found } = readMentions(reading, figureMentions(reading));
  return linkedParts(reading, withHeadlineTargets(reading, found));
}

/** What was read of the numbers of a text, in their order; those that nothing says what they count are left out. */
interface MentionsRead {
  readonly context: ReportContext;
  readonly found: readonly { readonly mention: FigureMention; readonly candidate: Candidate }[];
}

/** Reads the numbers of a text one after the other, each knowing those before it. */
export function readMentions(reading: Reading, mentions: readonly FigureMention[]): MentionsRead {
  const period = reportPeriod(reading);
  const place = reportPlace(reading, period);
  const placeOf = figurePlaces(reading, place);
  const memory = reportMemory(reading, mentions);
  const context = { reading, mentions, period, placeOf, ownKind: place?.kind, ...memory };
  const found = mentions.flatMap((mention, index) => {
    const read = candidateOf(context, index);
    if (read === undefined) return [];
    memory.remember(index, read.choice);
    return [{ mention, candidate: read.candidate }];
  });
  return { context, found };
}
