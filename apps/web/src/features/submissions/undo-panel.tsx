import type { Submission } from "@sosanh/core/submissions/submission";
import type { UndoPreview } from "@sosanh/core/submissions/undo-preview";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useId, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { JobProgress } from "../../ui/job-progress.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { useJob } from "../../ui/use-job.ts";
import { useLanguage } from "../../words/words.tsx";
import { ChangeTables } from "./change-tables.tsx";
import css from "./changes.module.css";
import form from "./form.module.css";
import { LookingAhead, RefusedAhead } from "./looking-ahead.tsx";
import { isOutdated } from "./refusal-of.ts";
import { useSubmissionWords } from "./submission-words.ts";
import { undoSentence } from "./undo-sentence.ts";

interface Props {
  readonly submission: Submission;
  readonly renderFigure: RenderFigure;
  readonly renderOrdinal: (ordinal: number) => ReactNode;
  readonly onClose: () => void;
  /** @param made  the submission that takes this one back */
  readonly onUndone: (made: number) => void;
  readonly onRefused: (error: unknown) => void;
}

/** Những gì sẽ trở lại: what undoing does, worked out before it is done; then the reason, and the button that does it. */
export function UndoPanel(props: Props) {
  const { submission, renderFigure, renderOrdinal, onClose, onUndone, onRefused } = props;
  const { id, data } = submission;
  const words = useSubmissionWords();
  const language = useLanguage();
  const headingId = useId();
  const [reason, setReason] = useState("");
  const { at: previewed, start: preview } = useJob("preview-undo");
  const { at: undone, start: undo, forget } = useJob("undo");
  const { mutateAsync: askPreview } = useMutation(trpc.submissions.previewUndo.mutationOptions());
  const { mutateAsync: askUndo } = useMutation(trpc.submissions.undo.mutationOptions());
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const look = () => void preview(() => askPreview({ id }));
  useEffect(() => void preview(() => askPreview({ id })), [id, preview, askPreview]);
  const go = async () => {
    if (previewed.state !== "done") return;
    const { stamp: seen } = previewed.result;
    const made = await undo(() => askUndo({ id, reason: reason.trim(), seen }));
    if (made === undefined) return;
    await queryClient.invalidateQueries();
    onUndone(made);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void go();
  };
  const failed = undone.state === "failed" ? undone.error : undefined;
  useEffect(() => {
    if (failed !== undefined) onRefused(failed);
  }, [failed, onRefused]);
  const lookAgain = () => {
    forget();
    look();
  };
  return (
    <section className={css.panel} aria-labelledby={headingId}>
      <h2 id={headingId}>{words.undoing.title}</h2>
      <LookingAhead at={previewed} onRetry={look}>
        {(result) => (
          <>
            <p className={css.sentence}>{undoSentence(result.counts, language)}</p>
            <ChangeTables
              changes={result.changes}
              rolled={result.rolled}
              counts={shownCounts(result.counts)}
              after={words.undoing.after}
              catalogue={catalogue.data}
              {...{ data, renderFigure, renderOrdinal }}
            />
          </>
        )}
      </LookingAhead>
      <RefusedAhead error={failed} onLookAgain={lookAgain} onRetry={() => void go()} />
      <form className={form.form} onSubmit={submit}>
        <p>{words.move.undoText}</p>
        <label className={form.field}>
          {words.move.reason}
          <textarea
            rows={2}
            required
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <div className={form.tools}>
          {undone.state === "running" ? (
            <JobProgress progress={undone.progress} />
          ) : (
            <>
              <button
                type="submit"
                className={controls.primary}
                disabled={previewed.state !== "done" || isOutdated(failed)}
              >
                {words.moves.undo}
              </button>
              <button type="button" className={controls.button} onClick={onClose}>
                {words.changes.cancel}
              </button>
            </>
          )}
        </div>
      </form>
    </section>
  );
}

function shownCounts({ emptied, waiting, restored, returned, targets, same, rolled }: UndoPreview["counts"]) {
  return { changed: emptied + waiting + restored + returned + targets, same, rolled };
}
