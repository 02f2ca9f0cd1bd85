import type { Scale } from "./nice-scale.ts";

/**
 * A logarithmic axis around values above zero: from the power of ten at or below the least to the one at or above the
 * greatest, with a grid line at each power (every second or third where there are more than six).
 *
 * @param least above zero
 */
export function logScale(least: number, most: number): Scale {
  const first = Math.floor(Math.log10(least) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(most) - 1e-9));
  const step = Math.ceil((last - first) / 6);
  const powers = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
  const ticks = powers.map((power) => Number((10 ** power).toPrecision(12)));
  return { min: 10 ** first, max: 10 ** last, ticks };
}
