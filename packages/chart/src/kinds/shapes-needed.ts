import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { mapDay } from "./map-shapes.ts";
import { mapYears } from "./map-years.ts";

/** Which geometry the chart of an answer is drawn with. */
export interface ShapesNeeded {
  /** The days whose units are drawn, one for each map; none where the chart is no map. */
  readonly days: readonly IsoDate[];
  /** The one province whose communes a tile map shows: they stand by former district. */
  readonly province?: LocalityUid;
}

/** What the caller has to fetch of a map's geometry before an answer can be drawn. */
export function shapesNeeded(comparison: Comparison): ShapesNeeded {
  const { view, years } = comparison;
  const { chart, focusYear } = view;
  if (chart === "map")
    return { days: [...new Set(mapYears({ view, years }).map((year) => mapDay(comparison, year)))] };
  if (chart !== "tile-map") return { days: [] };
  const province = onlyProvince(comparison);
  return {
    days: [mapDay(comparison, focusYear ?? view.years.to)],
    ...(province !== undefined && { province }),
  };
}

function onlyProvince({ localities }: Comparison): LocalityUid | undefined {
  const parents = new Set(localities.filter(({ level }) => level === 3).map(({ parent }) => parent));
  const [only] = parents;
  return parents.size === 1 ? only : undefined;
}
