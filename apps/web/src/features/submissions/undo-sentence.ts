import { formatNumber } from "@sosanh/chart/words/number-text";
import type { UndoPreview } from "@sosanh/core/submissions/undo-preview";
import type { Language } from "@sosanh/core/view/view";
import { submissionWords } from "./submission-words.ts";

const named = ["restored", "returned", "emptied", "waiting", "targets", "freed", "same"] as const;

/** What undoing would do, counted: what is none is left out; what stays since it was revised later is told by itself. */
export function undoSentence(counts: UndoPreview["counts"], language: Language): string {
  const { undoing: words, changes } = submissionWords(language);
  const text = (n: number) => formatNumber(n, { language });
  const parts = named.filter((name) => counts[name] > 0).map((name) => words[name](text(counts[name])));
  const sentence = parts.join(", ");
  const rolled = counts.rolled > 0 ? `; ${changes.rolledCount(text(counts.rolled))}` : "";
  const told =
    parts.length === 0
      ? words.nothing
      : `${sentence[0]?.toLocaleUpperCase(language)}${sentence.slice(1)}${rolled}.`;
  return counts.left === 0 ? told : `${told} ${words.left(text(counts.left))}`;
}
