import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import { shapesNeeded } from "@sosanh/chart/kinds/shapes-needed";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { readArchipelagos } from "@sosanh/vietnam/archipelagos";
import { formerDistrictGroups } from "@sosanh/vietnam/former-district-groups";
import { readPlaceTiles } from "@sosanh/vietnam/place-tiles";
import { provinceOutlinesOn } from "@sosanh/vietnam/province-outlines";
import type { ApiContext } from "./context.ts";

/** The geometry that the chart of an answer is drawn with, as the page fetches it; undefined for charts without a map. */
export function shapesOf({ reference }: ApiContext, comparison: Comparison): MapShapes | undefined {
  const { days, province } = shapesNeeded(comparison);
  if (days.length === 0) return undefined;
  return {
    outlines: [...new Set(days.map(provinceOutlinesOn))],
    archipelagos: readArchipelagos(),
    tiles: readPlaceTiles(),
    groups: province === undefined ? [] : formerDistrictGroups(province, reference),
  };
}
