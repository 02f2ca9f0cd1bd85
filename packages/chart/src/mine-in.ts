import type { LocalityUid } from "@sosanh/core/places/locality";
import { unreachable } from "@sosanh/core/unreachable";
import type { ChartRole } from "./chart-parts.ts";
import type { ChartSpec } from "./chart-spec.ts";

/** The place of a chart that is drawn as mine; undefined of a chart without one. */
export function mineIn(spec: ChartSpec): LocalityUid | undefined {
  return placesIn(spec).find(({ role }) => role === "mine")?.locality;
}

function placesIn(spec: ChartSpec): readonly { readonly role: ChartRole; readonly locality?: LocalityUid }[] {
  switch (spec.kind) {
    case "line":
    case "bump":
      return spec.series;
    case "ranked-bars":
      return spec.bars;
    case "slope":
    case "dumbbell":
      return spec.pairs;
    case "small-multiples":
      return spec.panels.flatMap(({ series }) => series);
    case "contribution":
      return spec.terms;
    case "distribution":
      return spec.places;
    case "scatter":
      return spec.points;
    case "heatmap":
      return spec.rows;
    case "map":
      return spec.panels.flatMap(({ places }) => places);
    case "tile-map":
      return spec.groups.flatMap(({ tiles }) => tiles);
    default:
      return unreachable(spec);
  }
}
