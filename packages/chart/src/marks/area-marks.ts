import type { Point } from "../kinds/map-projection.ts";
import type { Uncoloured } from "../kinds/map-spec.ts";
import type { Palette } from "../theme.ts";
import { tokens } from "../theme.ts";
import type { Box, Mark } from "./drawing.ts";

/** How a closed area is drawn; no fill or no border where left out. */
export interface AreaLook {
  readonly fill?: string;
  readonly border?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly z?: number;
  readonly opacity?: number;
}

/** A closed shape, filled, bordered or both. */
export function areaMark(ring: readonly Point[], look: AreaLook): Mark {
  return {
    type: "polygon",
    silent: true,
    z: look.z ?? 1,
    shape: { points: ring.map(([x, y]) => [tenth(x), tenth(y)]) },
    style: {
      fill: look.fill ?? "none",
      ...(look.opacity === undefined ? {} : { opacity: look.opacity }),
      ...(look.border === undefined
        ? {}
        : { stroke: look.border, lineWidth: look.width ?? 1, lineJoin: "round" }),
      ...(look.dash === undefined ? {} : { lineDash: look.dash }),
    },
  };
}

/**
 * Many closed shapes of one look as a single mark: thousands of tiles are drawn as one path a class. The shapes are
 * joined by lines walked there and back along the axes, which have no area and leave no trace. Fill only.
 */
export function mergedMark(rings: readonly (readonly Point[])[], look: Omit<AreaLook, "border">): Mark {
  const path: Point[] = [];
  const bridge: Point[] = [];
  for (const ring of rings) {
    const [start] = ring;
    if (start === undefined) continue;
    const before = bridge.at(-1);
    const steps: readonly Point[] = before === undefined ? [start] : [[before[0], start[1]], start];
    bridge.push(...steps);
    path.push(...steps, ...ring.slice(1), start);
  }
  return areaMark([...path, ...bridge.toReversed()], look);
}

/**
 * Boxes of one look as a single mark, with half the points of {@link mergedMark}: each row is walked along its top,
 * down and up around every box, and back along the top.
 */
export function mergedBoxes(boxes: readonly Box[], look: Omit<AreaLook, "border">): Mark {
  const rows = new Map<number, Box[]>();
  for (const box of boxes) {
    const row = rows.get(box.top);
    if (row === undefined) rows.set(box.top, [box]);
    else row.push(box);
  }
  const path: Point[] = [];
  const bridge: Point[] = [];
  for (const [top, row] of rows) {
    const start: Point = [row[0]?.left ?? 0, top];
    const before = bridge.at(-1);
    const steps: readonly Point[] = before === undefined ? [start] : [[before[0], top], start];
    bridge.push(...steps);
    path.push(...steps);
    for (const { left, width, height } of row) {
      path.push([left, top], [left, top + height], [left + width, top + height], [left + width, top]);
    }
    path.push(start);
  }
  return areaMark([...path, ...bridge.toReversed()], look);
}

/** The corners of a box, from its top left. */
export function cornersOf({ left, top, width, height }: Box): readonly Point[] {
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
}

/**
 * The hatch of what has no colour, cut to areas: strokes at 45° on their own ground for a missing figure, the other
 * way for one of which only a range is known, both ways for a pair that does not compare; hollow, without a hatch, for
 * one that tells of too little.
 */
export function hatchedAreas(
  areas: readonly (readonly (readonly Point[])[])[],
  why: Uncoloured,
  { colours, opacity, z = 1 }: { colours: Palette; opacity?: number; z?: number },
): readonly Mark[] {
  if (areas.length === 0) return [];
  const shade = opacity === undefined ? {} : { opacity };
  if (why === "thin") {
    const rims = areas
      .flat()
      .map((ring) => areaMark(ring, { border: colours.ink3, width: 1.5, z, ...shade }));
    return [mergedMark(areas.flat(), { fill: colours.surface, z, ...shade }), ...rims];
  }
  const strokes = areas.flatMap((rings) => [
    ...(why === "bounds" ? [] : hatchStrokes(rings, 1)),
    ...(why === "missing" ? [] : hatchStrokes(rings, -1)),
  ]);
  return [
    mergedMark(areas.flat(), { fill: colours.hatchBg, z, ...shade }),
    ...(strokes.length === 0 ? [] : [mergedMark(strokes, { fill: colours.hatch, z, ...shade })]),
  ];
}

const pitch = tokens.hatch.smallPeriod * Math.SQRT2 * 1.25;
const halfStroke = (tokens.hatch.smallStroke * 0.75) / 2;

/**
 * Thin slanted boxes that fill an area with lines at 45°: rising to the right for direction 1, falling for −1. Along
 * u = x + y (or x − y) a line is constant; where it crosses the rings it goes in and out by turns.
 */
function hatchStrokes(
  rings: readonly (readonly Point[])[],
  direction: 1 | -1,
): readonly (readonly Point[])[] {
  const turned = rings.map((ring) => ring.map(([x, y]): Point => [x + direction * y, x - direction * y]));
  const along = turned.flat().map(([u]) => u);
  if (along.length === 0) return [];
  const [first, last] = [Math.min(...along), Math.max(...along)];
  const strokes: (readonly Point[])[] = [];
  for (let u = Math.ceil(first / pitch) * pitch; u < last; u += pitch) {
    const crossings = turned.flatMap((ring) => crossingsOf(ring, u)).toSorted((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
      if (to - from > 1.5) strokes.push(strokeBox(u, [from, to], direction));
    }
  }
  return strokes;
}

function crossingsOf(ring: readonly Point[], u: number): number[] {
  return ring.flatMap(([u1, v1], i) => {
    const [u2, v2] = ring[(i + 1) % ring.length] ?? [u1, v1];
    return u1 <= u !== u2 <= u ? [v1 + ((u - u1) / (u2 - u1)) * (v2 - v1)] : [];
  });
}

function strokeBox(u: number, [from, to]: readonly [number, number], direction: 1 | -1): readonly Point[] {
  const half = halfStroke * Math.SQRT2;
  const back = (a: number, v: number): Point => [(a + v) / 2, (direction * (a - v)) / 2];
  return [back(u - half, from), back(u + half, from), back(u + half, to), back(u - half, to)];
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
