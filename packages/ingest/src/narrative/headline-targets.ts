import type { Candidate } from "../candidate.ts";
import { confidenceOf, targetMetric } from "./candidate-of.ts";
import type { FoundCandidate } from "./parts-of-totals.ts";
import type { Reading } from "./reading.ts";

const headTokens = 40;

/**
 * A headline that says a number without saying how it is meant ("900 thanh niên nhập ngũ") means what the text below
 * says of the same number: a target, where nothing below has reached it.
 */
export function withHeadlineTargets(
  { layout }: Reading,
  found: readonly FoundCandidate[],
): readonly FoundCandidate[] {
  const title = layout.lines.find(({ role, to, from }) => role !== "page" && to - from > 1)?.to ?? 0;
  return found.map((entry, index) => {
    const { mention, candidate } = entry;
    if (mention.from >= Math.min(title, headTokens) || candidate.status !== "measured") return entry;
    const same = found
      .slice(index + 1)
      .filter(({ candidate: other }) => isSame(candidate, other))
      .map(({ candidate: { status } }) => status);
    return same.length > 0 && same.every((status) => status === "target")
      ? { mention, candidate: asTarget(candidate) }
      : entry;
  });
}

function isSame(a: Candidate, b: Candidate): boolean {
  return (
    a.value === b.value &&
    a.value !== null &&
    a.group === b.group &&
    a.year === b.year &&
    a.unit === b.unit &&
    a.locality.uid === b.locality.uid
  );
}

function asTarget(candidate: Candidate): Candidate {
  const doubts = [...candidate.doubts, "status-guessed" as const];
  const metric = candidate.metric === null ? null : targetMetric(candidate.metric);
  return { ...candidate, metric, status: "target", doubts, confidence: confidenceOf(doubts) };
}
