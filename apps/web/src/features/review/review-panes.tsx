import { useMediaQuery } from "@mantine/hooks";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { RenamedSubmission, Submission, SubmissionRemark } from "@sosanh/core/submissions/submission";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { trpc } from "../../trpc.ts";
import type { MetricChoices } from "../../ui/metric-button.tsx";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { DocumentPane } from "./document-pane.tsx";
import { ListPane } from "./list-pane.tsx";
import { type ItemActions, type Review, ReviewContext } from "./review-context.ts";
import css from "./review-panes.module.css";
import { useAbove } from "./use-above.ts";
import { useActs } from "./use-acts.ts";
import { isRenumbered, useDecisions } from "./use-decisions.ts";
import { useFigurePages } from "./use-figure-pages.ts";
import { useOpenFigure } from "./use-open-figure.ts";
import { useReviewKeys } from "./use-review-keys.ts";

interface Props {
  readonly submission: Submission;
  /** Of what is published, submitted or not the viewer's to change: all is shown, nothing is decided. */
  readonly readOnly: boolean;
  /** Of the whole and of its figures, oldest first. */
  readonly remarks: readonly SubmissionRemark[];
  readonly onRemark: (figure: FigureName, text: string) => Promise<unknown>;
  readonly renderPlacePicker: RenderPlacePicker;
  /** What another place or period took along, said elsewhere on the page. */
  readonly renamed?: RenamedSubmission | undefined;
  /** The figure that is open at first; the first to look at when left out. */
  readonly figure?: number | undefined;
}

/** A figure by its ordinal in a reading. */
interface FigureName {
  readonly ordinal: number;
  readonly reading: number;
}

const none: MetricChoices = { groups: [], metrics: [] };

/** Duyệt số liệu: the document with its figures marked, beside the list of what is to be decided. */
export function ReviewPanes(props: Props) {
  return <Panes key={props.submission.id} {...props} />;
}

function Panes(props: Props) {
  const { submission } = props;
  const { id, counts, data } = submission;
  const decisions = useDecisions(id);
  const { book, version } = decisions;
  const pages = useFigurePages({ id, total: counts.total, book, put: decisions.put });
  const open = useOpenFigure({ book, counts, first: props.figure });
  const actions = useRef<ItemActions>(undefined);
  const choices = useQuery(trpc.metrics.list.queryOptions({ data })).data ?? none;
  const byCode = useMemo(() => new Map(choices.metrics.map((metric) => [metric.code, metric])), [choices]);
  const acts = useActs({ id, reading: submission.reading, decisions, pages, open, renamed: props.renamed });
  const review: Review = {
    ...props,
    ...{ choices, actions, ...acts },
    metricOf: (code: MetricCode | null | undefined) => byCode.get(code ?? ""),
    all: book.all.bind(book),
    selected: open.selected,
    select: open.select,
    list: open.list,
    setList: open.setList,
    step: open.step,
    next: open.next,
    loadRows: (sheet, first, last) => void pages.within(sheet, first, last),
    keyOf: book.keyOf.bind(book),
    onRemark: (ordinal, text) =>
      props
        .onRemark({ ordinal, reading: book.reading() ?? submission.reading }, text)
        .catch((error: unknown) => {
          if (isRenumbered(error)) acts.reading.renew();
          throw error;
        }),
    decide: (given) => {
      // Where the list goes on is told before the figure leaves it.
      open.leave(given.map(({ ordinal }) => ordinal));
      decisions.decide(given);
    },
    undo: decisions.mayUndo
      ? () => {
          const ordinal = decisions.undo();
          if (ordinal !== undefined) open.select(ordinal);
        }
      : undefined,
  };
  useReviewKeys(review);
  useListsAsCounted({ submission, decisions, pages });
  const isActing = acts.acceptSure.isPending || acts.together.isPending;
  useOthersDecisions({ submission, decisions, pages }, isActing);
  const numbers = useMemo(
    () => new Map(version < 0 ? [] : book.list("look").map(({ ordinal }) => [ordinal, ordinal + 1])),
    [book, version],
  );
  const figures = useMemo(() => (version < 0 ? [] : book.all()), [book, version]);
  const panes = useRef<HTMLDivElement>(null);
  const above = useAbove(panes);
  const isPhone = useMediaQuery("(max-width: 767px)") ?? false;
  return (
    <ReviewContext value={review}>
      <div
        ref={panes}
        className={css.panes}
        data-alone={submission.document === undefined || undefined}
        style={{ "--above": `${above}px` }}
      >
        {submission.document !== undefined && (!isPhone || open.selected !== undefined) && (
          <DocumentPane figures={figures} numbers={numbers} isBrief={isPhone} />
        )}
        <ListPane book={book} pages={pages} saving={decisions.saving} moved={open.moved} />
      </div>
    </ReviewContext>
  );
}

interface Counted {
  readonly submission: Submission;
  readonly decisions: ReturnType<typeof useDecisions>;
  readonly pages: ReturnType<typeof useFigurePages>;
}

/** A decision changes what the server's checks say of other figures: they are read again when they stand elsewhere. */
function useListsAsCounted({ submission, decisions, pages }: Counted): void {
  const { saving, book } = decisions;
  const { retry } = pages;
  const isBehind = saving.state === "still" && !pages.isLoading && !book.isAs(submission);
  const refreshed = useRef(0);
  useEffect(() => {
    if (!isBehind || refreshed.current === submission.version) return;
    refreshed.current = submission.version;
    retry();
  }, [isBehind, submission.version, retry]);
}

/** What somebody else decided meanwhile is read: nobody submits what their page does not show. */
function useOthersDecisions({ submission, decisions, pages }: Counted, isActing: boolean): void {
  const { version } = submission;
  const { book, saving } = decisions;
  const { retry } = pages;
  const isStill = saving.state === "still" && !isActing;
  useEffect(() => {
    if (isStill && !book.knows(version)) retry();
  }, [version, isStill, book, retry]);
}
