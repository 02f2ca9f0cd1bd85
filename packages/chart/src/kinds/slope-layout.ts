import { isKnown } from "@sosanh/core/figures/value";
import type { ChartPair } from "../chart-pair.ts";
import type { ChartFigure } from "../chart-parts.ts";
import type { Box } from "../marks/drawing.ts";
import { placeLabels } from "../marks/end-labels.ts";
import { followedLabels } from "../marks/followed-labels.ts";
import { textWidth, wrapText } from "../marks/text-width.ts";
import { word } from "../words/words.ts";
import type { SlopeSpec } from "./slope-spec.ts";

const phone = 480;
/** Pixels between the axes that names at both sides must leave; else the names stand at the right only. */
const leastPlot = 120;
/** How far from the axis the words begin: leader lines run before them, flat enough to be followed. */
export const labelStart = 17;
const head = 36;
const font = 12;
const leading = 14;
const rowGap = 17;
const mostMissing = 6;
/** The chart grows for the names of up to so many places; of more it names those that can be followed. */
const mostNamed = 48;
const mostHeight = 580;
/** Room for the longest word on a missing figure. */
const leastMissing = 96;

/** A figure with its name at one side: where its mark is, where its words are set. */
export interface SlopeEnd {
  readonly pair: ChartPair;
  readonly figure: ChartFigure;
  readonly lines: readonly string[];
  readonly height: number;
  readonly nameX: number;
  /** The middle of the mark, and of its label. */
  readonly at: number;
  readonly y: number;
}

/** A place without a figure in a year, under the axis of that year. */
export interface SlopeMissing {
  readonly pair: ChartPair;
  readonly figure: ChartFigure;
  readonly lines: readonly string[];
  readonly y: number;
}

/** One of the two years. */
export interface SlopeSide {
  readonly x: number;
  /** Which way the labels run from the axis: -1 to the left. */
  readonly way: -1 | 1;
  /** Those whose names can be followed to their marks: mine and the coloured, the extremes, who moved most, then others. */
  readonly ends: readonly SlopeEnd[];
  readonly missing: readonly SlopeMissing[];
  /** Which way the words on the missing run: on a phone into the plot. */
  readonly textWay: -1 | 1;
  /** How many more are missing than there is room to name, and where that is said. */
  readonly others: number;
  readonly othersY: number;
}

/** Where everything of a slope chart stands, in pixels. */
export interface SlopeLayout {
  readonly plot: Box;
  readonly sides: readonly [SlopeSide, SlopeSide];
  readonly y: (value: number) => number;
}

/** What the two sides are laid out from: of a bump chart the first and the last of its years. */
export type TwoSided = Pick<SlopeSpec, "pairs" | "axis" | "language">;

/** The height of a slope chart: room for a label a place at each side, and for those without a figure below. */
export function slopeHeight(spec: TwoSided, width: number): number {
  const rooms = roomsOf(spec, { left: 0, top: 0, width, height: 0 });
  const lines = rooms.map(({ placed }) => {
    const need = placed.reduce((sum, end) => sum + end.height, 0);
    return placed.length > mostNamed ? mostHeight : need;
  });
  return head + Math.max(width < phone ? 272 : 340, ...lines.map((need) => need + 16)) + footOf(rooms);
}

/** Lays out two years in a box: names and values at both ends, moved apart; on a phone names at the right only. */
export function slopeLayout(spec: TwoSided, box: Box): SlopeLayout {
  const rooms = roomsOf(spec, box);
  const top = box.top + head;
  const height = Math.max(40, box.top + box.height - footOf(rooms) - top);
  const [left, right] = rooms;
  const plot = { left: left.x, top, width: Math.max(24, right.x - left.x), height };
  const { min, max, inverted } = spec.axis;
  const y = (value: number) => {
    const part = (value - min) / (max - min);
    return top + height * (inverted ? part : 1 - part);
  };
  return { plot, y, sides: [sideOf(left, plot, y), sideOf(right, plot, y)] };
}

/** A figure has its place where it is known or its bounds are; in the middle of these. */
export function middleOf({ value, bounds }: ChartFigure): number | undefined {
  if (isKnown(value)) return value.value;
  return bounds && (bounds.low + bounds.high) / 2;
}

/** Whether a line may run from the one year to the other. */
export function isJoined({ comparability, apart }: ChartPair): boolean {
  return comparability.verdict !== "not-comparable" && apart === undefined;
}

/** How bold a place is set. */
export function pairWeight({ role }: Pick<ChartPair, "role">): number {
  return role === "mine" ? 600 : 400;
}

interface Room {
  readonly x: number;
  readonly way: -1 | 1;
  readonly textWay: -1 | 1;
  readonly placed: readonly Omit<SlopeEnd, "at" | "y">[];
  readonly missing: readonly Omit<SlopeMissing, "y">[];
}

function roomsOf(spec: TwoSided, box: Box): readonly [Room, Room] {
  const names = Math.max(0, ...spec.pairs.map((pair) => textWidth(pair.name, font, 600))) + 1;
  const isEstimate = spec.pairs.some(({ before, after }) => before.estimate || after.estimate);
  const estimate = isEstimate ? textWidth(`(${word(spec.language, "estimate")})`, font, 600) + 1 : 0;
  const values = (which: "before" | "after") =>
    Math.max(
      0,
      ...spec.pairs.map((pair) => {
        const figure = pair[which];
        return isKnown(figure.value) ? textWidth(figure.label, font, 600) : 0;
      }),
    );
  const inside = Math.max(Math.min(names, box.width * 0.22), estimate);
  const labels = 2 * (labelStart + 8 + inside) + values("before") + values("after");
  const isOneSided = box.width - labels < leastPlot;
  const nameRoom = isOneSided ? Math.max(Math.min(names, box.width * 0.33), estimate) : inside;
  const room = (which: "before" | "after"): Room => {
    const hasNames = which === "after" || !isOneSided;
    const way = which === "before" ? -1 : 1;
    const valueRoom = values(which);
    const labelRoom = labelStart + valueRoom + (hasNames ? 8 + nameRoom : 0);
    const lacks = spec.pairs.some((pair) => middleOf(pair[which]) === undefined);
    const around = lacks && hasNames ? Math.max(labelRoom, leastMissing) : labelRoom;
    const x = way < 0 ? box.left + around : box.left + box.width - around;
    const all = spec.pairs.map((pair) => ({ pair, figure: pair[which] }));
    return {
      x,
      way,
      placed: all
        .filter(({ figure }) => middleOf(figure) !== undefined)
        .map(({ pair, figure }) => {
          const isRange = !isKnown(figure.value);
          const label = textWidth(figure.label, font, 600);
          const own = nameRoom + valueRoom - (isRange ? Math.max(label, valueRoom) : valueRoom);
          const name = figure.estimate ? `${pair.name} (${word(spec.language, "estimate")})` : pair.name;
          const lines = hasNames
            ? wrapText(name, Math.max(own, 60), { size: font, weight: pairWeight(pair) })
            : [];
          const nameX = x + way * (labelStart + Math.max(valueRoom, isRange ? label : 0) + 8);
          return { pair, figure, lines, nameX, height: Math.max(rowGap, lines.length * leading + 3) };
        }),
      missing: all
        .filter(({ figure }) => middleOf(figure) === undefined)
        .map(({ pair, figure }) => ({
          pair,
          figure,
          lines: hasNames
            ? wrapText(`${figure.text} · ${pair.name}`, around - 14, { size: font })
            : wrapText(figure.text, 64, { size: font }),
        })),
      textWay: hasNames ? way : 1,
    };
  };
  return [room("before"), room("after")];
}

function footOf(rooms: readonly Room[]): number {
  const needs = rooms.map(({ missing }) => {
    const named = missing.slice(0, mostMissing).reduce((sum, { lines }) => sum + rowHeight(lines), 0);
    return named + (missing.length > mostMissing ? rowHeight([""]) : 0);
  });
  const need = Math.max(...needs);
  return need === 0 ? 14 : need + 24;
}

function rowHeight(lines: readonly string[]): number {
  return lines.length * leading + 5;
}

function sideOf(room: Room, plot: Box, y: (value: number) => number): SlopeSide {
  const all = room.placed.map((end) => ({ ...end, at: y(middleOf(end.figure) ?? 0) }));
  const space = { top: plot.top, bottom: plot.top + plot.height, gap: rowGap };
  const order = namingOrder(all);
  const labels = placeLabels(
    followedLabels(
      all.map(({ pair, at, height }) => ({
        ...{ id: pair.locality, wanted: at, height },
        order: order.get(pair.locality) ?? 0,
      })),
      space,
    ),
    space,
  );
  const heights = new Map<string, number>(labels.map((label) => [label.id, label.y]));
  let below = plot.top + plot.height + 24;
  const missing = room.missing.slice(0, mostMissing).map((row) => {
    const at = below;
    below += rowHeight(row.lines);
    return { ...row, y: at };
  });
  return {
    x: room.x,
    way: room.way,
    ends: all.flatMap((end) => {
      const at = heights.get(end.pair.locality);
      return at === undefined ? [] : [{ ...end, y: at }];
    }),
    missing,
    textWay: room.textWay,
    others: room.missing.length - missing.length,
    othersY: below,
  };
}

/** Who is named first where not all can be: mine and the coloured always, then both extremes, then who moved most. */
function namingOrder(
  ends: readonly { readonly pair: ChartPair; readonly at: number }[],
): ReadonlyMap<string, number> {
  const others = ends.filter(({ pair }) => pair.role === "context");
  const byHeight = others.toSorted((a, b) => a.at - b.at);
  const extremes = [byHeight.at(0), byHeight.at(-1)];
  const byMove = others.toSorted((a, b) => moveOf(b.pair) - moveOf(a.pair));
  const ordered = [...new Set([...extremes, ...byMove].flatMap((end) => end?.pair.locality ?? []))];
  return new Map(ordered.map((locality, i) => [locality, i + 1]));
}

function moveOf({ difference }: ChartPair): number {
  return Math.abs(difference ?? 0);
}
