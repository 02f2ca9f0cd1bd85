import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import type { Box } from "../marks/drawing.ts";
import { textWidth, wrapText } from "../marks/text-width.ts";
import { word } from "../words/words.ts";
import type { DistributionPlace, DistributionSpec } from "./distribution-spec.ts";
import { swarm } from "./swarm.ts";

const smallest = 3;
const sizes = [12, 10, 8, 6, 5, 4, smallest];
const highestSwarm = 220;
const lowestSwarm = 84;
const lineRow = 17;
const nameRow = 16;
const axisFoot = 28;
const rangeRow = 20;
const cell = 14;
const font = 12;

/** A place and where its mark is. */
export interface PlacedPoint {
  readonly place: DistributionPlace;
  readonly x: number;
  readonly y: number;
}

/** A name beside its point. */
export interface PlacedName {
  readonly point: PlacedPoint;
  readonly x: number;
  readonly top: number;
  readonly lines: readonly string[];
}

/** The places missing for one reason: a hatched cell each, and what is said of them. */
export interface MissingGroup {
  readonly cells: readonly PlacedPoint[];
  readonly lines: readonly string[];
  readonly top: number;
}

/** Where everything of a distribution stands, in pixels. */
export interface DistributionLayout {
  /** From the band labels down to the axis. */
  readonly plot: Box;
  readonly middle: number;
  readonly size: number;
  readonly x: (value: number) => number;
  readonly points: readonly PlacedPoint[];
  readonly names: readonly PlacedName[];
  /** Places of which only bounds are known, a row each under the axis. */
  readonly ranges: readonly PlacedPoint[];
  readonly missing: readonly MissingGroup[];
  readonly bottom: number;
}

/** The height of a distribution: the swarm as high as its points need, ranges and the missing below. */
export function distributionHeight(spec: DistributionSpec, width: number): number {
  return Math.ceil(distributionLayout(spec, { left: 0, top: 0, width, height: 0 }).bottom);
}

/** A strip of thousands of points is laid out for its height, its marks and its figures: once for the same box. */
const lastOf = new WeakMap<DistributionSpec, { readonly box: Box; readonly layout: DistributionLayout }>();

/** Lays out a distribution from the top of a box, across its width. */
export function distributionLayout(spec: DistributionSpec, box: Box): DistributionLayout {
  const last = lastOf.get(spec);
  if (last !== undefined && isSame(last.box, box)) return last.layout;
  const layout = laidOut(spec, box);
  lastOf.set(spec, { box, layout });
  return layout;
}

/** The height of a box is what the layout finds, not what it is given. */
function isSame(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width;
}

function laidOut(spec: DistributionSpec, box: Box): DistributionLayout {
  const air = 14;
  const left = box.left + air;
  const width = Math.max(40, box.width - 2 * air);
  const { min, max, inverted } = spec.axis;
  const x = (value: number) => {
    const part = (value - min) / (max - min);
    return left + width * (inverted ? 1 - part : part);
  };
  const known = spec.places.flatMap((place) =>
    isKnown(place.figure.value) ? [{ place, x: x(place.figure.value.value) }] : [],
  );
  const { size, across } = fitted(known.map((point) => point.x));
  const reach = Math.max(lowestSwarm / 2, ...across.map((y) => Math.abs(y) + size));
  const named = namesOf(
    known.map((point) => point.place),
    width,
    spec.language,
  );
  const above = Math.max(0, ...named.filter((n) => n.isAbove).map((n) => n.lines.length)) * nameRow;
  const below = Math.max(0, ...named.filter((n) => !n.isAbove).map((n) => n.lines.length)) * nameRow;
  const top = box.top + spec.lines.length * lineRow + 6;
  const bands = spec.bands.length === 0 ? 0 : 20;
  const middle = top + bands + above + reach;
  const plot = { left, top, width, height: bands + above + 2 * reach + below };
  const points = known.map((point, i) => ({ ...point, y: middle + (across[i] ?? 0) }));
  const upright = spec.lines.map((line) => x(line.value));
  const names = placedNames({ named, points, plot, middle, reach, upright });
  let at = plot.top + plot.height + axisFoot;
  const ranges = spec.places.flatMap((place) => {
    const { bounds, value } = place.figure;
    if (isKnown(value) || bounds === undefined) return [];
    at += rangeRow;
    return [{ place, x: (x(bounds.low) + x(bounds.high)) / 2, y: at - rangeRow / 2 }];
  });
  if (ranges.length > 0) at += 6;
  const missing = missingGroups(spec, { left, top: at, width });
  const last = missing.at(-1);
  const bottom = last === undefined ? at : last.top + groupHeight(last);
  return { plot, middle, size, x, points, names, ranges, missing, bottom };
}

/** The largest points whose swarm is not too high; the smallest of a swarm that always is. */
function fitted(along: readonly number[]): { readonly size: number; readonly across: readonly number[] } {
  for (const size of sizes) {
    const isLast = size === smallest;
    const points = swarm(along, size + 1, isLast ? undefined : highestSwarm / 2 - size);
    if (points !== undefined) return { size, across: points.map((point) => point.across) };
  }
  return { size: smallest, across: [] };
}

interface Named {
  readonly index: number;
  readonly isAbove: boolean;
  readonly lines: readonly string[];
}

/** Mine above its point; the least and the largest below theirs. */
function namesOf(places: readonly DistributionPlace[], width: number, language: Language): readonly Named[] {
  const mine = places.findIndex(({ role }) => role === "mine");
  // What tells of too little is neither the least nor the largest.
  const isWhole = ({ figure }: DistributionPlace) => figure.isThin !== true;
  const ends = [places.findIndex(isWhole), places.findLastIndex(isWhole)].filter((i) => i >= 0 && i !== mine);
  return [...(mine < 0 ? [] : [mine]), ...new Set(ends)].flatMap((index) => {
    const place = places[index];
    if (place === undefined) return [];
    const estimate = place.figure.estimate ? ` (${word(language, "estimate")})` : "";
    const text = `${place.name} ${place.figure.label}${estimate}`;
    const room = index === mine ? width * 0.7 : width * 0.46;
    return [{ index, isAbove: index === mine, lines: wrapText(text, room, { size: font, weight: 600 }) }];
  });
}

function placedNames(at: {
  readonly named: readonly Named[];
  readonly points: readonly PlacedPoint[];
  readonly plot: Box;
  readonly middle: number;
  readonly reach: number;
  readonly upright: readonly number[];
}): readonly PlacedName[] {
  const { named, points, plot, middle, reach, upright } = at;
  return named.flatMap(({ index, isAbove, lines }) => {
    const point = points[index];
    if (point === undefined) return [];
    const half = Math.max(...lines.map((line) => textWidth(line, font, 600))) / 2;
    const inside = (wanted: number) =>
      Math.min(Math.max(wanted, plot.left - 10 + half), plot.left + plot.width + 10 - half);
    // A line through a name would strike it out: the name moves to the side its point is on.
    const x = upright.reduce((from, line) => {
      if (Math.abs(from - line) >= half + 5) return from;
      return inside(point.x <= line ? line - half - 6 : line + half + 6);
    }, inside(point.x));
    const top = isAbove ? middle - reach - lines.length * nameRow : middle + reach;
    return [{ point, x, top, lines }];
  });
}

const mostNamed = 200;

function missingGroups(
  spec: DistributionSpec,
  { left, top, width }: { left: number; top: number; width: number },
): readonly MissingGroup[] {
  const groups = new Map<string, DistributionPlace[]>();
  for (const place of spec.places) {
    const { value, bounds, text } = place.figure;
    if (isKnown(value) || bounds !== undefined) continue;
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [place]);
    else group.push(place);
  }
  const perRow = Math.max(1, Math.floor(width / cell));
  let at = top;
  return [...groups].map(([reason, places]) => {
    const rows = Math.ceil(places.length / perRow);
    const cells = places.map((place, i) => ({
      place,
      x: left + (i % perRow) * cell + cell / 2 - 1,
      y: at + Math.floor(i / perRow) * cell + 6,
    }));
    // The lines shown hold far fewer names: thousands are not measured.
    const names = places
      .slice(0, mostNamed)
      .map((place) => place.name)
      .join(", ");
    const lines = wrapText(`${reason} (${places.length}): ${names}`, width, { size: font });
    const group = { cells, lines: lines.slice(0, 4), top: at };
    at += rows * cell + group.lines.length * nameRow + 10;
    return group;
  });
}

function groupHeight({ cells, lines, top }: MissingGroup): number {
  const last = cells.at(-1);
  return (last === undefined ? 0 : last.y + 8 - top) + lines.length * nameRow + 8;
}
