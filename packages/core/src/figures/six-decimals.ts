const scale = 1_000_000;

/**
 * The number to six decimals, halves away from zero, so that 0.1 + 0.2 is 0.3 and SQL's `ROUND(x, 6)` says the same.
 * Numbers of 4.5 milliard and above come back as they are: a double holds no sixth decimal there.
 */
export function toSixDecimals(x: number): number {
  const size = Math.abs(x);
  if (size * scale >= Number.MAX_SAFE_INTEGER / 2) return x;
  const rounded = Math.round(size * scale) / scale;
  return x < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The sum to six decimals: the same in whatever order figures of at most six decimals are given. */
export function sumOf(numbers: Iterable<number>): number {
  let total = 0;
  for (const x of numbers) total += x;
  return toSixDecimals(total);
}
