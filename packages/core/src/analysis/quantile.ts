/**
 * The quantile of numbers at a probability, interpolated between the two nearest: type 7 of Hyndman and Fan, what
 * Excel's QUARTILE.INC and R's default give. The median is `quantile(numbers, 0.5)`. Undefined for no numbers.
 *
 * h = (n − 1)p;  Q = x⌊h⌋ + (h − ⌊h⌋)(x⌈h⌉ − x⌊h⌋), with x₀ ≤ … ≤ xₙ₋₁
 *
 * @param probability 0 to 1
 * @source Hyndman & Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), definition 7
 */
export function quantile(numbers: readonly number[], probability: number): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * probability;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return undefined;
  // Equal ends are passed on as they are: a product with a fraction may miss them in the last digit.
  return below === above ? below : below + (at - Math.floor(at)) * (above - below);
}
