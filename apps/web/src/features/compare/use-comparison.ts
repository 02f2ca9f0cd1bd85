import type { View } from "@sosanh/core/view/view";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { presented, questionOf } from "./presentation.ts";

/**
 * The answer to the View; the one before stays (as `stale`) while a new one loads. Looking at an answer in another way
 * asks nothing.
 */
export function useComparison(view: View) {
  const query = useQuery({
    ...trpc.comparisons.get.queryOptions(questionOf(view), { placeholderData: keepPreviousData }),
    // An answer of thousands of rows is not walked through to find what stayed the same.
    structuralSharing: false,
  });
  const answer = query.data;
  const comparison = useMemo(() => answer && presented(answer, view), [answer, view]);
  return {
    comparison,
    stale: query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
  };
}

/** Asks ahead for what a reader is about to choose. */
export function prefetchComparison(view: View): void {
  void queryClient.prefetchQuery(trpc.comparisons.get.queryOptions(questionOf(view)));
}

/** The metrics of the real or the illustrative data, in their groups, with what is stored of each. */
export function useMetricCatalogue(data: View["data"]) {
  return useQuery(trpc.metrics.list.queryOptions({ data })).data;
}
