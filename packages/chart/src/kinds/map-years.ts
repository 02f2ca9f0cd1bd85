import type { Comparison } from "@sosanh/core/comparison/comparison";

/** More maps than this side by side are too small to read. */
const mostMaps = 6;

/**
 * The years a map shows. One, the focus year (else the last shown), where the View names a focus year, asks for a
 * change, or shows more than six years; otherwise every year shown, as small maps side by side on one scale.
 */
export function mapYears({ view, years }: Pick<Comparison, "view" | "years">): readonly number[] {
  const isChange = view.basis === "change" || view.basis === "relative-change";
  const isOne = view.focusYear !== undefined || isChange || years.length > mostMaps;
  return isOne ? [view.focusYear ?? years.at(-1) ?? view.years.to] : years;
}
