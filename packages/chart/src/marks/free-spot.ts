import type { Box } from "./drawing.ts";

type Line = readonly (readonly [number, number])[];

/** Where a text may stand in the plot. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly align: "left" | "right";
}

/** The band the text belongs to, and what it must not cover. */
export interface Obstacles {
  readonly beside: { readonly left: number; readonly right: number };
  readonly lines: readonly Line[];
  /** Other texts. */
  readonly taken?: readonly Box[];
}

const step = 8;
const air = 6;

/**
 * Looks for room for a text of this size beside a band, left of it first, from the top down, so that it covers no
 * line; undefined where there is none. A plain search: a picture has few bands and few lines.
 */
export function freeSpot(
  plot: Box,
  size: { readonly width: number; readonly height: number },
  { beside, lines, taken = [] }: Obstacles,
): Spot | undefined {
  const sides = [
    { left: beside.left - size.width - 8, align: "right" as const },
    { left: beside.right + 8, align: "left" as const },
  ];
  for (const { left, align } of sides) {
    if (left < plot.left + 4 || left + size.width > plot.left + plot.width - 4) continue;
    for (let top = plot.top + 8; top + size.height < plot.top + plot.height - 24; top += step) {
      const box = {
        left: left - air,
        top: top - air,
        width: size.width + 2 * air,
        height: size.height + 2 * air,
      };
      if (!lines.some((line) => crosses(line, box)) && !taken.some((other) => overlap(box, other)))
        return { left, top, align };
    }
  }
  return undefined;
}

function overlap(a: Box, b: Box): boolean {
  const isBeside = a.left >= b.left + b.width || b.left >= a.left + a.width;
  return !isBeside && a.top < b.top + b.height && b.top < a.top + a.height;
}

function crosses(line: Line, box: Box): boolean {
  return line.some((point, i) => {
    const before = line[i - 1] ?? point;
    return segmentMeets(before, point, box);
  });
}

/** The segment's part above the box's width, and whether its heights meet the box's. Lines run left to right. */
function segmentMeets(a: readonly [number, number], b: readonly [number, number], box: Box): boolean {
  const from = Math.max(a[0], box.left);
  const to = Math.min(b[0], box.left + box.width);
  if (from > to) return false;
  const at = (x: number) => (b[0] === a[0] ? a[1] : a[1] + ((x - a[0]) / (b[0] - a[0])) * (b[1] - a[1]));
  const [y1, y2] = [at(from), at(to)];
  return Math.min(y1, y2) <= box.top + box.height && Math.max(y1, y2) >= box.top;
}
