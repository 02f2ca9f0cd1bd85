import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Submission } from "@sosanh/core/submissions/submission";
import type { Language } from "@sosanh/core/view/view";
import { submissionWords } from "./submission-words.ts";
import { dayText } from "./written-time.ts";

/** Whether all that enters takes away what is published. */
export function isWithdrawal({ counts }: Pick<Submission, "counts">): boolean {
  return counts.withdrawn > 0 && counts.withdrawn === counts.taken;
}

/** The heading of a submission: one sentence on how far it is. */
export function submissionHeading(submission: Submission, language: Language): string {
  const { head } = submissionWords(language);
  const { kind: of, state, counts, publishedAt, updatedAt } = submission;
  const isTakingBack = isWithdrawal(submission);
  const kind = isTakingBack ? head.withdrawal : head.kinds[of];
  const text = (n: number) => formatNumber(n, { language });
  const [total, decided, taken] = [text(counts.total), text(counts.decided), text(counts.taken)];
  const some = (n: number) => (n === 0 ? undefined : text(n));
  if (of === "undo") return head.undoing({ day: dayText(publishedAt ?? updatedAt, language) });
  if (counts.total === 0) return head.empty(kind);
  switch (state) {
    case "draft":
      return counts.decided === counts.total
        ? head.ready({ kind, total })
        : head.draft({ kind, decided, total, look: some(counts.look) });
    case "returned":
      return head.returned({ kind, total, decided });
    case "submitted":
      return (isTakingBack ? head.submittedWithdrawal : head.submitted)({
        kind,
        taken,
        held: some(counts.held),
      });
    case "published":
      return (isTakingBack ? head.withdrawn : head.published)({
        taken,
        day: dayText(publishedAt ?? updatedAt, language),
      });
    case "undone":
      return head.undone;
    case "discarded":
      return head.discarded;
  }
}
