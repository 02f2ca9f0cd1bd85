import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Submission } from "@sosanh/core/submissions/submission";
import { useLanguage } from "../../words/words.tsx";
import { leftToDo } from "./left-to-do.ts";
import { useSubmissionWords } from "./submission-words.ts";
import css from "./submissions.module.css";

/** "12 cần xem · 30 tin cậy", "duyệt, công bố 11 con số": what a submission waits for, then how many figures it has. */
export function LeftText({ submission }: { readonly submission: Submission }) {
  const language = useLanguage();
  const { left } = useSubmissionWords();
  return (
    <span className={css.counts}>
      {leftToDo(submission).map(({ what, count }) => (
        <span key={what} data-left={what}>
          {left[what](formatNumber(count, { language }))}
        </span>
      ))}
    </span>
  );
}
