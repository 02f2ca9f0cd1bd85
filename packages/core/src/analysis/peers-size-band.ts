/** A band of population: `from` ≤ people < `below`; the last has no upper end. */
export interface SizeBand {
  readonly from: number;
  readonly below?: number;
}

/**
 * Where bands of population begin: 1, 2, 5 to every power of ten, so that the largest of a band has at most two and a
 * half times the people of the smallest, for communes as for provinces.
 */
const starts = [
  0, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000,
  10_000_000,
];

/** The band a population lies in. Bands are half-open: 20.000 people are in "20.000 to under 50.000". */
export function sizeBandOf(population: number): SizeBand {
  const last = starts.findLastIndex((start) => start <= population);
  const below = starts[last + 1];
  return { from: starts[last] ?? 0, ...(below !== undefined && { below }) };
}
