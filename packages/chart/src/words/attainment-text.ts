import type { Known } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import { formatPercent, qualifierMark } from "./number-text.ts";

/** An attainment in per cent with its ≈ ≥ ≤, and as many decimals as keep it from reading 100 % when it is not. */
export function attainmentText({ value, qualifier }: Known, language: Language): string {
  const decimals = value === 100 ? 0 : ([1, 2, 3].find((d) => Number(value.toFixed(d)) !== 100) ?? 1);
  return `${qualifierMark[qualifier]}${formatPercent(value, { language, decimals })}`;
}
