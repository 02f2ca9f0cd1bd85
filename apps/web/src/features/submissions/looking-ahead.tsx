import type { ReactNode } from "react";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { useFailureText } from "../../ui/failure-text.ts";
import { JobProgress } from "../../ui/job-progress.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { useJob } from "../../ui/use-job.ts";
import { isOutdated } from "./refusal-of.ts";
import { useSubmissionWords } from "./submission-words.ts";

type Kind = "preview" | "preview-undo";
type At<K extends Kind> = ReturnType<typeof useJob<K>>["at"];

interface AheadProps<K extends Kind> {
  readonly at: At<K>;
  readonly onRetry: () => void;
  readonly children: (result: Extract<At<K>, { readonly state: "done" }>["result"]) => ReactNode;
}

/** What would change: while it is worked out, where that failed, and once it is there. */
export function LookingAhead<K extends Kind>({ at, onRetry, children }: AheadProps<K>) {
  const { changes: words } = useSubmissionWords();
  if (at.state === "running") {
    return (
      <>
        <p className="subtitle">{words.computing}</p>
        <JobProgress progress={at.progress} />
      </>
    );
  }
  if (at.state === "failed") return <Failure error={at.error} onRetry={onRetry} />;
  return at.state === "done" ? children(at.result) : null;
}

/** Why it was not done: figures changed since they were looked at, or another reason; nothing where there is none. */
export function RefusedAhead(props: {
  readonly error: unknown;
  readonly onLookAgain: () => void;
  readonly onRetry: () => void;
}) {
  const { error, onLookAgain, onRetry } = props;
  const { changes: words } = useSubmissionWords();
  const text = useFailureText(error);
  if (error === undefined) return null;
  if (!isOutdated(error)) return <Failure error={error} onRetry={onRetry} />;
  return (
    <Notice
      tone="danger"
      title={words.outdated}
      actions={
        <button type="button" className={controls.primary} onClick={onLookAgain}>
          {words.lookAgain}
        </button>
      }
    >
      {text}
    </Notice>
  );
}
