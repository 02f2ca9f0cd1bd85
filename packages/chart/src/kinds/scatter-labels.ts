import type { DrawArea } from "../drawn-chart.ts";
import type { Box, Mark } from "../marks/drawing.ts";
import { lineMark, textMark } from "../marks/drawing.ts";
import { lightMarks } from "../marks/lighting.ts";
import { cutName, textWidth } from "../marks/text-width.ts";
import { palette, slotColours } from "../theme.ts";
import type { ScatterLayout } from "./scatter-layout.ts";
import { pixelOf } from "./scatter-layout.ts";
import type { ScatterPoint, ScatterSpec } from "./scatter-spec.ts";

const size = 12;
const lineHeight = 15;
const longest = 150;

/**
 * Names of my place, the one pointed at, the coloured places and the ends of both axes, in this order as far as there
 * is room: right of the point, left, above, below, then farther out with a line. A name that fits nowhere is left out;
 * it is under the pointer and in the table.
 */
export function labelMarks(spec: ScatterSpec, layout: ScatterLayout, area: DrawArea): readonly Mark[] {
  const points = spec.points.map((point) => ({ point, at: pixelOf(point, layout) }));
  const taken: Box[] = points.map(({ at: [x, y] }) => ({ left: x - 5, top: y - 5, width: 10, height: 10 }));
  taken.push(...medianBoxes(spec, layout));
  const marks: Mark[] = [];
  for (const point of namedPoints(spec, area)) {
    const at = pixelOf(point, layout);
    const weight = point.role === "mine" ? 600 : 500;
    const text = cutName(point.name, longest, { size, weight });
    const width = textWidth(text, size, weight);
    const spot = spotsAround(at, width).find(({ box }) => isFree(box, taken, layout.plot));
    if (spot === undefined) continue;
    taken.push(spot.box);
    const { text: colour } = slotColours(area.theme, point.slot);
    const leader = spot.isFar
      ? [lineMark([at, spot.end], { colour: palette(area.theme).ink3, width: 0.75, z: 3 })]
      : [];
    const label = textMark({
      x: spot.box.left,
      y: spot.box.top + lineHeight / 2,
      text,
      size,
      weight,
      colour,
    });
    marks.push(...lightMarks(area, point.locality, [...leader, label]));
  }
  return marks;
}

/** What is written at the medians, and the lines themselves. */
function medianBoxes({ x, y }: ScatterSpec, { plot, ...to }: ScatterLayout): readonly Box[] {
  const room = (text: string) => textWidth(text, 11) + 4;
  const [right, bottom] = [plot.left + plot.width, plot.top + plot.height];
  return [
    ...(x.median === undefined
      ? []
      : [
          { left: to.x(x.median.value) + 2, top: bottom - 16, width: room(x.median.text), height: 16 },
          { left: to.x(x.median.value) - 1, top: plot.top, width: 2, height: plot.height },
        ]),
    ...(y.median === undefined
      ? []
      : [
          {
            left: right - room(y.median.text),
            top: to.y(y.median.value) - 16,
            width: room(y.median.text),
            height: 16,
          },
          { left: plot.left, top: to.y(y.median.value) - 1, width: plot.width, height: 2 },
        ]),
  ];
}

/** Each once, most important first. */
function namedPoints({ points }: ScatterSpec, { lit }: DrawArea): readonly ScatterPoint[] {
  const number = (figure: ScatterPoint["x"]) => ("value" in figure.value ? figure.value.value : 0);
  const ends = (["x", "y"] as const).flatMap((axis) => {
    // What tells of too little is no end of an axis.
    const whole = points.filter((point) => point[axis].isThin !== true);
    const sorted = whole.toSorted((a, b) => number(b[axis]) - number(a[axis]));
    return [...sorted.slice(0, 2), ...sorted.slice(-2).reverse()];
  });
  const first = points.filter((p) => p.role === "mine" || p.locality === lit);
  return [...new Set([...first, ...points.filter((p) => p.slot !== undefined), ...ends])];
}

interface Spot {
  readonly box: Box;
  readonly isFar: boolean;
  /** Where a leading line ends. */
  readonly end: readonly [number, number];
}

function spotsAround([x, y]: readonly [number, number], width: number): readonly Spot[] {
  const near = [
    [x + 9, y - lineHeight / 2],
    [x - 9 - width, y - lineHeight / 2],
    [x - width / 2, y - 9 - lineHeight],
    [x - width / 2, y + 9],
  ] as const;
  const far = [22, 36].flatMap((away) =>
    [
      [x + away, y - away - lineHeight / 2],
      [x + away, y + away - lineHeight / 2],
      [x - away - width, y - away - lineHeight / 2],
      [x - away - width, y + away - lineHeight / 2],
    ].map(([left = 0, top = 0]) => ({ left, top })),
  );
  return [
    ...near.map(([left, top]) => ({
      box: { left, top, width, height: lineHeight },
      isFar: false,
      end: [x, y] as const,
    })),
    ...far.map(({ left, top }) => ({
      box: { left, top, width, height: lineHeight },
      isFar: true,
      end: [left > x ? left - 2 : left + width + 2, top + lineHeight / 2] as const,
    })),
  ];
}

function isFree(box: Box, taken: readonly Box[], plot: Box): boolean {
  const inside =
    box.left >= plot.left + 2 &&
    box.left + box.width <= plot.left + plot.width + 8 &&
    box.top >= plot.top - 4 &&
    box.top + box.height <= plot.top + plot.height - 2;
  return inside && !taken.some((other) => overlaps(box, other));
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
