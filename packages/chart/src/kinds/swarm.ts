/** Where a point of a swarm stands: along the scale as given, across it as near to the middle as there is room. */
export interface SwarmPoint {
  readonly along: number;
  /** Pixels from the middle line; negative above it. */
  readonly across: number;
}

/** Points that touch cover one another by no more than this many pixels: a rounding of the machine's. */
const rounding = 1e-6;

/**
 * Sets points of one size side by side across a scale so that none covers another: each, in the order given (rising or
 * falling along the scale), as near to the middle line as the ones before it allow, above where below is as near. The
 * same input, the same swarm. Undefined where a point would stand further from the middle than `farthest` pixels.
 */
export function swarm(
  along: readonly number[],
  size: number,
  farthest = Number.POSITIVE_INFINITY,
): readonly SwarmPoint[] | undefined {
  const placed: SwarmPoint[] = [];
  const lanes: Lanes = { size, points: new Map() };
  let free = { along: Number.NaN, above: 0, below: 0 };
  for (const at of along) {
    // What was taken beside the point before, at the same place of the scale, still is: the search goes on from there.
    const from = free.along === at ? free : { above: 0, below: 0 };
    const below = freeFrom({ along: at, across: from.below }, 1, lanes);
    const above = below === 0 ? 0 : freeFrom({ along: at, across: from.above }, -1, lanes);
    free = { along: at, above, below };
    const point = { along: at, across: -above <= below ? above : below };
    if (Math.abs(point.across) > farthest) return undefined;
    placed.push(point);
    place(point, lanes);
  }
  return placed;
}

/** The points placed so far by strips as wide as a point: what a point touches lies in its own or the next one. */
interface Lanes {
  readonly size: number;
  readonly points: Map<number, SwarmPoint[]>;
}

function place(point: SwarmPoint, { size, points }: Lanes): void {
  const lane = Math.floor(point.across / size);
  const others = points.get(lane);
  if (others === undefined) points.set(lane, [point]);
  else others.push(point);
}

/** The nearest free place from one on, to one side: each time past what covers it, until nothing does. */
function freeFrom({ along, across }: SwarmPoint, side: 1 | -1, lanes: Lanes): number {
  const past = pastCovering({ along, across }, side, lanes);
  return past === undefined ? across : freeFrom({ along, across: past }, side, lanes);
}

/** The far end, on one side, of what covers a place; undefined of a free one. */
function pastCovering(
  { along, across }: SwarmPoint,
  side: 1 | -1,
  { size, points }: Lanes,
): number | undefined {
  const own = Math.floor(across / size);
  let past: number | undefined;
  for (let lane = own - 1; lane <= own + 1; lane += 1) {
    const near = points.get(lane) ?? [];
    // In order along the scale, so that the neighbours are the last ones placed.
    for (let i = near.length - 1; i >= 0; i -= 1) {
      const point = near[i];
      if (point === undefined || Math.abs(point.along - along) >= size) break;
      const apart = (point.along - along) ** 2;
      if (Math.sqrt(apart + (point.across - across) ** 2) >= size - rounding) continue;
      const end = point.across + side * Math.sqrt(size ** 2 - apart);
      if (past === undefined || side * (end - past) > 0) past = end;
    }
  }
  return past;
}
