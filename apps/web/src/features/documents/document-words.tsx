import type { CitationPlace } from "@sosanh/core/figures/source";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "../../trpc.ts";
import { DocumentText } from "../../ui/document-text.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./document-page.module.css";
import { documentsWords } from "./documents-words.ts";
import { type DocumentFigure, figureId, toneOf } from "./figure-fate.ts";
import { useMarkLabels } from "./use-mark-labels.ts";

interface Props {
  readonly document: StoredDocument;
  readonly figures: readonly DocumentFigure[];
  /** What the address cites; marked also where no figure stands. */
  readonly place: CitationPlace | undefined;
  readonly lit: string | undefined;
  readonly onChoose: (figure: DocumentFigure) => void;
}

const citedId = "cited";

/** The text of a document with its figures. */
export function DocumentWords({ document, figures, place, lit, onChoose }: Props) {
  const words = documentsWords(useLanguage());
  const pageWords = useWords();
  const text = useQuery(trpc.documents.text.queryOptions({ id: document.id }));
  const labelOf = useMarkLabels(document.data);
  const length = text.data?.text.length ?? 0;
  const cited = lit === undefined && place?.kind === "span" && place.end <= length ? place : undefined;
  const marks = useMemo(
    () => [
      ...figures.flatMap((figure) =>
        figure.place.kind === "span"
          ? [
              {
                id: figureId(figure),
                start: figure.place.start,
                end: figure.place.end,
                tone: toneOf(figure),
                label: labelOf(figure),
              },
            ]
          : [],
      ),
      ...(cited === undefined
        ? []
        : [{ id: citedId, start: cited.start, end: cited.end, tone: "sure" as const, label: words.cited }]),
    ],
    [figures, cited, labelOf, words],
  );
  if (text.error !== null) return <Failure error={text.error} onRetry={() => void text.refetch()} />;
  if (text.data === undefined) return <Skeleton rows={12} height={24} label={pageWords.state.loading} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
    <section className={css.scroller} aria-label={document.name} tabIndex={0}>
      <DocumentText
        {...text.data}
        marks={marks}
        selected={lit ?? (cited === undefined ? undefined : citedId)}
        onSelect={(id) => {
          const figure = figures.find((f) => figureId(f) === id);
          if (figure !== undefined) onChoose(figure);
        }}
      />
    </section>
  );
}
