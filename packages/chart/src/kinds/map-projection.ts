import type { Box } from "../marks/drawing.ts";
import type { Degrees } from "./map-shapes.ts";

/** A point in the plane or on the screen. */
export type Point = readonly [number, number];

/** What lies between the least and the greatest of both coordinates. */
export interface Extent {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const earthRadius = 6371;
const standardParallel = 16;
const radians = Math.PI / 180;

/**
 * The plane of the map, in kilometres, x to the east and y to the north: Lambert's cylindrical equal-area projection
 * with the standard parallel 16° N, the middle of the country. Areas are true everywhere, so that a class is seen as
 * large as its land; shapes are stretched by less than 5 % at the northern and the southern end. North is up.
 *
 * x = R λ cos φ₀;  y = R sin φ / cos φ₀
 *
 * @source J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395 (1987), chapter 10
 */
export function planar([longitude, latitude]: Degrees): Point {
  const stretch = Math.cos(standardParallel * radians);
  return [
    earthRadius * longitude * radians * stretch,
    (earthRadius * Math.sin(latitude * radians)) / stretch,
  ];
}

/** The extent of points in the plane; undefined for none. */
export function extentOf(points: readonly Point[]): Extent | undefined {
  const [first] = points;
  if (first === undefined) return undefined;
  let [west, south] = first;
  let [east, north] = first;
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, east, south, north };
}

/** Width over height. An extent without height is as wide as high. */
export function aspectOf({ west, east, south, north }: Extent): number {
  return north > south && east > west ? (east - west) / (north - south) : 1;
}

/**
 * From the plane to pixels: the extent as large as fits into the box, in its middle, one scale for both directions.
 * Pixels are rounded to a half, so that neighbours keep one border and points that fall together can be left out.
 */
export function fitted(extent: Extent, box: Box): (point: Point) => Point {
  const width = Math.max(extent.east - extent.west, 1e-9);
  const height = Math.max(extent.north - extent.south, 1e-9);
  const scale = Math.min(box.width / width, box.height / height);
  const left = box.left + (box.width - width * scale) / 2;
  const top = box.top + (box.height - height * scale) / 2;
  return ([x, y]) => [half(left + (x - extent.west) * scale), half(top + (extent.north - y) * scale)];
}

/** A ring in pixels without points that fall together; empty where nothing of it is left to see. */
export function thinned(ring: readonly Point[]): readonly Point[] {
  const points = ring.filter((point, i) => {
    const before = ring[i - 1] ?? ring.at(-1);
    return before === undefined || before[0] !== point[0] || before[1] !== point[1];
  });
  return points.length < 3 ? [] : points;
}

/** The area of a ring in square units of its points. */
export function areaOf(ring: readonly Point[]): number {
  return Math.abs(signedArea(ring));
}

/** The centre of gravity of the largest ring; undefined where there is none. */
export function centreOf(rings: readonly (readonly Point[])[]): Point | undefined {
  const largest = rings.toSorted((a, b) => areaOf(b) - areaOf(a))[0];
  if (largest === undefined) return undefined;
  const area = signedArea(largest);
  if (area === 0) return largest[0];
  let [x, y] = [0, 0];
  for (const [i, [x1, y1]] of largest.entries()) {
    const [x2, y2] = largest[(i + 1) % largest.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return [x / (6 * area), y / (6 * area)];
}

function signedArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function half(pixels: number): number {
  return Math.round(pixels * 2) / 2;
}
