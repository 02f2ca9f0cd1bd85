/** Where a point of a swarm stands: along the scale as given, across it as near to the middle as there is room. */
export interface SwarmPoint {
  readonly along: number;
  /** Pixels from the middle line; negative above it. */
  readonly across: number;
}

/**
 * Sets points of one size side by side across a scale so that none covers another: each, in the order given (rising or
 * falling along the scale), as near to the middle line as the ones before it allow. The same input, the same swarm.
 */
export function swarm(along: readonly number[], size: number): readonly SwarmPoint[] {
  const placed: SwarmPoint[] = [];
  for (const at of along) {
    // In order, so that the neighbours are the last ones placed.
    const far = placed.findLastIndex((point) => Math.abs(point.along - at) >= size);
    placed.push({ along: at, across: freeAcross(at, placed.slice(far + 1), size) });
  }
  return placed;
}

function freeAcross(at: number, near: readonly SwarmPoint[], size: number): number {
  const isFree = (across: number) =>
    near.every((point) => Math.hypot(point.along - at, point.across - across) >= size - 1e-6);
  if (isFree(0)) return 0;
  // The nearest free place touches one of the neighbours.
  const touching = near.flatMap((point) => {
    const reach = Math.sqrt(Math.max(0, size ** 2 - (point.along - at) ** 2));
    return [point.across - reach, point.across + reach];
  });
  const nearest = touching.toSorted((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  return nearest.find(isFree) ?? 0;
}
