import type { DataKind } from "@sosanh/core/figures/observation";
import type { Viewer } from "@sosanh/core/places/viewer";
import type {
  RemarkedFigure,
  RenamedSubmission,
  Submission,
  SubmissionEvent,
  SubmissionRemark,
} from "@sosanh/core/submissions/submission";
import { mayWorkOn, movesOf } from "@sosanh/core/submissions/submission-moves";
import type { View } from "@sosanh/core/view/view";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useEffect, useId, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { Failure } from "../../ui/failure.tsx";
import { useFailureText } from "../../ui/failure-text.ts";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useWords } from "../../words/words.tsx";
import css from "./frame.module.css";
import { PublishPanel } from "./publish-panel.tsx";
import { PublishedNotice } from "./published-notice.tsx";
import { isOvertaken } from "./refusal-of.ts";
import { SubmissionButtons } from "./submission-buttons.tsx";
import { type RenderSheet, SubmissionHead } from "./submission-head.tsx";
import { HandedIn, Returned } from "./submission-strips.tsx";
import { SubmissionTimeline } from "./submission-timeline.tsx";
import { useSubmissionWords } from "./submission-words.ts";
import { timelineEntries } from "./timeline-entries.ts";
import { UndoPanel } from "./undo-panel.tsx";

/** What the panes in the frame are told. */
export interface PanesProps {
  readonly submission: Submission;
  readonly readOnly: boolean;
  readonly remarks: readonly SubmissionRemark[];
  /** @param figure  by its ordinal in a reading; resolves once the remark is kept */
  readonly onRemark: (
    figure: { readonly ordinal: number; readonly reading: number },
    text: string,
  ) => Promise<unknown>;
  /** What another place or period of the whole took along. */
  readonly renamed: RenamedSubmission | undefined;
}

/** Where the figures of a submission stand in its page: what a link to one of them goes to. */
export const panesId = "con-so";

interface Ways {
  readonly renderPanes: (props: PanesProps) => ReactNode;
  readonly renderList: (label: string) => ReactNode;
  readonly renderOpen: (id: number, label: string) => ReactNode;
  readonly renderDocument: (id: string, label: string, className?: string) => ReactNode;
  readonly renderView: (view: View, label: string) => ReactNode;
  readonly renderOrdinal: (ordinal: number, label: string) => ReactNode;
  readonly renderFigure: RenderFigure;
  readonly renderPlacePicker: RenderPlacePicker;
  readonly renderSheet: RenderSheet;
  /** Opens another submission: the one that takes this one back. */
  readonly onOpen: (id: number) => void;
}

interface FrameProps extends Ways {
  readonly id: number;
  /** Which data the page around it is of. */
  readonly data: DataKind;
  /** The submission is of the other data: the page has to say so. */
  readonly onData: (data: DataKind) => void;
}

/** One submission: how far it is, what can be done with it, its figures, and what happened to it. */
export function SubmissionFrame({ id, data, onData, ...ways }: FrameProps) {
  const { state } = useWords();
  const submission = useQuery(trpc.submissions.get.queryOptions({ id }, { staleTime: 0 }));
  const history = useQuery(trpc.submissions.history.queryOptions({ id }, { staleTime: 0 }));
  const viewer = useQuery(trpc.app.info.queryOptions()).data?.viewer;
  const error = submission.error ?? history.error;
  const own = submission.data?.data;
  useEffect(() => {
    if (own !== undefined && own !== data) onData(own);
  }, [own, data, onData]);
  if (error !== null) {
    return (
      <div className={css.message}>
        <Failure
          page
          error={error}
          onRetry={() => void Promise.all([submission.refetch(), history.refetch()])}
        />
      </div>
    );
  }
  if (submission.data === undefined || history.data === undefined || viewer === undefined) {
    return (
      <div className={css.message}>
        <Skeleton rows={6} height={64} label={state.loading} />
      </div>
    );
  }
  return <Framed submission={submission.data} viewer={viewer} {...history.data} {...ways} />;
}

interface FramedProps extends Ways {
  readonly submission: Submission;
  readonly viewer: Viewer;
  readonly events: readonly SubmissionEvent[];
  readonly remarks: readonly SubmissionRemark[];
  readonly remarked: readonly RemarkedFigure[];
}

function Framed(props: FramedProps) {
  const { submission, viewer, events, remarks, remarked, onOpen, ...ways } = props;
  const { id, data } = submission;
  const words = useSubmissionWords();
  const metrics = useQuery(trpc.metrics.list.queryOptions({ data })).data?.metrics ?? [];
  const told = { events, remarks, naming: { remarked, metrics } };
  const historyId = useId();
  const [ahead, setAhead] = useState<"publish" | "undo">();
  const [isOld, setOld] = useState(false);
  const [renamed, setRenamed] = useState<RenamedSubmission>();
  const remark = useMutation(
    trpc.submissions.remark.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.submissions.history.queryFilter({ id })),
    }),
  );
  const refused = useCallback((error: unknown) => {
    setOld(isOvertaken(error));
    void queryClient.invalidateQueries(trpc.submissions.pathFilter());
  }, []);
  // What undoing restores is counted in no list of its own.
  const isUndoing = submission.kind === "undo";
  const moves = movesOf(viewer, submission);
  const remarkFailure = useFailureText(remark.error);
  return (
    <div className={css.page}>
      <SubmissionHead
        {...{ submission, viewer, historyId }}
        onRenamed={setRenamed}
        {...ways}
        entries={timelineEntries({ events, remarks }).length}
        buttons={
          <SubmissionButtons
            {...{ submission, viewer, ahead }}
            onAhead={(which) => setAhead(which === ahead ? undefined : which)}
            onRefused={refused}
          />
        }
      />
      {isOld && (
        <p role="alert" className={css.stale}>
          {words.stale}
        </p>
      )}
      {submission.state === "returned" && <Returned {...told} {...ways} />}
      {submission.state === "submitted" && <HandedIn {...told} {...ways} />}
      {submission.state === "published" && !isUndoing && (
        <PublishedNotice submission={submission} takesFocus={ahead === "publish"} {...ways} />
      )}
      <Ahead
        {...{ submission, moves }}
        which={ahead}
        renderFigure={ways.renderFigure}
        renderOrdinal={(ordinal) => ways.renderOrdinal(ordinal, words.changes.toFigure)}
        onClose={() => setAhead(undefined)}
        onUndone={onOpen}
        onRefused={refused}
      />
      <div id={panesId} hidden={isUndoing}>
        {ways.renderPanes({
          submission,
          remarks,
          readOnly: !mayWorkOn(viewer, submission),
          renamed,
          onRemark: (figure, text) => remark.mutateAsync({ submission: id, figure, text }),
        })}
      </div>
      <div id={historyId}>
        <SubmissionTimeline
          {...told}
          failure={remarkFailure}
          renderOrdinal={ways.renderOrdinal}
          onRemark={(text) => remark.mutateAsync({ submission: id, text })}
        />
      </div>
    </div>
  );
}

interface AheadProps {
  readonly submission: Submission;
  readonly moves: ReturnType<typeof movesOf>;
  readonly which: "publish" | "undo" | undefined;
  readonly renderFigure: RenderFigure;
  readonly renderOrdinal: (ordinal: number) => ReactNode;
  readonly onClose: () => void;
  readonly onUndone: (made: number) => void;
  readonly onRefused: (error: unknown) => void;
}

/** What publishing or undoing would change, where somebody asked for it and it can still be done. */
function Ahead({ which, moves, onUndone, ...shown }: AheadProps) {
  const { state } = shown.submission;
  if (which === "undo" && moves.includes("undo")) return <UndoPanel {...shown} onUndone={onUndone} />;
  if (which !== "publish" || state === "published" || state === "undone") return null;
  return <PublishPanel {...shown} mayPublish={moves.includes("publish")} />;
}
