import type { RuleReach } from "@sosanh/vietnam/narrative-tables";
import type { Surroundings } from "./surroundings.ts";
import { nearness } from "./surroundings.ts";
import type { MetricRule } from "./vocabulary.ts";

/** The rule that fits a figure best, and how near the phrase stood that it asks for. */
export interface MetricChoice {
  readonly rule: MetricRule;
  readonly phraseNearness: number;
}

// A circle's lowest score: its base less all that distance takes.
const lowest: Readonly<Record<RuleReach, number>> = {
  near: nearness.clause + 0.001,
  clause: nearness.sentence + 0.001,
  sentence: nearness.paragraph + 0.001,
  paragraph: nearness.heading - 1.9,
};
const phraseWeight = 2;
const contextWeight = 0.5;
// A report on one matter means it where it does not say so.
const topicWeight = 10;
const programmeWeight = 6;

/**
 * Chooses by the nearest phrase, what else speaks for it, and the rule's weight; undefined when no rule fits.
 * `programme` is the group of the sessions or courses that the sentence counted before: who came, came to those.
 */
export function chooseMetric(
  rules: readonly MetricRule[],
  { nearnessOf, titled }: Surroundings,
  programme?: string,
): MetricChoice | undefined {
  let best: MetricChoice | undefined;
  let bestScore = 0;
  for (const rule of rules) {
    const phraseNearness = highest(rule.phrases, nearnessOf);
    if (phraseNearness < lowest[rule.reach]) continue;
    const context = rule.with.length === 0 ? 0 : highest(rule.with, nearnessOf);
    if (rule.with.length > 0 && context === 0) continue;
    // Who came to sessions is of other work only where the sentence says so, not the page's title.
    const isOther = programme !== undefined && rule.group !== programme && rule.with.length > 0;
    if (isOther && context <= nearness.paragraph) continue;
    if (highest(rule.without, nearnessOf) > nearness.clause) continue;
    const own = phraseNearness * phraseWeight + context * contextWeight + rule.weight + topicOf(rule, titled);
    const score = rule.group === programme ? own + programmeWeight : own;
    if (score > bestScore) {
      best = { rule, phraseNearness };
      bestScore = score;
    }
  }
  return best;
}

function topicOf({ topic }: MetricRule, titled: ReadonlySet<string>): number {
  return topic.some((phrase) => titled.has(phrase)) ? topicWeight : 0;
}

function highest(phrases: readonly string[], nearnessOf: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const phrase of phrases) best = Math.max(best, nearnessOf.get(phrase) ?? 0);
  return best;
}
