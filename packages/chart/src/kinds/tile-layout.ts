import type { Box } from "../marks/drawing.ts";
import { legendHeight } from "../marks/legend-marks.ts";
import { textWidth } from "../marks/text-width.ts";
import type { PlaceTileFigure, TileGroup, TileMapSpec } from "./map-spec.ts";

/** A tile and where it is drawn. */
export interface PlacedTile {
  readonly tile: PlaceTileFigure;
  readonly box: Box;
}

/** A group's tiles under its name. */
export interface PlacedGroup {
  readonly name?: { readonly text: string; readonly x: number; readonly y: number; readonly width: number };
  readonly tiles: readonly PlacedTile[];
}

interface Layout {
  readonly groups: readonly PlacedGroup[];
  readonly height: number;
}

const gap = 2;
const blockGap = 14;
const nameHeight = 18;
const legendGap = 10;
const nameSize = 12;

/** The height of a tile map at a width: the tiles, the legend below. */
export function tileMapHeight(spec: TileMapSpec, width: number): number {
  const { height } = tilesLayout(spec, { left: 0, top: 0, width, height: 0 });
  return height + legendGap + legendHeight(spec.legend, width);
}

/**
 * Where the tiles stand. In their rough positions on one grid; else in blocks, one a group, as square as can be and
 * set side by side like words in lines. No two tiles overlap, and the same spec and width give the same places.
 */
export function tilesLayout(spec: TileMapSpec, box: Box): Layout & { readonly legendTop: number } {
  const layout =
    spec.arrangement === "geographic" ? gridLayout(spec.groups, box) : blockLayout(spec.groups, box);
  return { ...layout, legendTop: box.top + layout.height + legendGap };
}

/** Tiles a little wider than high, so that a name fits. */
function gridLayout(groups: readonly TileGroup[], box: Box): Layout {
  const tiles = groups.flatMap((group) => group.tiles);
  const columns = 1 + Math.max(0, ...tiles.map(({ column = 0 }) => column));
  const rows = 1 + Math.max(0, ...tiles.map(({ row = 0 }) => row));
  const width = Math.floor(Math.min(88, (box.width - (columns - 1) * gap) / columns));
  const height = 48;
  const left = box.left + Math.floor((box.width - columns * (width + gap) + gap) / 2);
  const placed = tiles.map((tile) => ({
    tile,
    box: {
      left: left + (tile.column ?? 0) * (width + gap),
      top: box.top + (tile.row ?? 0) * (height + gap),
      width,
      height,
    },
  }));
  return { groups: [{ tiles: placed }], height: rows * (height + gap) - gap };
}

function blockLayout(groups: readonly TileGroup[], box: Box): Layout {
  const count = groups.reduce((sum, { tiles }) => sum + tiles.length, 0);
  const size = tileSize(count, groups.length, box.width);
  const shapes = groups.map((group) => blockShape(group, size, box.width));
  const placed: PlacedGroup[] = [];
  let [x, y, lineHeight] = [0, 0, 0];
  for (const [i, group] of groups.entries()) {
    const shape = shapes[i] ?? { columns: 1, width: size.width, height: size.height };
    if (x > 0 && x + shape.width > box.width) {
      x = 0;
      y += lineHeight + blockGap;
      lineHeight = 0;
    }
    placed.push(placedBlock(group, { left: box.left + x, top: box.top + y, size, columns: shape.columns }));
    x += shape.width + blockGap;
    lineHeight = Math.max(lineHeight, shape.height);
  }
  return { groups: placed, height: y + lineHeight };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room for a name and a value where there are few tiles; small squares where there are many. */
function tileSize(count: number, groups: number, width: number): Size {
  if (count <= 40) return { width: Math.min(76, Math.floor(width / 5) - gap), height: 48 };
  if (count <= 200) return width < 480 ? { width: 64, height: 48 } : { width: 68, height: 48 };
  const perBlock = count / Math.max(1, groups);
  const across = Math.ceil(Math.sqrt(perBlock));
  const blocks = width < 480 ? 3 : width < 900 ? 6 : 9;
  const side = Math.floor((width - (blocks - 1) * blockGap) / blocks / across) - 1;
  return { width: Math.max(5, Math.min(20, side)), height: Math.max(5, Math.min(20, side)) };
}

function tileGap({ width }: Size): number {
  return width < 24 ? 1 : gap;
}

interface BlockShape extends Size {
  readonly columns: number;
}

function blockShape({ name, tiles }: TileGroup, size: Size, most: number): BlockShape {
  const own = tileGap(size);
  const wanted = Math.ceil(Math.sqrt((tiles.length * size.height) / size.width));
  const fitting = Math.max(1, Math.floor((most + own) / (size.width + own)));
  const columns = Math.max(1, Math.min(name === undefined ? fitting : wanted, fitting, tiles.length));
  const rows = Math.ceil(tiles.length / columns);
  const head = name === undefined ? 0 : nameHeight;
  const width = columns * (size.width + own) - own;
  const nameWidth = name === undefined ? 0 : textWidth(name, nameSize, 600);
  return {
    columns,
    width: Math.min(most, Math.max(width, nameWidth)),
    height: head + rows * (size.height + own) - own,
  };
}

function placedBlock(
  { name, tiles }: TileGroup,
  at: { left: number; top: number; size: Size; columns: number },
): PlacedGroup {
  const own = tileGap(at.size);
  const head = name === undefined ? 0 : nameHeight;
  const placed = tiles.map((tile, i) => ({
    tile,
    box: {
      left: at.left + (i % at.columns) * (at.size.width + own),
      top: at.top + head + Math.floor(i / at.columns) * (at.size.height + own),
      ...at.size,
    },
  }));
  if (name === undefined) return { tiles: placed };
  const width = Math.max(at.columns * (at.size.width + own), textWidth(name, nameSize, 600) + 1);
  return { name: { text: name, x: at.left, y: at.top + 8, width }, tiles: placed };
}
