import type { ReviewMove } from "@sosanh/core/reviews/year-review-moves";

/**
 * The moves a page has room for, in their order: as many of the largest rises as of the largest falls, more of the one
 * where the other has fewer. Those without a scale in common (points, small counts) take what is left.
 */
export function shownMoves(moves: readonly ReviewMove[], most: number): readonly ReviewMove[] {
  if (moves.length <= most) return moves;
  const percent = moves.filter((move) => move.measure === "percent");
  const others = moves.filter((move) => move.measure !== "percent");
  const room = Math.max(most - others.length, Math.ceil(most * 0.75));
  const rises = percent.filter((move) => move.size > 0);
  const falls = percent.filter((move) => move.size <= 0);
  const half = Math.floor(room / 2);
  const down = Math.min(falls.length, Math.max(half, room - rises.length));
  const shown = [...rises.slice(0, room - down), ...falls.slice(falls.length - down)];
  return [...shown, ...others.slice(0, most - shown.length)];
}
