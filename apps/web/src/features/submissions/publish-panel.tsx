import type { PublicationPreview } from "@sosanh/core/submissions/publication";
import type { Submission } from "@sosanh/core/submissions/submission";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useId } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { JobProgress } from "../../ui/job-progress.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { useJob } from "../../ui/use-job.ts";
import { useLanguage } from "../../words/words.tsx";
import { ChangeDoubts } from "./change-doubts.tsx";
import { changeSentence } from "./change-sentence.ts";
import { ChangeTables } from "./change-tables.tsx";
import css from "./changes.module.css";
import { LookingAhead, RefusedAhead } from "./looking-ahead.tsx";
import { isOutdated } from "./refusal-of.ts";
import { useSubmissionWords } from "./submission-words.ts";

interface Props {
  readonly submission: Submission;
  readonly mayPublish: boolean;
  readonly renderFigure: RenderFigure;
  readonly renderOrdinal: (ordinal: number) => ReactNode;
  readonly onClose: () => void;
  readonly onRefused: (error: unknown) => void;
}

/** Những gì sẽ thay đổi: what publishing does, worked out before it is done; then the button that does it. */
export function PublishPanel(props: Props) {
  const { submission, mayPublish, renderFigure, renderOrdinal, onClose, onRefused } = props;
  const { id, version, data } = submission;
  const language = useLanguage();
  const words = useSubmissionWords();
  const headingId = useId();
  const { at: previewed, start: preview } = useJob("preview");
  const { at: published, start: publish, forget } = useJob("publish");
  const { mutateAsync: askPreview } = useMutation(trpc.submissions.preview.mutationOptions());
  const { mutateAsync: askPublish } = useMutation(trpc.submissions.publish.mutationOptions());
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const look = () => void preview(() => askPreview({ id }));
  // Worked out anew when a decision changes it.
  useEffect(() => {
    if (version > 0) void preview(() => askPreview({ id }));
  }, [id, version, preview, askPreview]);
  const go = async () => {
    if (previewed.state !== "done") return;
    const { stamp: seen } = previewed.result;
    const done = await publish(() => askPublish({ id, version, seen }));
    if (done !== undefined) await queryClient.invalidateQueries();
  };
  const failed = published.state === "failed" ? published.error : undefined;
  useEffect(() => {
    if (failed !== undefined) onRefused(failed);
  }, [failed, onRefused]);
  const lookAgain = () => {
    forget();
    look();
  };
  return (
    <section className={css.panel} aria-labelledby={headingId}>
      <h2 id={headingId}>{words.changes.title}</h2>
      <LookingAhead at={previewed} onRetry={look}>
        {(result) => (
          <>
            <p className={css.sentence}>{changeSentence(result.counts, language)}</p>
            <ChangeDoubts doubts={result.doubts} catalogue={catalogue.data} renderOrdinal={renderOrdinal} />
            <ChangeTables
              changes={result.changes}
              rolled={result.rolled}
              counts={shownCounts(result.counts)}
              after={words.changes.after}
              catalogue={catalogue.data}
              {...{ data, renderFigure, renderOrdinal }}
            />
          </>
        )}
      </LookingAhead>
      <RefusedAhead error={failed} onLookAgain={lookAgain} onRetry={() => void go()} />
      <div className={css.foot}>
        {published.state === "running" ? (
          <JobProgress progress={published.progress} />
        ) : (
          <>
            {mayPublish && (
              <button
                type="button"
                className={controls.primary}
                disabled={previewed.state !== "done" || isOutdated(failed)}
                onClick={() => void go()}
              >
                {words.changes.publish}
              </button>
            )}
            <button type="button" className={controls.button} onClick={onClose}>
              {mayPublish ? words.changes.cancel : words.changes.close}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function shownCounts(counts: PublicationPreview["counts"]) {
  const { created, revised, withdrawn, held, beside, targets, same, rolled } = counts;
  return { changed: created + revised + withdrawn + held + beside + targets, same, rolled };
}
