import { isKnown } from "@sosanh/core/figures/value";
import type { KnownOfCell, SubmissionFigure } from "@sosanh/core/submissions/submission";
import { earliestYear, latestYear } from "@sosanh/core/view/view";
import { skipToken, useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import { type FigureDraft, isReadCell } from "./figure-draft.ts";
import { useReview } from "./review-context.ts";

/** What is known of the cell that a draft is of: it came with the figure, and is asked for when the cell becomes another. */
export function useKnownOfDraft(figure: SubmissionFigure, draft: FigureDraft): KnownOfCell {
  const { data } = useReview().submission;
  const isAsRead = isReadCell(draft, figure.read);
  const { metric, locality, year, part } = draft;
  const cell =
    isAsRead || metric === undefined || locality === undefined || !isYear(year)
      ? undefined
      : { data, metric, locality };
  const of = (period: number) =>
    trpc.sources.figure.queryOptions(
      cell === undefined ? skipToken : { ...cell, period: { year: period, part } },
      { retry: false },
    );
  const before = useQuery(of((year ?? 1) - 1)).data?.rollup;
  const now = useQuery(of(year ?? 1)).data;
  if (isAsRead) return figure.known;
  const observed = now?.observations.find(({ state }) => state === "published");
  const source = now?.sources.find(({ id }) => id === observed?.citation.source);
  return {
    ...(before !== undefined && isKnown(before.value) ? { lastYear: before.value } : {}),
    ...(observed !== undefined && source !== undefined
      ? { published: { value: observed.value, source: source.id, sourceTitle: source.title } }
      : {}),
  };
}

/** A year that is still being typed is none yet. */
function isYear(year: number | undefined): boolean {
  return year !== undefined && year > earliestYear && year <= latestYear;
}
