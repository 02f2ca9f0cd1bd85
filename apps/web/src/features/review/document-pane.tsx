import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { citedCell } from "../../ui/cell-name.ts";
import { DocumentText } from "../../ui/document-text.tsx";
import { Failure } from "../../ui/failure.tsx";
import { MarkLegend } from "../../ui/mark-legend.tsx";
import { SheetGrid } from "../../ui/sheet-grid.tsx";
import type { ReadRows } from "../../ui/sheet-rows.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { AddMissing } from "./add-missing.tsx";
import { AddSelected } from "./add-selected.tsx";
import css from "./document-pane.module.css";
import { type MarkNames, markOf, toneOf } from "./figure-marks.ts";
import { markedSpan } from "./marked-span.ts";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import { shownBlocks } from "./shown-blocks.ts";
import { useIsText } from "./use-is-text.ts";

interface Props {
  readonly figures: readonly SubmissionFigure[];
  readonly numbers: ReadonlyMap<number, number>;
  /** Only the sentence of the open figure: a phone has no room for more. */
  readonly isBrief: boolean;
}

/** The document that the figures were read from, with each marked where it stands. */
export function DocumentPane({ figures, numbers, isBrief }: Props) {
  const words = useReviewWords();
  const { submission } = useReview();
  const { document } = submission;
  const isText = useIsText(document?.id);
  const tones = useMemo(() => new Set(figures.map(toneOf)), [figures]);
  return (
    <div className={css.pane} data-brief={isBrief || undefined}>
      {!isBrief && (
        <MarkLegend
          name={document?.name ?? submission.title}
          tones={tones}
          labelOf={(tone) => words.legend[tone]}
        >
          {isText && <AddMissing />}
        </MarkLegend>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard. */}
      <section className={css.scroll} data-scrolls tabIndex={0} aria-label={words.document}>
        {document === undefined ? (
          <p className={css.none}>{words.noDocument}</p>
        ) : (
          <Content id={document.id} {...{ figures, numbers, isBrief }} />
        )}
      </section>
    </div>
  );
}

function Content({ id, figures, numbers, isBrief }: Props & { readonly id: string }) {
  const { state } = useWords();
  const found = useQuery(trpc.documents.get.queryOptions({ id }));
  const names = useMarkNames(numbers);
  // A decision shows in the list at once; the marks of a long document may follow a moment later.
  const shown = useDeferredValue(figures);
  if (found.error !== null) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton rows={12} height={20} label={state.loading} />;
  const { outline } = found.data.document;
  return outline.kind === "text" ? (
    <Text {...{ id, names, isBrief }} figures={shown} />
  ) : (
    <Sheets {...{ id, names, outline }} figures={shown} />
  );
}

function useMarkNames(numbers: ReadonlyMap<number, number>): MarkNames {
  const language = useLanguage();
  const words = useReviewWords();
  const { metricOf } = useReview();
  return useMemo(
    () => ({
      tones: words.legend,
      metricName: (code) => metricOf(code)?.name[language] ?? words.unknownMetric,
      numbers,
    }),
    [words, metricOf, language, numbers],
  );
}

interface ContentProps {
  readonly id: string;
  readonly figures: readonly SubmissionFigure[];
  readonly names: MarkNames;
}

function Text({ id, figures, names, isBrief }: ContentProps & { readonly isBrief: boolean }) {
  const { state } = useWords();
  const { selected, select, readOnly } = useReview();
  const root = useRef<HTMLDivElement>(null);
  const found = useQuery(trpc.documents.text.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY }));
  const text = found.data?.text ?? "";
  const marks = useMemo(
    () =>
      figures.flatMap((figure) => {
        const { place } = figure.read;
        return place.kind === "span"
          ? [{ ...markOf(figure, names), ...markedSpan(text, place, figure.read) }]
          : [];
      }),
    [figures, names, text],
  );
  if (found.error !== null) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton rows={12} height={20} label={state.loading} />;
  const { blocks } = found.data;
  return (
    <>
      <div ref={root}>
        <DocumentText
          text={text}
          blocks={isBrief ? shownBlocks(blocks, selected?.read.place) : blocks}
          marks={marks}
          selected={selected === undefined ? undefined : `${selected.ordinal}`}
          onSelect={(mark) => select(Number(mark))}
        />
      </div>
      {!readOnly && <AddSelected root={root} text={text} />}
    </>
  );
}

function Sheets({
  id,
  figures,
  names,
  outline,
}: ContentProps & {
  readonly outline: { readonly sheets: Parameters<typeof SheetGrid>[0]["sheets"] };
}) {
  const { selected, select, loadRows } = useReview();
  const load = useRef(loadRows);
  useEffect(() => {
    load.current = loadRows;
  });
  const readRows: ReadRows = useCallback(
    (asked) => {
      const sheet = outline.sheets[asked.sheet]?.name;
      if (sheet !== undefined) load.current(sheet, asked.from + 1, asked.from + asked.count);
      return queryClient.fetchQuery(
        trpc.documents.rows.queryOptions({ id, ...asked }, { staleTime: Number.POSITIVE_INFINITY }),
      );
    },
    [id, outline],
  );
  const marks = useMemo(
    () =>
      figures.flatMap((figure) => {
        const cell = citedCell(figure.read.place, outline.sheets);
        return cell === undefined ? [] : [{ ...markOf(figure, names), ...cell }];
      }),
    [figures, names, outline],
  );
  return (
    <SheetGrid
      sheets={outline.sheets}
      readRows={readRows}
      marks={marks}
      selected={selected === undefined ? undefined : `${selected.ordinal}`}
      onSelect={(mark) => select(Number(mark))}
    />
  );
}
