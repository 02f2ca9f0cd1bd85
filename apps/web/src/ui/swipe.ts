interface Point {
  readonly x: number;
  readonly y: number;
}

const least = 56;

/** Where a finger that went from one point to another leads: on (to the left), back (to the right), or nowhere. */
export function swipeOf(from: Point, to: Point): -1 | 0 | 1 {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) < least || Math.abs(across) < 1.5 * Math.abs(down)) return 0;
  return across < 0 ? 1 : -1;
}
