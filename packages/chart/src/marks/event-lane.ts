import { lineLayout } from "../kinds/line-layout.ts";
import type { ChartEvent, LineSpec } from "../kinds/line-spec.ts";
import type { Theme } from "../theme.ts";
import { palette } from "../theme.ts";
import { say } from "../words/words.ts";
import type { Box, Mark } from "./drawing.ts";
import { lineMark, pointMark, textMark } from "./drawing.ts";
import { textWidth, wrapText } from "./text-width.ts";

const font = 12;
const row = 18;
const leading = 16;
const size = 9;
/** Diamonds nearer than this are one, with the number of their events. */
const crowded = 14;
const mostListed = 5;

/** Events that share a diamond, and where their words stand. */
export interface LaneGroup {
  readonly x: number;
  readonly count: number;
  readonly text: string;
  /** The row of the words beside the diamond; absent where they are listed below. */
  readonly words?: { readonly x: number; readonly row: number };
}

/** The lane of events under the years: its height, the diamonds, and what is listed below them. */
export interface EventLane {
  readonly height: number;
  readonly groups: readonly LaneGroup[];
  readonly list: readonly string[];
  /** How many events of other places there were, in lines below all else, and how far below the rail these begin. */
  readonly others: { readonly lines: readonly string[]; readonly top: number };
  readonly left: number;
}

/** Lays out the events of a chart in its box: words beside the diamonds where all fit, else a numbered list. */
export function eventLane(spec: LineSpec, box: Box): EventLane {
  const lane = ownLane(spec, box);
  const { otherEvents } = spec;
  const lines = otherEvents === undefined ? [] : wrapText(otherEvents, box.width, { size: font });
  if (lines.length === 0) return { ...lane, others: { lines, top: 0 } };
  const isAlone = lane.groups.length === 0;
  const top = isAlone ? 0 : lane.height - (lane.list.length > 0 ? 2 : 8);
  return {
    ...lane,
    height: lane.height + lines.length * leading + (isAlone ? 8 : 4),
    others: { lines, top },
  };
}

/** The lane of the events that are told one by one. */
function ownLane(spec: LineSpec, box: Box): Omit<EventLane, "others"> {
  if (spec.events.length === 0) return { height: 0, groups: [], list: [], left: box.left };
  const { plot, x } = lineLayout(spec, box);
  const end = box.left + box.width;
  const step = spec.categories.length < 2 ? 0 : x(1) - x(0);
  const groups = grouped(spec, (event) => x(0) + event.at * step);
  const beside = inRows(groups, { left: plot.left, right: end });
  if (beside !== undefined) {
    const rows = Math.max(...beside.map((group) => group.words?.row ?? 0)) + 1;
    return { height: rows * row + 10, groups: beside, list: [], left: box.left };
  }
  const shown = groups.slice(0, mostListed);
  const rest = groups.slice(mostListed).reduce((sum, group) => sum + group.count, 0);
  const list = [
    ...shown.flatMap((group, i) => wrapText(`${i + 1}. ${group.text}`, box.width, { size: font })),
    ...(rest > 0 ? [say(spec.language, "event.others", { n: rest })] : []),
  ];
  return { height: row + 12 + list.length * leading + 4, groups, list, left: box.left };
}

/** Draws the lane below the axis: a hairline, hollow diamonds on it, and the words. */
export function eventMarks(lane: EventLane, plot: Box, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const top = plot.top + plot.height + 36;
  const others = lane.others.lines.map((line, i) =>
    textMark({ x: lane.left, y: top + lane.others.top + i * leading, text: line, colour: colours.ink3 }),
  );
  if (lane.groups.length === 0) return others;
  const rail = lineMark(
    [
      [plot.left, top],
      [plot.left + plot.width, top],
    ],
    { colour: colours.hairline, z: 0 },
  );
  const groups = lane.groups.flatMap((group, i) => groupMarks(group, { i, top }, colours));
  const list = lane.list.map((line, i) =>
    textMark({ x: lane.left, y: top + 32 + i * leading, text: line, colour: colours.ink2 }),
  );
  return [rail, ...groups, ...list, ...others];
}

/** A diamond with its words beside it, or the number of its line in the list. */
function groupMarks(
  { x, text, words }: LaneGroup,
  { i, top }: { readonly i: number; readonly top: number },
  colours: ReturnType<typeof palette>,
): readonly Mark[] {
  const diamond = pointMark([x, top], {
    colour: colours.ink2,
    ground: colours.surface,
    size,
    isHollow: true,
    shape: "diamond",
  });
  if (words === undefined) {
    const number = i < mostListed ? `${i + 1}` : "…";
    const at = { x, y: top + 13, align: "center" as const };
    return [diamond, textMark({ ...at, text: number, colour: colours.ink2, size: 11 })];
  }
  const y = top + words.row * row;
  const said = textMark({ x: words.x, y, text, colour: colours.ink2 });
  if (words.row === 0) return [diamond, said];
  const drop: [number, number][] = [
    [x, top + size / 2],
    [x, y],
    [words.x - 4, y],
  ];
  return [lineMark(drop, { colour: colours.hairline, z: 0 }), diamond, said];
}

function grouped(spec: LineSpec, x: (event: ChartEvent) => number): readonly LaneGroup[] {
  const groups: { x: number; events: ChartEvent[] }[] = [];
  for (const event of spec.events) {
    const at = x(event);
    const last = groups.at(-1);
    if (last !== undefined && at - last.x < crowded) last.events.push(event);
    else groups.push({ x: at, events: [event] });
  }
  return groups.map((group) => {
    const [first] = group.events;
    const count = group.events.length;
    const one = first === undefined ? "" : `${first.day}: ${first.text}`;
    const days = [...new Set(group.events.map((event) => event.day))];
    const many = say(spec.language, "event.several", {
      n: count,
      days: days.length > 2 ? `${days.at(0) ?? ""} – ${days.at(-1) ?? ""}` : days.join(", "),
      first: first?.text ?? "",
    });
    return { x: group.x, count, text: count === 1 ? one : many };
  });
}

/** The words beside their diamonds in at most two rows, the first clear of all diamonds; undefined where not all fit. */
function inRows(
  groups: readonly LaneGroup[],
  { left, right }: { left: number; right: number },
): readonly LaneGroup[] | undefined {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const placed: LaneGroup[] = [];
  for (const [i, group] of groups.entries()) {
    const width = textWidth(group.text, font);
    const next = groups[i + 1]?.x ?? Number.POSITIVE_INFINITY;
    const start = group.x + size;
    const before = groups[i - 1]?.x ?? left - size - 4;
    const spots = [
      { x: start, row: 0, isClear: start + width + 8 < next },
      { x: group.x - size - width, row: 0, isClear: group.x - size - width > before + size + 4 },
      { x: start, row: 1, isClear: true },
      { x: right - width, row: 1, isClear: right - width < group.x },
    ];
    const spot = spots.find(
      ({ x, row: r, isClear }) => isClear && x >= left && x > (ends[r] ?? 0) + 12 && x + width <= right,
    );
    if (spot === undefined) return undefined;
    ends[spot.row] = spot.x + width;
    placed.push({ ...group, words: { x: spot.x, row: spot.row } });
  }
  return placed;
}
