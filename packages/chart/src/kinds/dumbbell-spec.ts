import type { ChartPair } from "../chart-pair.ts";
import type { ChartAxis, ChartFace } from "../chart-parts.ts";

/**
 * A row a place: the earlier year hollow, the later full, on one scale; places without any figure last. Ordered by
 * what changed, or as the view says.
 */
export interface DumbbellSpec extends ChartFace {
  readonly kind: "dumbbell";
  readonly years: readonly [string, string];
  readonly axis: ChartAxis;
  readonly pairs: readonly ChartPair[];
}
