import type { Box } from "../marks/drawing.ts";
import { legendHeight } from "../marks/legend-marks.ts";
import { textWidth, wrapText } from "../marks/text-width.ts";
import type { HeatmapSpec } from "./map-spec.ts";

/** Where the cells of a heatmap stand. */
export interface HeatmapLayout {
  readonly names: number;
  /** Of one cell, without the gap. */
  readonly cell: { readonly width: number; readonly height: number };
  readonly left: number;
  readonly top: number;
  /** The names of columns: in lines above them, or turned where a column is too narrow. */
  readonly heads: readonly { readonly lines: readonly string[]; readonly isTurned: boolean }[];
  readonly legendTop: number;
}

/** Pixels between cells. */
export const cellGap = 2;
const widest = { years: 96, metrics: 150 } as const;
const legendGap = 12;
const headLine = 15;
const turnedHead = 120;

/** The height of a heatmap at a width. */
export function heatmapHeight(spec: HeatmapSpec, width: number): number {
  const { legendTop } = heatmapLayout(spec, { left: 0, top: 0, width, height: 0 });
  return legendTop + legendHeight(spec.legend, width);
}

/** Rows for places, columns as wide as there is room for, the legend below. */
export function heatmapLayout(spec: HeatmapSpec, box: Box): HeatmapLayout {
  const columns = Math.max(1, spec.columns.length);
  const longest = Math.max(0, ...spec.rows.map((row) => textWidth(row.name, 12, 600)));
  const names = Math.min(longest, Math.max(72, box.width * 0.3)) + 10;
  const width = Math.min(widest[spec.across], (box.width - names) / columns - cellGap);
  const height = spec.rows.length > 30 ? 20 : 28;
  const heads = headsOf(spec, width);
  const head =
    Math.max(...heads.map((h) => (h.isTurned ? turnedHead : h.lines.length * headLine)), headLine) + 6;
  const top = box.top + head;
  return {
    names,
    cell: { width, height },
    left: box.left + names,
    top,
    heads,
    legendTop: top + spec.rows.length * (height + cellGap) + legendGap,
  };
}

/** Years stand in a line, left out where they do not fit; long names are broken, or all turned where one is too long. */
function headsOf({ columns, across }: HeatmapSpec, width: number): HeatmapLayout["heads"] {
  if (across === "years") return columns.map((column) => ({ lines: [column], isTurned: false }));
  const broken = columns.map((column) => wrapText(column, width, { size: 12 }));
  const fits = (lines: readonly string[]) =>
    lines.length <= 5 && lines.every((text) => textWidth(text, 12) <= width + 1);
  if (broken.every(fits)) return broken.map((lines) => ({ lines, isTurned: false }));
  return columns.map((column) => ({ lines: [column], isTurned: true }));
}
