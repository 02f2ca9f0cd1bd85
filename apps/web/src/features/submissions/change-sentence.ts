import { formatNumber } from "@sosanh/chart/words/number-text";
import type { PublicationPreview } from "@sosanh/core/submissions/publication";
import type { Language } from "@sosanh/core/view/view";
import { submissionWords } from "./submission-words.ts";

const named = ["created", "revised", "withdrawn", "targets", "held", "beside", "same"] as const;

/** What publishing would do, counted, in one sentence; what is none is left out. */
export function changeSentence(counts: PublicationPreview["counts"], language: Language): string {
  const { changes } = submissionWords(language);
  const text = (n: number) => formatNumber(n, { language });
  const parts = named.filter((name) => counts[name] > 0).map((name) => changes[name](text(counts[name])));
  if (parts.length === 0) return changes.nothing;
  const onlySame = parts.length === 1 && counts.same > 0 && counts.rolled === 0;
  if (onlySame) return changes.onlySame(text(counts.same));
  const sentence = parts.join(", ");
  const rolled = counts.rolled > 0 ? `; ${changes.rolledCount(text(counts.rolled))}` : "";
  return `${sentence[0]?.toLocaleUpperCase(language)}${sentence.slice(1)}${rolled}.`;
}
