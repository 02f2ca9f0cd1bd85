import { isKnown } from "@sosanh/core/figures/value";
import type { Box } from "../marks/drawing.ts";
import { textWidth, wrapText } from "../marks/text-width.ts";
import { say, word } from "../words/words.ts";
import type { BarsSpec, ChartBar } from "./bars-spec.ts";

const roomyRow = 35;
const denseRow = 26;
const mostRoomy = 20;
const keyRow = 24;
const lineRow = 18;
const nameFont = 13;
const nameLine = 16;
const font = 12;
const phone = 480;

/** A bar in its row. */
export interface BarRow {
  readonly bar: ChartBar;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  /** The middle of the row. */
  readonly y: number;
  /** What stands at the end of the bar, or beside the hatch of a missing one. */
  readonly end: readonly string[];
}

/** Where everything of ranked bars stands, in pixels. */
export interface BarsLayout {
  readonly plot: Box;
  /** Half the thickness of a bar. */
  readonly half: number;
  readonly rows: readonly BarRow[];
  /** Names are set against this edge, clear of the values left of zero. */
  readonly nameEnd: number;
  /** The right edge of all. */
  readonly end: number;
  readonly x: (value: number) => number;
}

/** The height of all bars, with the key and the name of the benchmark above them. */
export function barsHeight(spec: BarsSpec, width: number): number {
  const { plot } = barsLayout(spec, { left: 0, top: 0, width, height: 0 });
  return plot.top + plot.height + 4;
}

/** Lays out ranked bars in a box: names left, wrapped where they are long, values beyond the bars. */
export function barsLayout(spec: BarsSpec, box: Box): BarsLayout {
  const row = spec.bars.length > mostRoomy ? denseRow : roomyRow;
  const widest = Math.max(0, ...spec.bars.map((bar) => textWidth(bar.name, nameFont, barWeight(bar)))) + 1;
  const names = Math.min(widest, box.width * (box.width < phone ? 0.32 : 0.36));
  const endMost = box.width * (box.width < phone ? 0.3 : 0.4);
  const endOf = (bar: ChartBar) => wrapText(endText(spec, bar), endMost, { size: font, weight: 600 });
  const room = (bars: readonly ChartBar[]) =>
    Math.max(0, ...bars.flatMap(endOf).map((line) => textWidth(line, font, 600) + 12));
  const placed = spec.bars.filter((bar) => isKnown(bar.value) || bar.bounds !== undefined);
  const isNegative = (bar: ChartBar) => isKnown(bar.value) && bar.value.value < 0;
  const { min } = spec.axis;
  const max = spec.axis.max > min ? spec.axis.max : min + 1;
  const left = box.left + names + 12 + (min < 0 ? room(placed.filter(isNegative)) : 0);
  const end = box.left + box.width;
  const values = room(placed.filter((bar) => !isNegative(bar)));
  const right = end - values;
  let top = box.top + headHeight(spec);
  const first = top;
  const rows = spec.bars.map((bar): BarRow => {
    const lines = wrapText(bar.name, names, { size: nameFont, weight: barWeight(bar) });
    const words = endOf(bar);
    const height = Math.max(row, Math.max(lines.length, words.length) * nameLine + 8);
    const at = { bar, lines, top, height, y: top + height / 2, end: words };
    top += height;
    return at;
  });
  const plot = { left, top: first, width: Math.max(24, right - left), height: top - first };
  const x = (value: number) => plot.left + ((value - min) / (max - min)) * plot.width;
  return { plot, half: row === roomyRow ? 11 : 8, rows, nameEnd: box.left + names, end, x };
}

/** How bold a place is set. */
export function barWeight({ role }: ChartBar): number {
  return role === "mine" ? 600 : 400;
}

function headHeight(spec: BarsSpec): number {
  const hasKey = spec.targetName !== undefined || spec.previousYearName !== undefined;
  return (hasKey ? keyRow : 0) + (spec.benchmark === undefined ? 0 : lineRow);
}

/** The value with what must be beside it: "1.840 · 24/27 đơn vị · ước tính · tốt hơn"; of a missing one why. */
export function endText(spec: BarsSpec, bar: ChartBar): string {
  const { coverage, estimate, standing } = bar;
  const { language } = spec;
  if (!isKnown(bar.value)) return bar.bounds === undefined ? bar.text : bar.label;
  const part =
    coverage === undefined
      ? []
      : coverage.reported < coverage.expected
        ? [say(language, "coverage", { ...coverage })]
        : [word(language, "incomplete.short")];
  return [
    bar.label,
    ...part,
    ...(estimate ? [word(language, "estimate")] : []),
    ...(standing === undefined || standing === "not-compared"
      ? []
      : [word(language, `standing.${standing}`)]),
  ].join(" · ");
}
