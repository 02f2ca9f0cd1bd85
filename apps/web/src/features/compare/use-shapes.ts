import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import { type ShapesNeeded, shapesNeeded } from "@sosanh/chart/kinds/shapes-needed";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "../../trpc.ts";

const nothing: ShapesNeeded = { days: [] };

/** The outlines and tile positions that a map or tile map of an answer needs; undefined while they load, or for others. */
export function useShapes(comparison: Comparison | undefined): MapShapes | undefined {
  const { days, province } = comparison === undefined ? nothing : shapesNeeded(comparison);
  // Shapes change with the register alone: what was fetched once stays.
  const outlines = useQueries({
    queries: days.map((day) =>
      trpc.maps.provinces.queryOptions({ day }, { staleTime: Number.POSITIVE_INFINITY }),
    ),
    combine: (results) => results.map(({ data }) => data),
  });
  const [groups] = useQueries({
    queries: (province === undefined ? [] : [province]).map((uid) =>
      trpc.maps.formerDistricts.queryOptions({ province: uid }, { staleTime: Number.POSITIVE_INFINITY }),
    ),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    const [first] = outlines;
    if (first === undefined || outlines.includes(undefined)) return undefined;
    return {
      outlines: outlines.flatMap((of) => of?.outlines ?? []),
      archipelagos: first.archipelagos,
      tiles: first.tiles,
      groups: groups ?? [],
    };
  }, [outlines, groups]);
}
