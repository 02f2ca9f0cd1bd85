import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Submission, SubmissionAction } from "@sosanh/core/submissions/submission";
import { movesOf } from "@sosanh/core/submissions/submission-moves";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./frame.module.css";
import { isOvertaken } from "./refusal-of.ts";
import { RemarkDialog } from "./remark-dialog.tsx";
import { useSubmissionWords } from "./submission-words.ts";

type Moved = Exclude<SubmissionAction, "publish" | "undo">;

interface Props {
  readonly submission: Submission;
  readonly viewer: Viewer;
  /** What is shown to change: by publishing, by undoing, or nothing. */
  readonly ahead: "publish" | "undo" | undefined;
  readonly onAhead: (which: "publish" | "undo") => void;
  readonly onRefused: (error: unknown) => void;
}

/** What can be done with the submission now: one button each; those that need words ask for them. */
export function SubmissionButtons(props: Props) {
  const { submission, viewer, ahead, onAhead, onRefused } = props;
  const words = useSubmissionWords();
  const [asked, setAsked] = useState<{ readonly action: Moved; readonly anchor: HTMLElement }>();
  const moves = movesOf(viewer, submission);
  const move = useMutation(
    trpc.submissions.move.mutationOptions({
      onSuccess: () => setAsked(undefined),
      onError: (error, { remark }) => {
        // What was written stays in sight.
        if (isOvertaken(error) && remark === undefined) setAsked(undefined);
        onRefused(error);
      },
      onSettled: () => queryClient.invalidateQueries(trpc.submissions.pathFilter()),
    }),
  );
  const failure = useFailureText(move.error);
  const ask = (action: Moved) => (anchor: HTMLElement) => {
    move.reset();
    setAsked({ action, anchor });
  };
  const go = (action: Moved, remark?: string) =>
    move.mutate({ id: submission.id, version: submission.version, action, ...(remark && { remark }) });
  const quiet = (["discard", "undo", "recall", "return"] as const).filter((one) => moves.includes(one));
  return (
    <>
      {quiet.map((action) => (
        <button
          key={action}
          type="button"
          className={controls.button}
          {...(action === "undo" && { "aria-expanded": ahead === "undo" })}
          onClick={({ currentTarget }) => {
            if (action === "undo") onAhead("undo");
            else if (action === "recall") go("recall");
            else ask(action)(currentTarget);
          }}
        >
          {words.moves[action]}
        </button>
      ))}
      {["draft", "returned", "submitted"].includes(submission.state) && submission.counts.taken > 0 && (
        <button
          type="button"
          className={moves.includes("publish") ? controls.primary : controls.button}
          aria-expanded={ahead === "publish"}
          onClick={() => onAhead("publish")}
        >
          {moves.includes("publish") ? words.moves.publish : words.changes.see}
        </button>
      )}
      {moves.includes("submit") && <SubmitButton submission={submission} onSubmit={ask("submit")} />}
      {asked !== undefined && (
        <RemarkDialog
          {...asked}
          {...dialogOf(asked.action, words.move)}
          action={words.moves[asked.action]}
          isBusy={move.isPending}
          failure={failure}
          onClose={() => setAsked(undefined)}
          onDo={(remark) => {
            go(asked.action, remark);
          }}
        />
      )}
    </>
  );
}

type MoveWords = ReturnType<typeof useSubmissionWords>["move"];

/** What is asked before a move. */
function dialogOf(action: Moved, words: MoveWords) {
  switch (action) {
    case "return":
      return { explained: words.returnText, field: words.remark, isRequired: true };
    case "discard":
      return { explained: words.discardText };
    default:
      return { explained: words.submitExplained, field: words.submitText };
  }
}

/** "Trình duyệt"; while figures are undecided it says why it waits. */
function SubmitButton(props: {
  readonly submission: Submission;
  readonly onSubmit: (anchor: HTMLElement) => void;
}) {
  const { counts } = props.submission;
  const language = useLanguage();
  const { moves, move } = useSubmissionWords();
  const reasonId = useId();
  const undecided = counts.total - counts.decided;
  const reason =
    undecided > 0
      ? move.undecided(formatNumber(undecided, { language }))
      : counts.taken + counts.held === 0
        ? counts.total === 0
          ? move.empty
          : move.nothing
        : undefined;
  return (
    <>
      <button
        type="button"
        className={reason === undefined ? controls.primary : controls.button}
        aria-disabled={reason !== undefined}
        {...(reason === undefined ? {} : { "aria-describedby": reasonId, title: reason })}
        onClick={({ currentTarget }) => reason === undefined && props.onSubmit(currentTarget)}
      >
        {moves.submit}
      </button>
      {reason !== undefined && (
        <p id={reasonId} className={css.reason}>
          {reason}
        </p>
      )}
    </>
  );
}
