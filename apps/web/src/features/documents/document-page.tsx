import { formatNumber } from "@sosanh/chart/words/number-text";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import { placeInAddress, placeWords } from "../../document-address.ts";
import { trpc } from "../../trpc.ts";
import type { MarkTone } from "../../ui/document-mark.ts";
import { Failure } from "../../ui/failure.tsx";
import { ChevronLeftIcon } from "../../ui/icons.tsx";
import { MarkLegend } from "../../ui/mark-legend.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { ChosenCard } from "./chosen-card.tsx";
import { chosenFigure } from "./chosen-figure.ts";
import css from "./document-page.module.css";
import { DocumentRail } from "./document-rail.tsx";
import { DocumentSheets } from "./document-sheets.tsx";
import { DocumentWords } from "./document-words.tsx";
import { documentsWords } from "./documents-words.ts";
import { type DocumentFigure, figureId, toneOf } from "./figure-fate.ts";
import { useDocumentFigures } from "./use-document-figures.ts";

interface Props {
  readonly id: string;
  readonly renderFigure: RenderFigure;
}

/** A kept document as it was given, the figures taken from it marked where they stand, the cited one lit. */
export function DocumentPage({ id, renderFigure }: Props) {
  const words = documentsWords(useLanguage());
  const pageWords = useWords();
  const search: Search = useSearch({ strict: false });
  const found = useQuery(trpc.documents.get.queryOptions({ id }));
  return (
    <div className={css.page}>
      <Link to="/nguon" search={keptWords(search)} className={css.back}>
        <ChevronLeftIcon />
        {words.back}
      </Link>
      {found.error !== null && <Failure page error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton rows={8} height={32} label={pageWords.state.loading} />}
      {found.data !== undefined && <Loaded {...found.data} renderFigure={renderFigure} />}
    </div>
  );
}

type LoadedProps = Parameters<typeof DocumentRail>[0] & Pick<Props, "renderFigure">;

function Loaded({ document, submissions, counts, renderFigure }: LoadedProps) {
  const words = documentsWords(useLanguage());
  const pageWords = useWords();
  const { figures, isWhole, readRows } = useDocumentFigures(document);
  const { place, chosen, choose } = useChosen(document, figures);
  const lit = chosen === undefined ? undefined : figureId(chosen);
  const pane = { document, figures, place, lit, onChoose: choose };
  return (
    <>
      <title>{`${document.title} · ${pageWords.product}`}</title>
      <header className={css.head}>
        <h1>{document.title}</h1>
        <DataBadge data={document.data} />
      </header>
      <div className={css.columns}>
        <section className={css.pane} aria-label={words.marks}>
          <Legend name={document.name} {...{ figures, isWhole }} />
          {document.outline.kind === "text" ? (
            <DocumentWords {...pane} />
          ) : (
            <DocumentSheets {...pane} sheets={document.outline.sheets} readRows={readRows} />
          )}
        </section>
        <div className={css.rail}>
          <ChosenCard {...{ document, figures, isWhole, chosen, place, renderFigure }} onChoose={choose} />
          <DocumentRail {...{ document, submissions, counts }} />
        </div>
      </div>
    </>
  );
}

interface LegendProps {
  readonly name: string;
  readonly figures: readonly DocumentFigure[];
  readonly isWhole: boolean;
}

/** What the marks mean, with how many of each there are where all are known. */
function Legend({ name, figures, isWhole }: LegendProps) {
  const language = useLanguage();
  const words = documentsWords(language);
  const counts = new Map<MarkTone, number>();
  for (const figure of figures) counts.set(toneOf(figure), (counts.get(toneOf(figure)) ?? 0) + 1);
  const labelOf = (tone: MarkTone) =>
    isWhole
      ? `${words.legend[tone]} ${formatNumber(counts.get(tone) ?? 0, { language })}`
      : words.legend[tone];
  return <MarkLegend tones={new Set(counts.keys())} {...{ name, labelOf }} />;
}

function DataBadge({ data }: { data: DataKind }) {
  const words = useWords();
  return data === "sample" ? <span className={css.sample}>{words.data.badge}</span> : null;
}

/** What the address lights in the document, and how another figure is lit. */
function useChosen(document: StoredDocument, figures: readonly DocumentFigure[]) {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { outline } = document;
  const place = placeInAddress(search, outline.kind === "sheets" ? outline.sheets : []);
  const chosen = chosenFigure(figures, { named: search.f, place });
  const choose = useCallback(
    (figure: DocumentFigure) =>
      void navigate({
        to: ".",
        search: (before: Search) => ({
          ...keptWords(before),
          ...placeWords(figure.place),
          f: figureId(figure),
        }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { place, chosen, choose };
}
