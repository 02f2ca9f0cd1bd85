import type { ChartHit, ChartHits } from "@sosanh/chart/chart-hits";
import type { LocalityUid } from "@sosanh/core/places/locality";

/** A figure of a drawn chart by its position: which row of hits, and which of the row. */
export interface ChartCursor {
  readonly row: number;
  readonly column: number;
}

export function hitAt(hits: ChartHits, cursor: ChartCursor): ChartHit | undefined {
  return hits[cursor.row]?.[cursor.column];
}

/** Where the keyboard starts: at the last figure of my place, else of the first row; undefined of an empty chart. */
export function firstCursor(hits: ChartHits, mine: LocalityUid | undefined): ChartCursor | undefined {
  const all = cursors(hits);
  const own = all.filter((cursor) => mine !== undefined && hitAt(hits, cursor)?.locality === mine);
  const row = own.at(-1)?.row ?? all[0]?.row;
  return (own.length > 0 ? own : all).findLast((cursor) => cursor.row === row);
}

/**
 * Moves by an arrow key; undefined for other keys. Left and right go along the row. Up and down go to the next figure
 * above or below in the same year (or metric) where each row has one, else to the nearest of the next row. At an end
 * the cursor stays.
 */
export function movedCursor(hits: ChartHits, cursor: ChartCursor, key: string): ChartCursor | undefined {
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
  if (step === undefined) return undefined;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    return { ...cursor, column: clamp(cursor.column + step, hits[cursor.row]?.length ?? 1) };
  }
  const order = sameCategory(hits, cursor);
  if (order === undefined) return inRow(hits, clamp(cursor.row + step, hits.length), cursor);
  const at = order.findIndex(({ row }) => row === cursor.row);
  return order[clamp(at + step, order.length)];
}

/** The figures under the cursor's year or metric from the top down; undefined where a row has several of them. */
function sameCategory(hits: ChartHits, cursor: ChartCursor): readonly ChartCursor[] | undefined {
  const category = hitAt(hits, cursor)?.category;
  const found = cursors(hits).filter((at) => hitAt(hits, at)?.category === category);
  if (new Set(found.map(({ row }) => row)).size < found.length) return undefined;
  const height = (at: ChartCursor) => hitAt(hits, at)?.y ?? 0;
  return found.toSorted((a, b) => height(a) - height(b) || a.row - b.row);
}

function inRow(hits: ChartHits, row: number, from: ChartCursor): ChartCursor {
  const x = hitAt(hits, from)?.x ?? 0;
  const columns = (hits[row] ?? []).map((hit, column) => ({ column, away: Math.abs(hit.x - x) }));
  const [nearest] = columns.toSorted((a, b) => a.away - b.away);
  return nearest === undefined ? from : { row, column: nearest.column };
}

interface Pointer {
  readonly x: number;
  readonly y: number;
  /** How far a mark may be from the pointer, in pixels. */
  readonly reach: number;
}

/**
 * The figure that belongs to a point of the chart: the one whose outline or area holds it (of several areas the one
 * with the nearest middle), else the nearest mark or line within reach that has no area of its own.
 */
export function nearestCursor(hits: ChartHits, pointer: Pointer): ChartCursor | undefined {
  let nearest: ChartCursor | undefined;
  let least = pointer.reach;
  let held = false;
  for (const cursor of cursors(hits)) {
    const hit = hitAt(hits, cursor);
    if (hit === undefined) continue;
    const hasArea = hit.rings !== undefined || hit.box !== undefined;
    const holds = hasArea && isInside(hit, pointer);
    if (hasArea ? !holds : held) continue;
    const distance = distanceTo(hit, pointer);
    if (holds && !held) least = Number.POSITIVE_INFINITY;
    held ||= holds;
    if (distance >= least) continue;
    least = distance;
    nearest = cursor;
  }
  return nearest;
}

/** To the nearest point of its line where the figure has one, else to its mark. */
function distanceTo({ x, y, path }: ChartHit, pointer: Pointer): number {
  let least = Math.hypot(x - pointer.x, y - pointer.y);
  let from: Point | undefined;
  for (const to of path ?? []) {
    if (from !== undefined) least = Math.min(least, segmentDistance(from, to, pointer));
    from = to;
  }
  return least;
}

type Point = readonly [number, number];

function segmentDistance([x1, y1]: Point, [x2, y2]: Point, { x, y }: Pointer): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx ** 2 + dy ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
}

function isInside({ rings, box }: ChartHit, { x, y }: Pointer): boolean {
  if (rings !== undefined) return rings.some((ring) => isInRing(ring, x, y));
  if (box === undefined) return false;
  return x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
}

/** A ray to the right crosses the outline an odd number of times. */
function isInRing(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

function cursors(hits: ChartHits): readonly ChartCursor[] {
  return hits.flatMap((hitsOfRow, row) => hitsOfRow.map((_, column) => ({ row, column })));
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}
