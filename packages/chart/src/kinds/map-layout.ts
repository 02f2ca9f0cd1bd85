import type { Box } from "../marks/drawing.ts";
import { legendHeight } from "../marks/legend-marks.ts";
import type { Point } from "./map-projection.ts";
import { aspectOf, extentOf, fitted, planar } from "./map-projection.ts";
import type { MapShapes, ProvinceOutlines } from "./map-shapes.ts";
import { outlinesOn } from "./map-shapes.ts";
import type { MapPanel, MapSpec } from "./map-spec.ts";

/** Where one year's map stands: its land, its insets beside it, and room for names on both sides where there is some. */
export interface PanelLayout {
  readonly panel: MapPanel;
  readonly outlines: ProvinceOutlines;
  readonly land: Box;
  /** From degrees to pixels. */
  readonly place: (degrees: Point) => Point;
  readonly inset: { readonly left: number; readonly width: number };
  /** The middle of the year above a small map; absent of one alone. */
  readonly title?: Point;
  /** The width of the room for names on each side; 0 where there is none. */
  readonly names: number;
}

/** Width over height of the country with its insets. */
const wholeAspect = 0.74;
const insetShare = 0.2;
const tallest = 620;
const namesRoom = 150;
const yearLine = 24;
const narrowest = 156;
const between = 16;
const legendGap = 10;

/** The height of a map at a width: the maps side by side, the legend below. */
export function mapHeight(spec: MapSpec, width: number): number {
  const { rows, height } = gridOf(spec, width);
  return rows * height + (rows - 1) * between + legendGap + legendHeight(spec.legend, width);
}

/** Where the maps of a spec stand in a box, and the box of the legend; years without outlines have no map. */
export function mapLayout(
  spec: MapSpec,
  box: Box,
  shapes: MapShapes | undefined,
): { readonly panels: readonly PanelLayout[]; readonly legend: Box } {
  const { columns, rows, height } = gridOf(spec, box.width);
  const width = (box.width - (columns - 1) * between) / columns;
  const panels = spec.panels.flatMap((panel, i) => {
    const outlines = outlinesOn(shapes, panel.day);
    if (outlines === undefined) return [];
    const left = box.left + (i % columns) * (width + between);
    const top = box.top + Math.floor(i / columns) * (height + between);
    return [
      panelLayout({ panel, outlines, isAlone: spec.panels.length === 1 }, { left, top, width, height }),
    ];
  });
  const top = box.top + rows * height + (rows - 1) * between + legendGap;
  return { panels, legend: { left: box.left, top, width: box.width, height: box.top + box.height - top } };
}

function gridOf(
  { panels }: MapSpec,
  width: number,
): { readonly columns: number; readonly rows: number; readonly height: number } {
  const count = Math.max(1, panels.length);
  if (count === 1) return { columns: 1, rows: 1, height: Math.min(tallest, Math.round(width / wholeAspect)) };
  const most = Math.max(1, Math.min(count, Math.floor((width + between) / (narrowest + between))));
  // Five maps where four fit stand as three and two, larger.
  const columns = Math.ceil(count / Math.ceil(count / most));
  const own = (width - (columns - 1) * between) / columns;
  const height = Math.min(tallest, Math.round(own / wholeAspect) + yearLine);
  return { columns, rows: Math.ceil(count / columns), height };
}

interface Panel {
  readonly panel: MapPanel;
  readonly outlines: ProvinceOutlines;
  readonly isAlone: boolean;
}

function panelLayout({ panel, outlines, isAlone }: Panel, box: Box): PanelLayout {
  const points = outlines.provinces.flatMap(({ rings }) => rings.flatMap((ring) => ring.map(planar)));
  const extent = extentOf(points) ?? { west: 0, east: 1, south: 0, north: 1 };
  const head = isAlone ? 0 : yearLine;
  const room = box.height - head - 4;
  const insetWidth = Math.min(128, Math.max(56, room * insetShare));
  const gap = 8;
  const landWidth = Math.min(room * aspectOf(extent), box.width - insetWidth - gap);
  const side = (box.width - landWidth - insetWidth - gap) / 2;
  const names = side >= namesRoom + 12 ? namesRoom : 0;
  const start = names > 0 ? side : Math.max(0, side);
  const land = { left: box.left + start, top: box.top + head + 2, width: landWidth, height: room };
  const toPixels = fitted(extent, land);
  return {
    panel,
    outlines,
    land,
    place: (degrees) => toPixels(planar(degrees)),
    inset: { left: land.left + landWidth + gap + (names > 0 ? names - 20 : 0), width: insetWidth },
    ...(isAlone ? {} : { title: [land.left + landWidth / 2, box.top + 10] as const }),
    names,
  };
}
