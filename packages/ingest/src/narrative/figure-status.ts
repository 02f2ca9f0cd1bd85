import type { Kind } from "@sosanh/core/places/locality";
import type { CandidateStatus } from "../candidate.ts";
import type { FigureMention } from "./figure-mention.ts";
import type { PhraseHit } from "./phrases.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";

/** What the sentence around a figure says of it. */
export interface StatusRead {
  readonly status: CandidateStatus;
  /** True when words say so; a plain figure is taken as measured. */
  readonly isSaid: boolean;
}

const farthest = 70;
const directly = 3;
const reachedBefore = /^(đạt|vượt|với|thành|đủ|thiếu|được)$/;

/**
 * Measured unless the sentence, back to its last semicolon, or the heading sets it as a target or a guess.
 * `ownKind` is what the reporting place is: "huyện giao" in a district's report is what it delivered.
 */
export function figureStatus(reading: Reading, mention: FigureMention, ownKind?: Kind): StatusRead {
  if (mention.value === null) return { status: "ambiguous", isSaid: true };
  const { tokens, layout, vocabulary } = reading;
  const has = (hit: PhraseHit, role: string) => vocabulary.hasRole(hit.phrase, role);
  let isReached = false;
  // What was assigned holds up to a semicolon; what is planned holds for the whole sentence.
  let isOver = false;
  for (let at = mention.from - 1; at >= 0 && at > mention.from - farthest; at--) {
    if (layout.sentenceOf[at] !== layout.sentenceOf[mention.from]) break;
    const hits = reading.hitsFrom(at).filter((hit) => hit.to <= mention.from);
    const distance = mention.from - Math.max(...hits.map((hit) => hit.to), 0);
    const isGuess = hits.some((h) => has(h, "estimate")) && !hits.some((h) => has(h, "about-only"));
    if (isGuess && distance <= directly) return { status: "estimate", isSaid: true };
    if (hits.some((h) => has(h, "plan") && !isDone(hits, h, has))) return { status: "target", isSaid: true };
    if (hits.some((h) => has(h, "result"))) isReached = true;
    if (tokens[at]?.text === ";") isOver = true;
    if (isReached || isOver) continue;
    if (hits.some((h) => has(h, "assigned") && kindAt(tokens, h.from)?.kind !== ownKind))
      return { status: "target", isSaid: true };
    if (hits.some((h) => has(h, "target") && isSet(reading, h))) return { status: "target", isSaid: true };
  }
  if (isPlanned(reading, mention)) return { status: "target", isSaid: true };
  return { status: "measured", isSaid: isReached };
}

function isDone(
  hits: readonly PhraseHit[],
  plan: PhraseHit,
  has: (hit: PhraseHit, role: string) => boolean,
): boolean {
  return hits.some((hit) => hit.to >= plan.to && has(hit, "result"));
}

/** False of the target in "đạt 100 % chỉ tiêu" and "so với chỉ tiêu": it was met, not set. */
function isSet({ tokens }: Reading, { from }: PhraseHit): boolean {
  const before = tokens[from - 1]?.text ?? "";
  if (before === "%" || reachedBefore.test(before) || tokens[from - 1]?.kind === "number") return false;
  return !/^(%|trăm)$/.test(tokens[from - 2]?.text ?? "");
}

function isPlanned({ layout, hitsFrom, vocabulary }: Reading, { from }: FigureMention): boolean {
  const line = layout.lines[layout.lineOf[from] ?? 0];
  const heading = line?.heading === undefined ? undefined : layout.lines[line.heading];
  if (heading === undefined) return false;
  const isPlan = ({ phrase }: PhraseHit) =>
    vocabulary.hasRole(phrase, "plan") || vocabulary.hasRole(phrase, "plan-heading");
  for (let at = heading.from; at < heading.to; at++) if (hitsFrom(at).some(isPlan)) return true;
  return false;
}
