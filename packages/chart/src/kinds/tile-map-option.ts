import type { ChartHit, ChartHits } from "../chart-hits.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import { areaMark, cornersOf, hatchedAreas, mergedBoxes } from "../marks/area-marks.ts";
import type { Box, Mark } from "../marks/drawing.ts";
import { textMark } from "../marks/drawing.ts";
import { legendMarks, toneColours } from "../marks/legend-marks.ts";
import { lightOf } from "../marks/lighting.ts";
import { cutName } from "../marks/text-width.ts";
import { palette } from "../theme.ts";
import type { ColouredFigure, ColourScale, TileMapSpec, Uncoloured } from "./map-spec.ts";
import type { PlacedTile } from "./tile-layout.ts";
import { tilesLayout } from "./tile-layout.ts";
import { tileWords, wordsFrom } from "./tile-words.ts";

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
    get hits() {
      return hitsOf(tiles, spec.year);
    },
  };
}

/** All squares of a colour are one mark, so that thousands are drawn at once; the one pointed at keeps its, and mine. */
export function squares(
  tiles: readonly { readonly tile: ColouredFigure; readonly box: Box }[],
  scale: ColourScale,
  area: Pick<DrawArea, "theme" | "lit" | "mine">,
): readonly Mark[] {
  const colours = palette(area.theme);
  const byLook = new Map<string, { opacity: number; tone?: number; why: Uncoloured; boxes: Box[] }>();
  for (const { tile, box } of tiles) {
    const opacity = lightOf(area, tile.locality);
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
    const shade = opacity === 1 ? {} : { opacity };
    if (tone !== undefined)
      return [mergedBoxes(boxes, { fill: toneColours(scale, tone, area.theme).fill, ...shade })];
    return hatchedAreas(
      boxes.map((box) => [cornersOf(why === "thin" ? inset(box) : box)]),
      why,
      { colours, ...shade },
    );
  });
}

/** So that a rim on its edge stays inside it. */
function inset({ left, top, width, height }: Box): Box {
  return { left: left + 0.75, top: top + 0.75, width: width - 1.5, height: height - 1.5 };
}

function ring({ tile, box }: PlacedTile, { theme, lit }: DrawArea): Mark {
  const width = box.width < wordsFrom ? 1.5 : tile.locality === lit ? 3 : 2;
  return areaMark(cornersOf(box), { border: palette(theme).ink1, width, z: 7 });
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
