import type { BarsSpec } from "./kinds/bars-spec.ts";
import type { BumpSpec } from "./kinds/bump-spec.ts";
import type { ContributionSpec } from "./kinds/contribution-spec.ts";
import type { DistributionSpec } from "./kinds/distribution-spec.ts";
import type { DumbbellSpec } from "./kinds/dumbbell-spec.ts";
import type { LineSpec } from "./kinds/line-spec.ts";
import type { HeatmapSpec, MapSpec, TileMapSpec } from "./kinds/map-spec.ts";
import type { MultiplesSpec } from "./kinds/multiples-spec.ts";
import type { ScatterSpec } from "./kinds/scatter-spec.ts";
import type { SlopeSpec } from "./kinds/slope-spec.ts";

/** A chart as plain JSON, free of any library: what the browser, an export and a test all read. */
export type ChartSpec =
  | MultiplesSpec
  | BarsSpec
  | BumpSpec
  | ContributionSpec
  | DistributionSpec
  | DumbbellSpec
  | LineSpec
  | HeatmapSpec
  | MapSpec
  | ScatterSpec
  | SlopeSpec
  | TileMapSpec;
