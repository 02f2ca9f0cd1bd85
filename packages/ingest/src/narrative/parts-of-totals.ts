import type { Candidate } from "../candidate.ts";
import { confidenceOf } from "./candidate-of.ts";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";

/** A candidate with the number it was read from. */
export interface FoundCandidate {
  readonly mention: FigureMention;
  readonly candidate: Candidate;
}

/** Links parts to their totals ("310 công dân, gồm 270 …, 40 …") and marks what is said twice; adds nothing up. */
export function linkedParts(reading: Reading, found: readonly FoundCandidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  let total: number | undefined;
  return found.map(({ mention, candidate }, index) => {
    const before = found[index - 1];
    const isNew = isPart(reading, before?.mention, mention);
    if (!isNew && !goesOn(reading, before?.mention, mention)) total = undefined;
    else if (isNew) total ??= index - 1;
    const key = [
      candidate.metric,
      candidate.value,
      candidate.year,
      candidate.locality.uid,
      candidate.status,
    ].join();
    const isRepeated = candidate.metric !== null && seen.has(key);
    seen.add(key);
    const doubts = isRepeated ? [...candidate.doubts, "repeated" as const] : candidate.doubts;
    const whole = total === undefined ? undefined : found[total]?.candidate;
    const isOf =
      whole !== undefined && (whole.value ?? 0) >= (candidate.value ?? 0) && whole.unit === candidate.unit;
    return {
      ...candidate,
      doubts,
      confidence: confidenceOf(doubts),
      ...(isOf && total !== undefined ? { partOf: total } : {}),
    };
  });
}

/** True when "gồm", "trong đó" or a colon stands between a figure and the one before, in one sentence. */
function isPart(reading: Reading, before: FigureMention | undefined, { from }: FigureMention): boolean {
  const { layout, tokens, hitsFrom, vocabulary } = reading;
  if (before === undefined || layout.sentenceOf[before.from] !== layout.sentenceOf[from]) return false;
  for (let at = before.unitTo; at < from; at++) {
    if (/^[:(]$/.test(tokens[at]?.text ?? "")) return true;
    if (hitsFrom(at).some(({ phrase }) => vocabulary.hasRole(phrase, "part"))) return true;
  }
  return false;
}

/** Further parts follow in the same sentence, up to a semicolon or the end of a bracket. */
function goesOn(
  { layout, tokens }: Reading,
  before: FigureMention | undefined,
  { from }: FigureMention,
): boolean {
  if (before === undefined || layout.sentenceOf[before.from] !== layout.sentenceOf[from]) return false;
  return !tokens.slice(before.unitTo, from).some((t) => /^[;)]$/.test(t.text));
}
