import type { DataKind } from "@sosanh/core/figures/observation";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { trpc } from "../../trpc.ts";
import { useLanguage } from "../../words/words.tsx";
import { documentsWords } from "./documents-words.ts";
import { type DocumentFigure, fateOf } from "./figure-fate.ts";

/** Says of a mark what it is: the metric and what became of the figure. */
export function useMarkLabels(data: DataKind): (figure: DocumentFigure) => string {
  const language = useLanguage();
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const names = useMemo(
    () => new Map(catalogue.data?.metrics.map((m) => [m.code, m.name[language]])),
    [catalogue.data, language],
  );
  return useCallback(
    (figure) => {
      const words = documentsWords(language);
      const name = names.get(figure.metric ?? "") ?? words.unknownMetric;
      return [name, ...(figure.isTarget ? [words.target] : []), words.fates[fateOf(figure)]].join(", ");
    },
    [names, language],
  );
}
