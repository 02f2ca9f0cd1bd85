import type { DataKind } from "@sosanh/core/figures/observation";
import { type Period, periodEnd } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { useQueries, useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";

/** The names of the metrics and places of some figures; a code stands until its name has come. */
export function useFigureNames(
  figures: readonly { readonly locality: LocalityUid; readonly period: Period }[],
  data: DataKind,
) {
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const asked = [
    ...new Map(
      figures.map(({ locality, period }) => [
        `${locality} ${periodEnd(period)}`,
        { uid: locality, on: periodEnd(period) },
      ]),
    ).values(),
  ];
  const found = useQueries({ queries: asked.map((input) => trpc.localities.get.queryOptions(input)) });
  return {
    data,
    metric: (code: string) => catalogue.data?.metrics.find((m) => m.code === code),
    place: (uid: string, on: string) => {
      const at = asked.findIndex((a) => a.uid === uid && a.on === on);
      return found[at]?.data?.name ?? uid;
    },
  };
}

export type FigureNames = ReturnType<typeof useFigureNames>;
