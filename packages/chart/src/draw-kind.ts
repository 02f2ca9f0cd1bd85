import { unreachable } from "@sosanh/core/unreachable";
import type { ChartSpec } from "./chart-spec.ts";
import type { DrawArea, DrawnChart } from "./drawn-chart.ts";
import { barsHeight } from "./kinds/bars-layout.ts";
import { drawBars } from "./kinds/bars-option.ts";
import { bumpHeight, drawBump } from "./kinds/bump-option.ts";
import { contributionHeight, drawContribution } from "./kinds/contribution-option.ts";
import { distributionHeight } from "./kinds/distribution-layout.ts";
import { drawDistribution } from "./kinds/distribution-option.ts";
import { drawDumbbell, dumbbellHeight } from "./kinds/dumbbell-option.ts";
import { heatmapHeight } from "./kinds/heatmap-layout.ts";
import { drawHeatmap } from "./kinds/heatmap-option.ts";
import { drawLines, lineHeight } from "./kinds/line-option.ts";
import { mapHeight } from "./kinds/map-layout.ts";
import { drawMap } from "./kinds/map-option.ts";
import { multiplesHeight } from "./kinds/multiples-layout.ts";
import { drawMultiples } from "./kinds/multiples-option.ts";
import { scatterHeight } from "./kinds/scatter-layout.ts";
import { drawScatter } from "./kinds/scatter-option.ts";
import { slopeHeight } from "./kinds/slope-layout.ts";
import { drawSlope } from "./kinds/slope-option.ts";
import { tileMapHeight } from "./kinds/tile-layout.ts";
import { drawTileMap } from "./kinds/tile-map-option.ts";

/** Draws a chart of any kind inside a box. */
export function drawKind(spec: ChartSpec, area: DrawArea): DrawnChart {
  switch (spec.kind) {
    case "line":
      return drawLines(spec, area);
    case "ranked-bars":
      return drawBars(spec, area);
    case "slope":
      return drawSlope(spec, area);
    case "small-multiples":
      return drawMultiples(spec, area);
    case "contribution":
      return drawContribution(spec, area);
    case "distribution":
      return drawDistribution(spec, area);
    case "bump":
      return drawBump(spec, area);
    case "dumbbell":
      return drawDumbbell(spec, area);
    case "heatmap":
      return drawHeatmap(spec, area);
    case "scatter":
      return drawScatter(spec, area);
    case "map":
      return drawMap(spec, area);
    case "tile-map":
      return drawTileMap(spec, area);
    default:
      return unreachable(spec);
  }
}

/** The height in pixels that the plot of a kind needs at a width. */
export function kindHeight(spec: ChartSpec, width: number): number {
  switch (spec.kind) {
    case "line":
      return lineHeight(spec, width);
    case "ranked-bars":
      return barsHeight(spec, width);
    case "slope":
      return slopeHeight(spec, width);
    case "small-multiples":
      return multiplesHeight(spec, width);
    case "contribution":
      return contributionHeight(spec, width);
    case "distribution":
      return distributionHeight(spec, width);
    case "bump":
      return bumpHeight(spec, width);
    case "dumbbell":
      return dumbbellHeight(spec, width);
    case "heatmap":
      return heatmapHeight(spec, width);
    case "scatter":
      return scatterHeight(width);
    case "map":
      return mapHeight(spec, width);
    case "tile-map":
      return tileMapHeight(spec, width);
    default:
      return unreachable(spec);
  }
}
