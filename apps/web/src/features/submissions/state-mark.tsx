import type { SubmissionState } from "@sosanh/core/submissions/submission";
import css from "./state-mark.module.css";
import { useSubmissionWords } from "./submission-words.ts";

const paths: Readonly<Record<SubmissionState, string>> = {
  draft: "M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2z",
  submitted: "M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2zM7 4.2V7l2 1.4",
  returned: "M5.5 3 2 6.5 5.5 10M2.2 6.5H9a3 3 0 0 1 3 3v2",
  published: "M2 7.5 5.5 11 12 3.5",
  undone: "M3.2 4.8A4.8 4.8 0 1 1 2.2 8.4M3 2v3.2h3.2",
  discarded: "M3 3l8 8M11 3l-8 8",
};

/** The state of a submission: its word with a sign of its own. */
export function StateMark({ state }: { readonly state: SubmissionState }) {
  const words = useSubmissionWords();
  return (
    <span className={css.state} data-state={state}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={paths[state]} />
      </svg>
      {words.states[state]}
    </span>
  );
}
