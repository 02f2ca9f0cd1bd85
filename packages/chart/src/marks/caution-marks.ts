import { isKnown } from "@sosanh/core/figures/value";
import type { ChartSeries } from "../chart-parts.ts";
import type { LineLayout } from "../kinds/line-layout.ts";
import type { LineSpec } from "../kinds/line-spec.ts";
import { yearReasons } from "../notes.ts";
import type { Theme } from "../theme.ts";
import { palette } from "../theme.ts";
import type { Box, Mark } from "./drawing.ts";
import { boxMark, shapeMark, textMark } from "./drawing.ts";
import { freeSpot } from "./free-spot.ts";
import { textWidth, wrapText } from "./text-width.ts";

const textRoom = 176;

/** Pale bands over years to be compared with caution, the reason beside them where no line runs; triangles elsewhere. */
export function cautionMarks(spec: LineSpec, layout: LineLayout, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const { plot, x } = layout;
  const bands = spec.cautions.map((band) => {
    const left = x(spec.categories.indexOf(band.from));
    return { ...band, left, right: x(spec.categories.indexOf(band.to)) };
  });
  const areas = bands.map((band) =>
    boxMark(
      { left: band.left, top: plot.top, width: band.right - band.left, height: plot.height },
      { fill: colours.cautionSoft, opacity: 0.75, z: -1 },
    ),
  );
  const taken: Box[] = [];
  const texts = bands.flatMap((band) => {
    const lines = wrapText(band.text, textRoom, { size: 12, weight: 500 });
    const size = {
      width: Math.max(...lines.map((line) => textWidth(line, 12, 600))),
      height: lines.length * 16,
    };
    const spot = freeSpot(plot, size, { beside: band, lines: polylines(spec, layout), taken });
    if (spot === undefined) return [];
    const { left, top, align } = spot;
    taken.push({ left, top, ...size });
    return [
      textMark({
        x: align === "right" ? left + size.width : left,
        y: top,
        text: lines.join("\n"),
        colour: colours.caution,
        weight: 500,
        align,
        from: "top",
        lineHeight: 16,
      }),
    ];
  });
  return [...areas, ...texts, ...triangles(spec, layout, colours.cautionMark)];
}

function polylines(spec: LineSpec, { x, y }: LineLayout): readonly (readonly [number, number])[][] {
  return spec.series.map((series) =>
    series.points.flatMap((point, i): [number, number][] =>
      isKnown(point.value) ? [[x(i), y(point.value.value)]] : [],
    ),
  );
}

/**
 * A triangle over a figure that compares only with caution for a reason of its own years, outside every band; none on
 * a line of which most figures do: there it tells nothing apart, and the note says it.
 */
function triangles(spec: LineSpec, { x, y }: LineLayout, colour: string): readonly Mark[] {
  const banded = (category: string) => spec.cautions.some((c) => c.from < category && category <= c.to);
  const one = (series: ChartSeries) =>
    series.points.flatMap((point, i) => {
      const { verdict, reasons } = point.comparability;
      if (verdict !== "caution" || !isKnown(point.value)) return [];
      if (!reasons.some((reason) => yearReasons.includes(reason))) return [];
      if (banded(spec.categories[i] ?? "")) return [];
      const [cx, cy] = [x(i), y(point.value.value) - 12];
      return [
        shapeMark(
          [
            [cx, cy - 4.5],
            [cx + 5, cy + 4],
            [cx - 5, cy + 4],
          ],
          colour,
        ),
      ];
    });
  return spec.series
    .filter((series) => series.role !== "context")
    .flatMap((series) => {
      const marks = one(series);
      return marks.length * 2 > series.points.length ? [] : marks;
    });
}
