/** The outcome of a Mann-Kendall test. */
export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Two-sided: how likely an S at least as far from zero is where the order of the numbers means nothing. */
  readonly p: number;
}

/** Up to here the distribution of S is counted; beyond, the normal approximation is as good. */
const exactUpTo = 20;

/**
 * The Mann-Kendall test for a monotonic trend. S = Σ sign(xⱼ − xᵢ) over i < j.
 *
 * Up to 20 numbers `p` is exact, ties included: S is the number of untied pairs less twice the inversions, and the
 * inversions of all orders of the numbers are counted by the q-multinomial coefficient of the sizes of the ties.
 * Beyond: the normal approximation with continuity correction and the variance corrected for ties,
 * Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18.
 *
 * @param numbers in the order of time; gaps left out
 * @source Mann, Econometrica 13 (1945); Kendall, "Rank Correlation Methods" (1975); Gilbert, "Statistical Methods for
 *   Environmental Pollution Monitoring" (1987), ch. 16 and table A18; Andrews, "The Theory of Partitions" (1976), th. 3.6
 */
export function mannKendall(numbers: readonly number[]): MannKendall {
  const s = sumOfSigns(numbers);
  const ties = tieSizes(numbers);
  return { s, p: numbers.length <= exactUpTo ? exactP(s, ties) : normalP(s, ties) };
}

function sumOfSigns(numbers: readonly number[]): number {
  let s = 0;
  for (const [j, later] of numbers.entries())
    for (const earlier of numbers.slice(0, j)) s += Math.sign(later - earlier);
  return s;
}

/** How often each number occurs; 1 for one that is not tied. */
function tieSizes(numbers: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const x of numbers) sizes.set(x, (sizes.get(x) ?? 0) + 1);
  return [...sizes.values()];
}

function exactP(s: number, ties: readonly number[]): number {
  let counts: readonly number[] = [1];
  let placed = 0;
  for (const size of ties) {
    placed += size;
    counts = product(counts, gaussian(placed, size));
  }
  const untied = counts.length - 1;
  const all = counts.reduce((sum, x) => sum + x, 0);
  const asFar = counts.reduce((sum, x, i) => (Math.abs(untied - 2 * i) >= Math.abs(s) ? sum + x : sum), 0);
  return asFar / all;
}

/** The coefficients of the Gaussian binomial [n over k], by power of q: orders of k equal and n − k equal by inversions. */
function gaussian(n: number, k: number): readonly number[] {
  // Row after row by [n, k] = [n−1, k−1] + qᵏ[n−1, k].
  let row: (readonly number[])[] = [[1]];
  for (let at = 1; at <= n; at += 1) {
    const before = row;
    row = Array.from({ length: Math.min(at, k) + 1 }, (_, of) =>
      sum(before[of - 1] ?? [], shifted(before[of] ?? [], of)),
    );
  }
  return row[k] ?? [];
}

function shifted(polynomial: readonly number[], by: number): readonly number[] {
  return polynomial.length === 0 ? [] : [...Array.from({ length: by }, () => 0), ...polynomial];
}

function sum(a: readonly number[], b: readonly number[]): readonly number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) + (b[i] ?? 0));
}

function product(a: readonly number[], b: readonly number[]): readonly number[] {
  const result = Array.from({ length: a.length + b.length - 1 }, () => 0);
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) result[i + j] = (result[i + j] ?? 0) + x * y;
  return result;
}

function normalP(s: number, ties: readonly number[]): number {
  const n = ties.reduce((total, size) => total + size, 0);
  const spread = (size: number) => size * (size - 1) * (2 * size + 5);
  const variance = (spread(n) - ties.reduce((total, size) => total + spread(size), 0)) / 18;
  if (s === 0 || variance <= 0) return 1;
  return Math.min(1, 2 * upperTail((Math.abs(s) - 1) / Math.sqrt(variance)));
}

/**
 * The probability of a standard normal above z ≥ 0, to 7.5e-8.
 *
 * @source Abramowitz & Stegun, "Handbook of Mathematical Functions" (1964), 26.2.17
 */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
