/** The standard normal quantile of 0.975. */
const z = 1.959963984540054;

/**
 * Whether two counts of the same length of time differ by more than chance, at the level of 5 %, each taken as Poisson:
 * given their sum, one of them is binomial with one half, here by its normal approximation |a − b| / √(a + b). Never
 * where either is below 10, for which the approximation does not hold.
 *
 * @source Przyborowski & Wilenski, "Homogeneity of Results in Testing Samples from Poisson Series", Biometrika 31 (1940)
 */
export function countsDiffer(a: number, b: number): boolean {
  return Math.min(a, b) >= 10 && Math.abs(a - b) > z * Math.sqrt(a + b);
}
