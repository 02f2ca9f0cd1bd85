import type { ChartHits } from "../chart-hits.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import { areaMark, cornersOf } from "../marks/area-marks.ts";
import { yearsWithRoom } from "../marks/axis-marks.ts";
import { isCautioned } from "../marks/colour-legend.ts";
import type { Box, Mark } from "../marks/drawing.ts";
import { shapeMark, textMark } from "../marks/drawing.ts";
import { legendMarks } from "../marks/legend-marks.ts";
import { lightMarks } from "../marks/lighting.ts";
import { cutName, textWidth, wrapText } from "../marks/text-width.ts";
import { palette } from "../theme.ts";
import { isBreak } from "./heatmap.ts";
import type { HeatmapLayout } from "./heatmap-layout.ts";
import { cellGap, heatmapLayout } from "./heatmap-layout.ts";
import type { ColouredFigure, HeatmapRow, HeatmapSpec } from "./map-spec.ts";
import { squares } from "./tile-map-option.ts";
import { estimateFrame, inkOn, plateUnder } from "./tile-words.ts";

interface Cell {
  readonly tile: ColouredFigure;
  readonly box: Box;
  readonly column: number;
}

/** More cells than this have no numbers in them. */
const mostNumbers = 1500;
const size = 11;

/** Draws a heatmap in a box: names left, columns named above, values in the cells where they fit, the legend below. */
export function drawHeatmap(spec: HeatmapSpec, area: DrawArea): DrawnChart {
  const layout = heatmapLayout(spec, area.box);
  const rows = spec.rows.map((row, i) => ({ row, cells: cellsOf(row, i, layout) }));
  const cells = rows.flatMap((row) => row.cells);
  const isWritten = cells.length <= mostNumbers;
  return {
    marks: [
      ...headMarks(spec, layout, area),
      ...rows.flatMap(({ row }, i) => lightMarks(area, row.locality, nameMarks(row, i, { layout, area }))),
      ...squares(cells, spec.legend.scale, area),
      ...cells.flatMap((cell) =>
        lightMarks(area, cell.tile.locality, cellMarks(cell, { spec, area, isWritten })),
      ),
      ...rows
        .filter(({ row }) => row.role === "mine" || row.locality === area.lit)
        .map(({ cells: own }) => rowRing(own, area)),
      ...legendMarks(spec.legend, { ...area.box, top: layout.legendTop }, area.theme),
    ],
    hits: hitsOf(spec, rows),
  };
}

function cellsOf(row: HeatmapRow, index: number, { left, top, cell }: HeatmapLayout): readonly Cell[] {
  return row.cells.map((tile, column) => ({
    tile,
    column,
    box: {
      left: left + column * (cell.width + cellGap),
      top: top + index * (cell.height + cellGap),
      width: cell.width,
      height: cell.height,
    },
  }));
}

function headMarks(spec: HeatmapSpec, layout: HeatmapLayout, { theme, box }: DrawArea): readonly Mark[] {
  const colour = palette(theme).ink2;
  const step = layout.cell.width + cellGap;
  const shown = new Set(
    spec.across === "years"
      ? yearsWithRoom(spec.columns, step * Math.max(1, spec.columns.length - 1))
      : spec.columns.keys(),
  );
  return layout.heads.flatMap(({ lines, isTurned }, i) => {
    if (!shown.has(i)) return [];
    const x = layout.left + i * step + layout.cell.width / 2;
    if (isTurned) {
      const text = cutName(lines.join(" "), 116, { size: 12 });
      return [{ ...textMark({ x, y: layout.top - 8, text, colour }), rotation: Math.PI / 2 }];
    }
    return lines.map((text, l) => {
      const most = box.left + box.width - textWidth(text, 12) / 2;
      const y = layout.top - 6 - (lines.length - l - 0.5) * 15;
      return textMark({ x: Math.min(x, most), y, text, colour, align: "center" });
    });
  });
}

/** From one line of a name to the next where it takes two. */
const nameLine = 14;

/** A name on one line, or on two where its row is as high as both; only what does not fit these is cut. */
function nameMarks(
  row: HeatmapRow,
  index: number,
  { layout, area }: { layout: HeatmapLayout; area: DrawArea },
): readonly Mark[] {
  const colours = palette(area.theme);
  const isMine = row.role === "mine";
  const weight = isMine ? 600 : 400;
  const { height } = layout.cell;
  const [width, font] = [layout.names - 8, { size: 12, weight }];
  const [first = "", ...rest] = height < 2 * nameLine ? [row.name] : wrapText(row.name, width, font);
  const lines = rest.length === 0 ? [first] : [first, rest.join(" ")];
  const middle = layout.top + index * (height + cellGap) + height / 2;
  return lines.map((line, at) =>
    textMark({
      x: layout.left - 8,
      y: middle + (at - (lines.length - 1) / 2) * nameLine,
      text: cutName(line, width, font),
      weight,
      colour: isMine ? colours.mineText : colours.ink1,
      align: "right",
    }),
  );
}

function cellMarks(
  { tile, box }: Cell,
  { spec, area, isWritten }: { spec: HeatmapSpec; area: DrawArea; isWritten: boolean },
): readonly Mark[] {
  const showsCaution = spec.legend.notes.some(({ mark }) => mark === "caution");
  const about = { scale: spec.legend.scale, area, showsCaution };
  const colours = palette(area.theme);
  const isTold = tile.tone !== undefined || tile.uncoloured === "bounds" || tile.uncoloured === "thin";
  const width = textWidth(tile.label, size, 500);
  const fits = isWritten && isTold && width <= box.width - 6;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const plate = { left: x - width / 2, top: y - 7, width, height: 14 };
  const over = spec.across === "years";
  return [
    ...estimateFrame(tile, box, { ...about, area: { box: area.box, theme: area.theme } }),
    ...(fits && tile.tone === undefined ? [plateUnder(plate, { area, opacity: 1 })] : []),
    ...(fits
      ? [textMark({ x, y, text: tile.label, size, weight: 500, align: "center", colour: inkOn(tile, about) })]
      : []),
    ...(over && showsCaution && isCautioned(tile) && box.width >= 14 ? [corner(box, area)] : []),
    ...(over && isBreak(tile)
      ? [
          areaMark(cornersOf({ ...box, left: box.left - 4, width: 6 }), { fill: colours.surface, z: 4 }),
          areaMark(cornersOf({ ...box, left: box.left - 2, width: 2 }), { fill: colours.ink1, z: 4 }),
        ]
      : []),
  ];
}

/** A small triangle in the top right corner, clear of the number. */
function corner(box: Box, { theme }: DrawArea): Mark {
  const [right, top] = [box.left + box.width, box.top];
  const points = [
    [right - 8, top],
    [right, top],
    [right, top + 8],
  ] as const;
  return shapeMark(points, palette(theme).cautionMark);
}

function rowRing(cells: readonly Cell[], { theme }: DrawArea): Mark {
  const [first, last] = [cells.at(0)?.box, cells.at(-1)?.box];
  if (first === undefined || last === undefined) return areaMark([], {});
  const row = { ...first, left: first.left - 1, top: first.top - 1, height: first.height + 2 };
  const width = last.left + last.width - first.left + 2;
  return areaMark(cornersOf({ ...row, width }), { border: palette(theme).ink1, width: 2, z: 5 });
}

function hitsOf(
  spec: HeatmapSpec,
  rows: readonly { readonly row: HeatmapRow; readonly cells: readonly Cell[] }[],
): ChartHits {
  return rows.map(({ row, cells }) =>
    cells.map(({ tile, box, column }) => ({
      locality: row.locality,
      name: row.name,
      category: spec.columns[column] ?? "",
      figure: tile,
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      box,
    })),
  );
}
