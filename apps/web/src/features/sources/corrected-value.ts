import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, type Qualifier, type Value } from "@sosanh/core/figures/value";
import { readTypedValue, typedFaultSentence } from "@sosanh/core/submissions/typed-value";
import type { Language } from "@sosanh/core/view/view";
import { evidenceWords } from "./evidence-words.ts";

/** What was typed as the right value, or why it cannot take the place of what is published. */
export type CorrectedValue = { readonly value: Value } | { readonly problem: string };

/** Reads a correction. A sign that was typed ("≥ 120") says how sure the number is; else the choice beside it does. */
export function correctedValue(given: {
  readonly typed: string;
  readonly qualifier: Qualifier;
  readonly metric: Metric;
  readonly published: Value | undefined;
  readonly language: Language;
}): CorrectedValue {
  const { typed, qualifier, metric, published, language } = given;
  const words = evidenceWords(language);
  const read = readTypedValue(typed, metric);
  if ("nothing" in read) return { problem: words.valueNeeded };
  if ("fault" in read) return { problem: typedFaultSentence(read, metric, language) };
  const { value } = read;
  const sure = isKnown(value) && value.qualifier === "exact" ? { ...value, qualifier } : value;
  return published !== undefined && isSame(sure, published) ? { problem: words.sameValue } : { value: sure };
}

function isSame(a: Value, b: Value): boolean {
  if (!isKnown(a) || !isKnown(b)) return !isKnown(a) && !isKnown(b) && a.missing === b.missing;
  return a.value === b.value && a.qualifier === b.qualifier;
}
