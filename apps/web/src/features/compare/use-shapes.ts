import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import { mapDay } from "@sosanh/chart/kinds/map-shapes";
import { mapYears } from "@sosanh/chart/kinds/map-years";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "../../trpc.ts";

/** The outlines and tile positions that a map or tile map of an answer needs; undefined while they load, or for others. */
export function useShapes(comparison: Comparison | undefined): MapShapes | undefined {
  const days = comparison === undefined ? [] : daysOf(comparison);
  const province = comparison === undefined ? undefined : onlyProvince(comparison);
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

/** The days whose units are drawn: one for each map. */
function daysOf(comparison: Comparison): readonly string[] {
  const { chart, focusYear, years } = comparison.view;
  if (chart === "map") return [...new Set(mapYears(comparison).map((year) => mapDay(comparison, year)))];
  return chart === "tile-map" ? [mapDay(comparison, focusYear ?? years.to)] : [];
}

/** The one province whose communes a tile map shows: they stand by former district. */
function onlyProvince({ view, localities }: Comparison): LocalityUid | undefined {
  if (view.chart !== "tile-map") return undefined;
  const parents = new Set(localities.filter(({ level }) => level === 3).map(({ parent }) => parent));
  const [only] = parents;
  return parents.size === 1 ? only : undefined;
}
