import type { View } from "@sosanh/core/view";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";

/** The answer to the View; the one before stays (as `stale`) while a new one loads. */
export function useComparison(view: View) {
  const query = useQuery(trpc.comparisons.get.queryOptions(view, { placeholderData: keepPreviousData }));
  return {
    comparison: query.data,
    stale: query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
  };
}

/** The metrics of the real or the illustrative data, in their groups, with what is stored of each. */
export function useMetricCatalogue(data: View["data"]) {
  return useQuery(trpc.metrics.list.queryOptions({ data })).data;
}
