import { areaMark, cornersOf, hatchedAreas, mergedMark } from "../area-marks.ts";
import type { ChartHit, ChartHits } from "../chart-hits.ts";
import { isCautioned } from "../colour-legend.ts";
import type { Box, Mark } from "../drawing.ts";
import { textMark } from "../drawing.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import { cautionTriangle, legendMarks, toneColours } from "../legend-marks.ts";
import type { ColouredFigure, ColourScale, TileMapSpec, Uncoloured } from "../map-spec.ts";
import { cutName, textWidth, wrapText } from "../text-width.ts";
import { palette, tokens } from "../theme.ts";
import type { PlacedTile } from "./tile-layout.ts";
import { tilesLayout } from "./tile-layout.ts";

/** Below this width a tile holds no words. */
const wordsFrom = 40;
const faded = 0.25;

/** Draws tiles in a box: names and values in them where they fit, the legend below. */
export function drawTileMap(spec: TileMapSpec, area: DrawArea): DrawnChart {
  const { groups, legendTop } = tilesLayout(spec, area.box);
  const { scale, notes } = spec.legend;
  const colours = palette(area.theme);
  const tiles = groups.flatMap((group) => group.tiles);
  const showsCaution = notes.some(({ mark }) => mark === "caution");
  const names = groups.flatMap(({ name }) =>
    name === undefined
      ? []
      : [
          textMark({
            x: name.x,
            y: name.y,
            text: cutName(name.text, name.width, { size: 12, weight: 600 }),
            weight: 600,
            colour: colours.ink2,
          }),
        ],
  );
  const legendBox = { ...area.box, top: legendTop };
  return {
    marks: [
      ...names,
      ...squares(tiles, scale, area),
      ...tiles.flatMap((placed) => tileWords(placed, { scale, area, showsCaution })),
      ...tiles
        .filter(({ tile }) => tile.role === "mine" || tile.locality === area.lit)
        .map((t) => ring(t, area)),
      ...legendMarks(spec.legend, legendBox, area.theme),
    ],
    hits: hitsOf(tiles, spec.year),
  };
}

/** All squares of a colour are one mark, so that thousands are drawn at once; the one pointed at keeps its colour. */
export function squares(
  tiles: readonly { readonly tile: ColouredFigure; readonly box: Box }[],
  scale: ColourScale,
  area: Pick<DrawArea, "theme" | "lit">,
): readonly Mark[] {
  const colours = palette(area.theme);
  const byLook = new Map<string, { opacity: number; tone?: number; why: Uncoloured; boxes: Box[] }>();
  for (const { tile, box } of tiles) {
    const opacity = area.lit === undefined || area.lit === tile.locality ? 1 : faded;
    const why = tile.uncoloured ?? "missing";
    const look = `${opacity} ${tile.tone ?? why}`;
    const group = byLook.get(look) ?? {
      opacity,
      why,
      boxes: [],
      ...(tile.tone === undefined ? {} : { tone: tile.tone }),
    };
    group.boxes.push(box);
    byLook.set(look, group);
  }
  return [...byLook.values()].flatMap(({ opacity, tone, why, boxes }) => {
    const rings = boxes.map(cornersOf);
    const shade = opacity === 1 ? {} : { opacity };
    if (tone !== undefined)
      return [mergedMark(rings, { fill: toneColours(scale, tone, area.theme).fill, ...shade })];
    return hatchedAreas(
      rings.map((r) => [r]),
      why,
      { colours, ...shade },
    );
  });
}

interface WordsAbout {
  readonly scale: ColourScale;
  readonly area: DrawArea;
  readonly showsCaution: boolean;
}

/** Name top left in at most two lines, value bottom right where it fits; a plate under words on a hatch. */
function tileWords({ tile, box }: PlacedTile, { scale, area, showsCaution }: WordsAbout): readonly Mark[] {
  const colours = palette(area.theme);
  const [size, line] = tokens.type.tileLabel as [number, number, number];
  const opacity = area.lit === undefined || area.lit === tile.locality ? 1 : faded;
  const frame =
    tile.estimate && tile.tone !== undefined && box.width >= 10
      ? [
          areaMark(inset(box), {
            border: inkOn(tile, scale, area),
            width: 1.25,
            dash: tokens.line.estimatedDash,
            z: 2,
            opacity,
          }),
        ]
      : [];
  const warned = showsCaution && isCautioned(tile) && box.width >= wordsFrom;
  const mark = warned ? [cautionTriangle(box.left + 9, box.top + box.height - 9, area.theme)] : [];
  if (box.width < wordsFrom) return frame;
  const colour = inkOn(tile, scale, area);
  const inner = box.width - 8;
  const lines = nameLines(tile.name, inner, { size, most: box.height >= 3 * line + 6 ? 2 : 1 });
  const label = tile.tone === undefined && tile.uncoloured !== "bounds" ? "" : tile.label;
  const fits = label !== "" && textWidth(label, size, 600) <= inner;
  const words = [
    ...lines.map((text, i) =>
      textMark({ x: box.left + 4, y: box.top + 4 + (i + 0.5) * line, text, size, weight: 500, colour }),
    ),
    ...(fits
      ? [
          textMark({
            x: box.left + box.width - 4,
            y: box.top + box.height - 4 - line / 2,
            text: label,
            size,
            weight: 600,
            colour,
            align: "right" as const,
          }),
        ]
      : []),
  ].map((text) => (opacity === 1 ? text : { ...text, style: { ...(text.style as object), opacity } }));
  const plate =
    tile.tone === undefined ? plates(lines, box, { line, size, fill: colours.hatchBg, opacity }) : [];
  return [...frame, ...plate, ...words, ...mark];
}

function plates(
  lines: readonly string[],
  box: Box,
  { line, size, fill, opacity }: { line: number; size: number; fill: string; opacity: number },
): readonly Mark[] {
  return lines.map((text, i) => {
    const width = Math.min(box.width - 4, textWidth(text, size, 500) + 4);
    const plate = { left: box.left + 2, top: box.top + 4 + i * line, width, height: line };
    return areaMark(cornersOf(plate), { fill, z: 2, opacity });
  });
}

/** The ink that is read on the tile's ground, also while it is faded. */
function inkOn(tile: ColouredFigure, scale: ColourScale, { theme, lit }: DrawArea): string {
  const colours = palette(theme);
  if (lit !== undefined && lit !== tile.locality) return colours.ink1;
  return tile.tone === undefined ? colours.ink2 : toneColours(scale, tile.tone, theme).text;
}

function nameLines(
  name: string,
  width: number,
  { size, most }: { size: number; most: number },
): readonly string[] {
  const font = { size, weight: 500 };
  const lines = wrapText(name, width, font);
  const shown = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")] : lines;
  return shown.map((text) => cutName(text, width, font));
}

function ring({ tile, box }: PlacedTile, { theme, lit }: DrawArea): Mark {
  const width = box.width < wordsFrom ? 1.5 : tile.locality === lit ? 3 : 2;
  return areaMark(cornersOf(box), { border: palette(theme).ink1, width, z: 7 });
}

function inset({ left, top, width, height }: Box): ReturnType<typeof cornersOf> {
  return cornersOf({ left: left + 1.5, top: top + 1.5, width: width - 3, height: height - 3 });
}

/** Rows of tiles from the top, each from the left. */
function hitsOf(tiles: readonly PlacedTile[], year: string): ChartHits {
  const rows = new Map<number, ChartHit[]>();
  for (const { tile, box } of tiles) {
    const hit = {
      locality: tile.locality,
      name: tile.name,
      category: year,
      figure: tile,
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      box,
    };
    const row = rows.get(box.top);
    if (row === undefined) rows.set(box.top, [hit]);
    else row.push(hit);
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, hits]) => hits.toSorted((a, b) => a.x - b.x));
}
