import type { CitationPlace } from "@sosanh/core/figures/source";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import { useMemo } from "react";
import { citedCell } from "../../ui/cell-name.ts";
import { SheetGrid } from "../../ui/sheet-grid.tsx";
import type { SheetOutline } from "../../ui/sheet-layout.ts";
import type { ReadRows } from "../../ui/sheet-rows.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./document-page.module.css";
import { documentsWords } from "./documents-words.ts";
import { type DocumentFigure, figureId, toneOf } from "./figure-fate.ts";
import { useMarkLabels } from "./use-mark-labels.ts";

interface Props {
  readonly document: StoredDocument;
  readonly sheets: readonly SheetOutline[];
  readonly readRows: ReadRows;
  readonly figures: readonly DocumentFigure[];
  /** What the address cites; marked also where no figure stands, or before those of its rows are read. */
  readonly place: CitationPlace | undefined;
  readonly lit: string | undefined;
  readonly onChoose: (figure: DocumentFigure) => void;
}

const citedId = "cited";

/** The sheets of a workbook with its figures. */
export function DocumentSheets({ document, sheets, readRows, figures, place, lit, onChoose }: Props) {
  const words = documentsWords(useLanguage());
  const labelOf = useMarkLabels(document.data);
  const marks = useMemo(() => {
    const cited = lit === undefined && place !== undefined ? citedCell(place, sheets) : undefined;
    return [
      ...figures.flatMap((figure) => {
        const at = citedCell(figure.place, sheets);
        if (at === undefined) return [];
        return [{ ...at, id: figureId(figure), tone: toneOf(figure), label: labelOf(figure) }];
      }),
      ...(cited === undefined ? [] : [{ ...cited, id: citedId, tone: "sure" as const, label: words.cited }]),
    ];
  }, [figures, place, lit, sheets, labelOf, words]);
  return (
    <div className={css.sheets}>
      <SheetGrid
        {...{ sheets, readRows, marks }}
        selected={lit ?? (place === undefined ? undefined : citedId)}
        onSelect={(id) => {
          const figure = figures.find((f) => figureId(f) === id);
          if (figure !== undefined) onChoose(figure);
        }}
      />
    </div>
  );
}
