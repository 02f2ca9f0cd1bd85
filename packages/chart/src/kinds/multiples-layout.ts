import { isKnown } from "@sosanh/core/figures/value";
import type { ChartSeries } from "../chart-parts.ts";
import type { Box } from "../marks/drawing.ts";
import { textWidth, wrapText } from "../marks/text-width.ts";
import type { MultiplesPanel, MultiplesSpec } from "./multiples-spec.ts";

const widest = { place: 190, metric: 270 };
const plotHeight = { place: 78, metric: 128 };
const titleFont = 12;
const titleLine = 15;
const yearFoot = 20;
const gapX = 24;
const gapY = 14;
const head = 22;

/** A panel in its place: the words above, the plot with its scale. */
export interface PlacedPanel {
  readonly panel: MultiplesPanel;
  readonly box: Box;
  readonly plot: Box;
  readonly lines: readonly string[];
  /** The last figure of each line, with its place where there are several. */
  readonly values: readonly PanelValue[];
  readonly isFirstInRow: boolean;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/** The last figure of a line in words, in as many lines as they need. */
export interface PanelValue {
  readonly series: ChartSeries;
  readonly lines: readonly string[];
  readonly isMissing: boolean;
}

/** Where all panels stand, in pixels, and how high they are together. */
export interface MultiplesLayout {
  readonly panels: readonly PlacedPanel[];
  readonly bottom: number;
}

/** The height of all panels and the words on their scale above them. */
export function multiplesHeight(spec: MultiplesSpec, width: number): number {
  return Math.ceil(multiplesLayout(spec, { left: 0, top: 0, width, height: 0 }).bottom);
}

/** Lays panels out in rows, as many to a row as are wide enough to be read. */
export function multiplesLayout(spec: MultiplesSpec, box: Box): MultiplesLayout {
  const isOneScale = spec.by === "place";
  const gutters = spec.panels.map((panel) => scaleRoom(panel));
  const shared = isOneScale ? Math.max(0, ...gutters) : 0;
  const wanted = widest[spec.by];
  const columns = Math.max(
    1,
    Math.min(spec.panels.length, Math.floor((box.width - shared + gapX) / (wanted * 0.8 + gapX))),
  );
  const width = (box.width - shared - gapX * (columns - 1)) / columns;
  const titles = spec.panels.map((panel) =>
    wrapText(panel.title, width - 2, { size: titleFont, weight: 600 }),
  );
  const values = spec.panels.map((panel) => valuesOf(spec, panel, width - 2));
  const rowsOf = (i: number) => (values[i] ?? []).reduce((sum, value) => sum + value.lines.length, 0);
  let top = box.top + head;
  const panels: PlacedPanel[] = [];
  for (let start = 0; start < spec.panels.length; start += columns) {
    const row = spec.panels.slice(start, start + columns);
    const lines = Math.max(...row.map((_, i) => (titles[start + i]?.length ?? 1) + rowsOf(start + i)));
    const words = lines * titleLine + 6;
    for (const [i, panel] of row.entries()) {
      const left = box.left + shared + i * (width + gapX);
      const gutter = isOneScale ? 0 : (gutters[start + i] ?? 0);
      const plot = {
        left: left + gutter,
        top: top + words,
        width: width - gutter - 6,
        height: plotHeight[spec.by],
      };
      panels.push({
        panel,
        box: { left, top, width, height: words + plot.height + yearFoot },
        plot,
        lines: titles[start + i] ?? [],
        values: values[start + i] ?? [],
        isFirstInRow: i === 0,
        ...scales(spec, panel, plot),
      });
    }
    top += words + plotHeight[spec.by] + yearFoot + gapY;
  }
  return { panels, bottom: top - gapY + 4 };
}

/** The last known figure of a line. */
export function lastFigure({
  points,
}: ChartSeries): { readonly index: number; readonly label: string } | undefined {
  const index = points.findLastIndex(({ value }) => isKnown(value));
  const label = points[index]?.label;
  return label === undefined ? undefined : { index, label };
}

function valuesOf(spec: MultiplesSpec, panel: MultiplesPanel, width: number): readonly PanelValue[] {
  return panel.series.map((series) => {
    const last = lastFigure(series);
    const isOld = last !== undefined && last.index < spec.categories.length - 1;
    const year = isOld ? ` (${spec.categories[last.index] ?? ""})` : "";
    const value = last === undefined ? (series.points.at(-1)?.text ?? "") : `${last.label}${year}`;
    const text = spec.by === "place" ? value : `${value} ${series.name}`;
    const lines = wrapText(text, width, { size: titleFont, weight: 500 });
    return { series, lines, isMissing: last === undefined };
  });
}

function scaleRoom({ axis }: MultiplesPanel): number {
  const ends = [axis.ticks.at(0), axis.ticks.at(-1)];
  return Math.max(0, ...ends.map((tick) => textWidth(tick?.text ?? "", 11))) + 6;
}

function scales(
  { categories }: MultiplesSpec,
  { axis }: MultiplesPanel,
  plot: Box,
): Pick<PlacedPanel, "x" | "y"> {
  const steps = categories.length - 1;
  const { min, max, inverted } = axis;
  return {
    x: (i) => (steps < 1 ? plot.left + plot.width / 2 : plot.left + (i * plot.width) / steps),
    y: (value) => {
      const part = (value - min) / (max - min);
      return plot.top + plot.height * (inverted ? part : 1 - part);
    },
  };
}
