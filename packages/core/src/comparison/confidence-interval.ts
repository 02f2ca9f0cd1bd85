/** A lower and an upper bound, in the unit of what they bound. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The standard normal quantile of 0.975: both tails of 2.5 % lie beyond it. */
const z = 1.959963984540054;
const tail = 0.025;

/**
 * The 95 % interval of a count: exact Poisson below 10, Byar's approximation from 10 on and for a fraction
 * (semantics 8). The count lies within it; the low of 0 is 0.
 *
 * @source Public Health England, "Technical Guide: Confidence Intervals" (2018), section "Counts"; Byar: Breslow &
 *   Day, "Statistical Methods in Cancer Research", vol. II, IARC 1987, p. 69; exact: Garwood, Biometrika 28 (1936)
 */
export function countInterval(count: number): Bounds {
  return count < 10 && Number.isInteger(count) ? exactPoisson(count) : byar(count);
}

/**
 * Wilson's 95 % score interval of a proportion, as fractions of 1. The proportion lies within it.
 *
 * @param proportion 0 to 1
 * @param of         how many it is a proportion of, above 0
 * @source Wilson, JASA 22 (1927); Public Health England, "Technical Guide: Confidence Intervals" (2018), "Proportions"
 */
export function proportionInterval(proportion: number, of: number): Bounds {
  const spread = z * Math.sqrt((proportion * (1 - proportion)) / of + (z * z) / (4 * of * of));
  const centre = proportion + (z * z) / (2 * of);
  const divisor = 1 + (z * z) / of;
  return {
    low: Math.min(proportion, Math.max(0, (centre - spread) / divisor)),
    high: Math.max(proportion, Math.min(1, (centre + spread) / divisor)),
  };
}

function byar(count: number): Bounds {
  const above = count + 1;
  const low = count > 0 ? count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3 : 0;
  return { low: Math.max(0, low), high: above * (1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))) ** 3 };
}

function exactPoisson(count: number): Bounds {
  const low = count === 0 ? 0 : bisect((mean) => 1 - poissonUpTo(count - 1, mean) >= tail);
  return { low, high: bisect((mean) => poissonUpTo(count, mean) <= tail) };
}

/** The smallest mean from which on the test holds. Means of counts below 10 have bounds below 32. */
function bisect(holds: (mean: number) => boolean): number {
  let [from, to] = [0, 32];
  for (let step = 0; step < 60; step += 1) {
    const middle = (from + to) / 2;
    if (holds(middle)) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

/** The probability of at most `count` events where `mean` are expected. */
function poissonUpTo(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}
