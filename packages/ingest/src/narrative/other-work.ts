import { nearness } from "./surroundings.ts";
import type { MetricRule, NarrativeVocabulary } from "./vocabulary.ts";

type Nearness = ReadonlyMap<string, number>;

// What stands in the clause of a figure scores more, also where it belongs to another one there.
const inClause = nearness.sentence;
// So much nearer must it stand than what tells of a group's own work.
const muchNearer = 2;
// Nouns that are counted in every kind of work.
const counted = /^(percent|commune|hamlet|household|party|person|individual|organisation|money)$/;

/**
 * "Thu ngân sách đạt 105% dự toán", "10/14 xã đạt chuẩn nông thôn mới": its clause, or its sentence where that says
 * nothing of the groups, tells of work that the catalogue does not keep.
 */
export function isOfOtherWork(vocabulary: NarrativeVocabulary, nearnessOf: Nearness): boolean {
  const known = highest(
    nearnessOf,
    (phrase) => vocabulary.groupToldBy(phrase) !== undefined && !isPlanWord(vocabulary, phrase),
  );
  const other = otherWork(vocabulary, nearnessOf);
  return other > inClause || (other > nearness.paragraph && other >= known);
}

/**
 * Whether a metric was only found because another sentence tells of it: "sản lượng đạt 98% kế hoạch" beside "giao quân
 * đạt 100% chỉ tiêu". Words of a plan tell nothing of what was planned.
 */
export function isLentToOtherWork(
  vocabulary: NarrativeVocabulary,
  nearnessOf: Nearness,
  { rule, unit }: { readonly rule: MetricRule | undefined; readonly unit: string },
): boolean {
  const other = otherWork(vocabulary, nearnessOf);
  if (rule === undefined || !counted.test(unit) || other <= nearness.paragraph) return false;
  const asks = new Set(rule.with.length > 0 ? rule.with : rule.phrases);
  const known = highest(nearnessOf, (phrase) => asks.has(phrase) && !isPlanWord(vocabulary, phrase));
  return other > known + muchNearer;
}

const plans = ["plan", "target", "assigned", "result"] as const;

function isPlanWord(vocabulary: NarrativeVocabulary, phrase: string): boolean {
  return plans.some((role) => vocabulary.hasRole(phrase, role));
}

function otherWork(vocabulary: NarrativeVocabulary, nearnessOf: Nearness): number {
  return highest(nearnessOf, (phrase) => vocabulary.hasRole(phrase, "other-work"));
}

function highest(nearnessOf: Nearness, is: (phrase: string) => boolean): number {
  let best = 0;
  for (const [phrase, score] of nearnessOf) if (score > best && is(phrase)) best = score;
  return best;
}
