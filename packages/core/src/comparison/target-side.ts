import type { Known } from "../figures/value.ts";

/** Whether a target was reached; "unsure" where the figure does not say it. */
export type TargetSide = "reached" | "missed" | "unsure";

/**
 * On which side of its target an attainment in per cent lies, 100 being reached. What is only known to be at least 99 %
 * may have reached it, at most 101 % may have missed it; an approximate one tells neither.
 */
export function targetSide({ value, qualifier }: Known): TargetSide {
  if (qualifier === "approximate") return "unsure";
  if (value >= 100) return qualifier === "at-most" ? "unsure" : "reached";
  return qualifier === "at-least" ? "unsure" : "missed";
}
