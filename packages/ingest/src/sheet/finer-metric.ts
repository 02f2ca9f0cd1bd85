import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import { chooseMetric } from "../narrative/metric-choice.ts";
import { nearness } from "../narrative/surroundings.ts";
import type { MetricRule, NarrativeVocabulary } from "../narrative/vocabulary.ts";
import { bareWords } from "./bare-words.ts";
import { phrasesIn } from "./phrases-in.ts";

/** The words beside a figure, the narrowest first; each circle may name what the ones before it left open. */
type Circles = readonly (readonly string[])[];

/** Tells which finer metric the words beside a figure name, where they say more than the one that was found. */
export type FinerMetric = (found: MetricCode, circles: Circles) => MetricCode | undefined;

/**
 * A metric is finer than another where its name goes on from the other's: "Buổi tuyên truyền phòng cháy, chữa cháy" from
 * "Buổi tuyên truyền". "Buổi tuyên truyền" in a row or a section of fire safety is of the finer one; where the same words
 * name two of them, of neither.
 */
export function finerMetrics(metrics: readonly Metric[], vocabulary: NarrativeVocabulary): FinerMetric {
  const bare = metrics.map(({ code, name }) => ({ code, name: bareWords(name.vi, vocabulary) }));
  const known = new Map(
    bare.map(({ code, name }) => [
      code,
      {
        phrases: phrasesIn(name, vocabulary),
        finer: bare
          .filter((other) => other.name.startsWith(`${name} `) && !isRest(other.name.slice(name.length)))
          .map((other) => ({ ...other, rules: vocabulary.rules.filter((r) => r.metric === other.code) })),
      },
    ]),
  );
  return (found, circles) => {
    const { phrases = [], finer = [] } = known.get(found) ?? {};
    for (const words of finer.length === 0 ? [] : circles) {
      const said = words.flatMap((text) => phrasesIn(text, vocabulary));
      if (said.length === 0) continue;
      const named = finer.filter(({ rules }) => isNamed(rules, [...phrases, ...said]));
      const [only, second] = named;
      if (only !== undefined) return second === undefined ? only.code : undefined;
    }
    return undefined;
  };
}

/** "Chỉ tiêu giao quân còn thiếu" is no kind of quota. */
function isRest(words: string): boolean {
  return words.startsWith(" còn ");
}

function isNamed(rules: readonly MetricRule[], phrases: readonly string[]): boolean {
  const nearnessOf = new Map(phrases.map((phrase) => [phrase, nearness.near]));
  const stretch = { from: 0, to: 0 };
  const titled = new Set<string>();
  return chooseMetric(rules, { nearnessOf, titled, near: stretch, clause: stretch }) !== undefined;
}
