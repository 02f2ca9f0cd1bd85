import type { Metric } from "@sosanh/core/figures/metric";
import { foldText } from "./fold-text.ts";

/** A metric to be found by what is typed. */
export interface NamedMetric extends Pick<Metric, "name" | "code"> {
  /** What reports call it besides its name. */
  readonly calledAs?: readonly string[] | undefined;
}

// Shorter ones ("TP", "AN") stand in too many names by chance.
const shortestShort = 3;

/**
 * How well a metric is named by what was typed: 3 where a name says it as it was typed, 2 where a name (either language)
 * or the code has every word, or the Vietnamese name is shortened so ("DQTV"); 1 where reports call it so; 0 where it is
 * another. No text names all.
 */
export function metricNamed(text: string): (metric: NamedMetric) => 0 | 1 | 2 | 3 {
  const asked = foldText(text);
  const words = asked.split(" ");
  return ({ name, code, calledAs = [] }) => {
    const names = [foldText(name.vi), foldText(name.en)];
    if (names.some((known) => ` ${known}`.includes(` ${asked}`))) return 3;
    const haystack = `${names.join(" ")} ${foldText(code)}`;
    if (words.every((word) => haystack.includes(word) || isShortFor(word, name.vi))) return 2;
    return calledAs.some((phrase) => ` ${foldText(phrase)}`.includes(` ${asked}`)) ? 1 : 0;
  };
}

/** The groups of the best named metrics first; in their order otherwise. No group is empty. */
export function bestNamedFirst<G extends { readonly metrics: readonly NamedMetric[] }>(
  groups: readonly G[],
  named: (metric: NamedMetric) => number,
): readonly G[] {
  const best = ({ metrics }: G) => Math.max(...metrics.map(named));
  return groups.toSorted((a, b) => best(b) - best(a));
}

/** True of "dqtv" and "Tỷ lệ dân quân tự vệ so với dân số": the first letters of words that follow one another. */
function isShortFor(word: string, name: string): boolean {
  const letters = foldText(name).match(/(?<![\p{L}\d])[\p{L}\d]/gu) ?? [];
  return word.length >= shortestShort && letters.join("").includes(word);
}
