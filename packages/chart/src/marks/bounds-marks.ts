import { isKnown } from "@sosanh/core/figures/value";
import type { ChartFigure, ChartSeries } from "../chart-parts.ts";
import type { LineLayout } from "../kinds/line-layout.ts";
import type { Mark } from "./drawing.ts";
import { bandMark, lineMark } from "./drawing.ts";

const halfWidth = 7;

/**
 * The bounds of a place: a pale band between the lower and the upper line, over the years that follow one another; a
 * short one around a single year. Around an estimate as well, whose line runs within it.
 */
export function boundsMarks(
  { points }: ChartSeries,
  { x, y }: Pick<LineLayout, "x" | "y">,
  colour: string,
): readonly Mark[] {
  return stretches(points).flatMap((stretch) => {
    const [only] = stretch;
    const across =
      stretch.length === 1 && only !== undefined
        ? [
            { ...only, at: x(only.index) - halfWidth },
            { ...only, at: x(only.index) + halfWidth },
          ]
        : stretch.map((bound) => ({ ...bound, at: x(bound.index) }));
    const high = across.map((bound) => [bound.at, y(bound.high)] as const);
    const low = across.map((bound) => [bound.at, y(bound.low)] as const);
    return [
      bandMark([...high, ...low.toReversed()], colour),
      lineMark(high, { colour, width: 1, z: 2 }),
      lineMark(low, { colour, width: 1, z: 2 }),
    ];
  });
}

interface Bound {
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

/** Years with bounds that follow one another; a year of bounds alone and one of an estimate make no common band. */
function stretches(points: readonly ChartFigure[]): readonly (readonly Bound[])[] {
  const found: Bound[][] = [];
  for (const [index, { bounds, value }] of points.entries()) {
    if (bounds === undefined) continue;
    const before = points[index - 1];
    const isJoined = before?.bounds !== undefined && isKnown(before.value) === isKnown(value);
    const last = found.at(-1);
    if (isJoined && last !== undefined) last.push({ index, ...bounds });
    else found.push([{ index, ...bounds }]);
  }
  return found;
}
