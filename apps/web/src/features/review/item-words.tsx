import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { JobProgress } from "../../ui/job-progress.tsx";
import { useJob } from "../../ui/use-job.ts";
import css from "./open-item.module.css";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import type { OpenFigure } from "./use-open-item.ts";

/** Of a figure that is given to another metric than was read: its words are kept for it, and the document is read again. */
export function ItemWords({ item }: { readonly item: OpenFigure }) {
  const { figure, draft } = item;
  const { submission } = useReview();
  if (submission.document === undefined) return null;
  if (draft.metric === undefined || draft.metric === figure.read.metric) return null;
  return <KeepWords key={draft.metric} metric={draft.metric} words={figure.read.proposal ?? ""} />;
}

function KeepWords({ metric, words: proposed }: { readonly metric: string; readonly words: string }) {
  const words = useReviewWords();
  const [phrase, setPhrase] = useState(proposed);
  const add = useMutation(trpc.phrases.add.mutationOptions());
  const failure = useFailureText(add.error);
  const given = phrase.trim();
  const isReady = given !== "" && !add.isPending;
  const keep = () => add.mutate({ phrase: given, metric });
  if (add.isSuccess) return <ReadAgain />;
  return (
    <div className={css.words}>
      <label>
        <span>{words.noteAsk}</span>
        <input
          type="text"
          maxLength={120}
          value={phrase}
          onChange={(event) => setPhrase(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            // Enter would accept the figure, and what was typed would be lost.
            event.preventDefault();
            if (isReady) keep();
          }}
        />
      </label>
      <button type="button" className={controls.button} disabled={!isReady} onClick={keep}>
        {words.noteWords(given === "" ? "…" : given)}
      </button>
      {failure !== undefined && <p role="alert">{failure}</p>}
    </div>
  );
}

/** The words are kept: reading again finds them wherever else they stand. */
function ReadAgain() {
  const words = useReviewWords();
  const { submission, isSaved, reading } = useReview();
  const job = useJob("read-again");
  const begin = useMutation(trpc.submissions.readAgain.mutationOptions()).mutateAsync;
  const failure = useFailureText(job.at.state === "failed" ? job.at.error : undefined);
  const start = async () => {
    const done = await job.start(() => begin({ id: submission.id }));
    if (done !== undefined) reading.renew();
  };
  return (
    <div className={css.words}>
      <p>{words.noted}</p>
      {job.at.state === "running" ? (
        <JobProgress progress={job.at.progress} />
      ) : (
        // What waits names its figures by their numbers, which another reading gives to others.
        <button type="button" className={controls.button} disabled={!isSaved} onClick={() => void start()}>
          {words.readAgain}
        </button>
      )}
      {failure !== undefined && <p role="alert">{failure}</p>}
    </div>
  );
}
