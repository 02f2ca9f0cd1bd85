/** An axis: its ends and the values of its grid lines, rising. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const steps = [1, 2, 2.5, 5, 10];

/**
 * The scale with round ends around the values, at most `lines` intervals. With `zero` it reaches to zero; without, it
 * may start elsewhere, but never crosses zero where no value does. No values: 0 to 1; what is no finite number is none. `whole` keeps to whole steps.
 */
export function niceScale(
  given: readonly number[],
  { zero, lines = 4, whole = false }: { zero: boolean; lines?: number; whole?: boolean },
): Scale {
  const values = given.filter(Number.isFinite);
  if (values.length === 0) return { min: 0, max: 1, ticks: [0, 1] };
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (zero) {
    low = Math.min(low, 0);
    high = Math.max(high, 0);
  }
  if (low === high) {
    const room = low === 0 ? 1 : Math.abs(low) * 0.1;
    high += room;
    if (!zero && low - room >= 0) low -= room;
  }
  const step = niceStep({ low, high, lines, whole });
  const first = Math.floor(low / step + 1e-12);
  const last = Math.ceil(high / step - 1e-12);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step));
  return { min: clean(first * step), max: clean(last * step), ticks };
}

/** Whether a line chart of these values should start at zero: always, unless the changes would be lost in it. */
export function startsAtZero(values: readonly number[]): boolean {
  if (values.length === 0) return true;
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low <= 0 || (high - low) / high > 0.25 || high === low;
}

function niceStep(span: { low: number; high: number; lines: number; whole: boolean }): number {
  const raw = (span.high - span.low) / span.lines;
  for (let power = Math.floor(Math.log10(raw)); ; power += 1) {
    for (const step of steps) {
      const size = step * 10 ** power;
      if (span.whole && (size < 1 || !Number.isInteger(size))) continue;
      const count = Math.ceil(span.high / size - 1e-12) - Math.floor(span.low / size + 1e-12);
      if (count <= span.lines) return size;
    }
  }
}

/** 0.30000000000000004 is 0.3, and minus zero is zero. */
function clean(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
