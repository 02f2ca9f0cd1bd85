import type { StoredDocument } from "@sosanh/core/submissions/document";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import type { ReadRows } from "../../ui/sheet-rows.ts";
import { type DocumentFigure, figureId } from "./figure-fate.ts";

/**
 * The figures of a document: of a text all of them; of a workbook those of the rows that were read so far, which come
 * with the rows.
 */
export function useDocumentFigures({ id, outline }: StoredDocument): {
  readonly figures: readonly DocumentFigure[];
  /** Whether these are all there are. */
  readonly isWhole: boolean;
  readonly readRows: ReadRows;
} {
  const isText = outline.kind === "text";
  const ofText = useQuery(trpc.documents.figures.queryOptions({ id }, { enabled: isText }));
  const [ofRows, setOfRows] = useState<ReadonlyMap<string, DocumentFigure>>(new Map());
  const readRows = useCallback<ReadRows>(
    async (asked) => {
      const sheet = outline.kind === "sheets" ? (outline.sheets[asked.sheet]?.name ?? "") : "";
      const rows = { sheet, from: asked.from + 1, to: asked.from + asked.count };
      const [read, figures] = await Promise.all([
        queryClient.fetchQuery(trpc.documents.rows.queryOptions({ id, ...asked })),
        queryClient.fetchQuery(trpc.documents.figures.queryOptions({ id, rows })),
      ]);
      if (figures.length > 0)
        setOfRows((before) => new Map([...before, ...figures.map((f) => [figureId(f), f] as const)]));
      return read;
    },
    [id, outline],
  );
  const figures = useMemo(
    () => (isText ? (ofText.data ?? []) : [...ofRows.values()]),
    [isText, ofText.data, ofRows],
  );
  return { figures, isWhole: isText, readRows };
}
