import type { ChartHit } from "../chart-hits.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import type { Mark } from "../marks/drawing.ts";
import { boxMark, hatchMarks, lineMark, pointMark, textMark } from "../marks/drawing.ts";
import { figureMarks } from "../marks/figure-marks.ts";
import { lightMarks } from "../marks/lighting.ts";
import { textWidth } from "../marks/text-width.ts";
import { palette, slotColours, tokens } from "../theme.ts";
import type { DistributionLayout, MissingGroup, PlacedName, PlacedPoint } from "./distribution-layout.ts";
import { distributionLayout } from "./distribution-layout.ts";
import type { DistributionSpec } from "./distribution-spec.ts";

const font = 12;

/** Draws all places as points by value, none over another; mine large and named, the missing hatched below. */
export function drawDistribution(spec: DistributionSpec, area: DrawArea): DrawnChart {
  const layout = distributionLayout(spec, area.box);
  const cells = layout.missing.flatMap((group) => group.cells);
  return {
    marks: [
      ...bandMarks(spec, layout, area),
      ...axisMarks(spec, layout, area),
      ...lineMarks(spec, layout, area),
      ...inOrder(layout.points, area).flatMap((at) =>
        lightMarks(area, at.place.locality, pointMarks(at, layout, area)),
      ),
      ...layout.names.flatMap((name) => lightMarks(area, name.point.place.locality, nameMarks(name, area))),
      ...layout.ranges.flatMap((at) => lightMarks(area, at.place.locality, rangeMarks(at, layout, area))),
      ...layout.missing.flatMap((group) => missingMarks(group, area)),
    ],
    get hits() {
      return [layout.points, layout.ranges, cells]
        .filter((row) => row.length > 0)
        .map((row) => row.map((at) => hitOf(spec, at)));
    },
  };
}

/** The quarters in two pale tones in turn, named on top where the name fits. */
function bandMarks(spec: DistributionSpec, layout: DistributionLayout, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const { plot, x } = layout;
  return spec.bands.flatMap((band, i) => {
    const [left, right] = [x(band.from), x(band.to)].toSorted((a, b) => a - b);
    if (left === undefined || right === undefined) return [];
    const width = right - left;
    const box = { left, top: plot.top, width, height: plot.height };
    const ground = i % 2 === 0 ? [boxMark(box, { fill: colours.sunken, z: -1 })] : [];
    if (textWidth(band.text, 11) + 8 > width) return ground;
    const text = textMark({
      x: left + width / 2,
      y: plot.top + 11,
      text: band.text,
      size: 11,
      colour: colours.ink3,
      align: "center",
    });
    return [...ground, text];
  });
}

function axisMarks(spec: DistributionSpec, { plot, x }: DistributionLayout, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const bottom = plot.top + plot.height;
  const { ticks, broken } = spec.axis;
  const need = Math.max(0, ...ticks.map((tick) => textWidth(tick.text, font))) + 12;
  const step = plot.width / Math.max(1, ticks.length - 1);
  const stride = Math.max(1, Math.ceil(need / step));
  const marks = ticks.flatMap((tick, i) => [
    lineMark(
      [
        [x(tick.value), bottom],
        [x(tick.value), bottom + 4],
      ],
      { colour: colours.axis },
    ),
    ...(i % stride === 0
      ? [
          textMark({
            x: x(tick.value),
            y: bottom + 15,
            text: tick.text,
            colour: colours.ink2,
            align: "center",
          }),
        ]
      : []),
  ]);
  const base = lineMark(
    [
      [plot.left, bottom],
      [plot.left + plot.width, bottom],
    ],
    { colour: colours.axis },
  );
  const note =
    broken === undefined
      ? []
      : [textMark({ x: plot.left, y: plot.top - 8, text: broken, colour: colours.ink3, size: 11 })];
  return [base, ...marks, ...(spec.lines.length === 0 ? note : [])];
}

/** Upright lines at the median and the benchmark, each named in a row of its own above the plot. */
function lineMarks(spec: DistributionSpec, layout: DistributionLayout, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const { plot, x } = layout;
  return spec.lines.flatMap((line, i) => {
    const isBenchmark = line.kind === "benchmark";
    const y = area.box.top + 8 + i * 17;
    const half = textWidth(line.text, font, 500) / 2;
    const at = x(line.value);
    const centre = Math.min(Math.max(at, plot.left + half), plot.left + plot.width - half);
    const colour = isBenchmark ? colours.bench : colours.ink2;
    return [
      lineMark(
        [
          [at, y + 9],
          [at, plot.top + plot.height],
        ],
        {
          colour,
          width: isBenchmark ? 2 : 1,
          z: 1,
          ...(isBenchmark ? { dash: tokens.line.benchmarkDash } : {}),
        },
      ),
      textMark({
        x: centre,
        y,
        text: line.text,
        colour: isBenchmark ? colours.benchText : colours.ink2,
        weight: 500,
        align: "center",
      }),
    ];
  });
}

function inOrder(points: readonly PlacedPoint[], { lit }: DrawArea): readonly PlacedPoint[] {
  const depth = ({ place }: PlacedPoint) =>
    place.locality === lit ? 4 : { context: 0, other: 1, benchmark: 2, mine: 3 }[place.role];
  return points.toSorted((a, b) => depth(a) - depth(b));
}

function pointMarks(
  { place, x, y }: PlacedPoint,
  layout: DistributionLayout,
  area: DrawArea,
): readonly Mark[] {
  const { mark } = slotColours(area.theme, place.slot);
  const { figure, role } = place;
  const isMine = role === "mine" || place.locality === area.lit;
  const size = isMine ? Math.max(layout.size + 3, 11) : layout.size;
  const isOlder = figure.borrowedFrom !== undefined;
  return [
    pointMark([x, y], {
      colour: mark,
      ground: palette(area.theme).surface,
      size,
      isHollow: figure.estimate || figure.isThin === true || isOlder,
      shape: role === "benchmark" ? "diamond" : "circle",
      z: isMine ? 5 : 4,
    }),
  ];
}

function nameMarks({ point, x, top, lines }: PlacedName, area: DrawArea): readonly Mark[] {
  const { text } = slotColours(area.theme, point.place.slot);
  const isMine = point.place.role === "mine";
  const colours = palette(area.theme);
  const isAbove = top < point.y;
  const near = isAbove ? top + lines.length * 16 : top;
  return [
    ...lines.map((line, i) =>
      textMark({
        x,
        y: top + 8 + i * 16,
        text: line,
        colour: isMine ? text : colours.ink2,
        weight: isMine ? 600 : 400,
        align: "center",
      }),
    ),
    lineMark(
      [
        [point.x, point.y],
        [point.x, near],
      ],
      { colour: isMine ? text : colours.control, z: 3 },
    ),
  ];
}

/** A pale range under the axis, on its scale, with its name and bounds beside it. */
function rangeMarks({ place, y }: PlacedPoint, layout: DistributionLayout, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const { bounds } = place.figure;
  if (bounds === undefined) return [];
  const { mark } = slotColours(area.theme, place.slot);
  const range = figureMarks(
    { figure: place.figure, role: place.role, colour: mark, size: layout.size },
    { along: (value) => [layout.x(value), y], across: "y", theme: area.theme },
  );
  const text = `${place.name} ${place.figure.label}`;
  const right = Math.max(layout.x(bounds.low), layout.x(bounds.high)) + 10;
  const isRoomy = right + textWidth(text, font) <= layout.plot.left + layout.plot.width;
  const left = Math.min(layout.x(bounds.low), layout.x(bounds.high)) - 10;
  const at = isRoomy
    ? { x: right, align: "left" as const }
    : { x: Math.max(left, layout.plot.left + textWidth(text, font)), align: "right" as const };
  return [...range, textMark({ ...at, y, text, colour: colours.ink2 })];
}

/** The places without a figure: a hatched cell each, the reason and their names under them. */
function missingMarks({ cells, lines, top }: MissingGroup, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const hatches = cells.flatMap(({ place, x, y }) =>
    lightMarks(area, place.locality, hatchMarks({ left: x - 6, top: y - 6, width: 12, height: 12 }, colours)),
  );
  const foot = (cells.at(-1)?.y ?? top) + 8;
  const [first] = cells;
  const words = lines.map((line, i) =>
    textMark({ x: (first?.x ?? 0) - 6, y: foot + 8 + i * 16, text: line, colour: colours.ink3 }),
  );
  return [...hatches, ...words];
}

function hitOf(spec: DistributionSpec, { place, x, y }: PlacedPoint): ChartHit {
  return { locality: place.locality, name: place.name, category: spec.year, figure: place.figure, x, y };
}
