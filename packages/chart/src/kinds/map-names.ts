import { isKnown } from "@sosanh/core/figures/value";
import type { DrawArea } from "../drawn-chart.ts";
import type { Mark } from "../marks/drawing.ts";
import { lineMark, pointMark, textMark } from "../marks/drawing.ts";
import { placeLabels } from "../marks/end-labels.ts";
import { lightMarks } from "../marks/lighting.ts";
import { cutName, textWidth } from "../marks/text-width.ts";
import { palette } from "../theme.ts";
import type { PanelLayout } from "./map-layout.ts";
import type { Point } from "./map-projection.ts";
import type { ColouredFigure } from "./map-spec.ts";

/** A place with the middle of its land. */
export interface Centred {
  readonly place: ColouredFigure;
  readonly at: Point;
}

const extremes = 3;
const lineHeight = 15;
const labelGap = 36;

/**
 * Names and values beside a large map: my place, the three highest and the three lowest, moved apart, each tied to its
 * land by a thin line. The others have theirs under the pointer and in the table.
 */
export function nameMarks(centred: readonly Centred[], layout: PanelLayout, area: DrawArea): readonly Mark[] {
  if (layout.names === 0) return [];
  const middle = layout.land.left + layout.land.width / 2;
  const named = namedAmong(centred);
  return [
    ...sideMarks(
      named.filter(({ at }) => at[0] < middle),
      "left",
      { layout, area },
    ),
    ...sideMarks(
      named.filter(({ at }) => at[0] >= middle),
      "right",
      { layout, area },
    ),
  ];
}

function namedAmong(centred: readonly Centred[]): readonly Centred[] {
  const known = centred.flatMap((c) => {
    const { value, isThin } = c.place;
    return isKnown(value) && isThin !== true ? [{ c, value: value.value }] : [];
  });
  const sorted = known.toSorted((a, b) => b.value - a.value).map(({ c }) => c);
  const ends = [...sorted.slice(0, extremes), ...sorted.slice(Math.max(extremes, sorted.length - extremes))];
  return centred.filter((c) => c.place.role === "mine" || ends.includes(c));
}

function sideMarks(
  centred: readonly Centred[],
  side: "left" | "right",
  { layout, area }: { layout: PanelLayout; area: DrawArea },
): readonly Mark[] {
  const { land } = layout;
  const colours = palette(area.theme);
  const edge = side === "left" ? land.left - 12 : land.left + land.width + 4;
  const labels = placeLabels(
    centred.map(({ place, at }) => ({ id: place.locality, wanted: at[1] })),
    { top: land.top + lineHeight, bottom: land.top + land.height - lineHeight, gap: labelGap },
  );
  return centred.flatMap(({ place, at }) => {
    const y = labels.find(({ id }) => id === place.locality)?.y ?? at[1];
    const isMine = place.role === "mine";
    const align = side === "left" ? ("right" as const) : ("left" as const);
    const colour = isMine ? colours.mineText : colours.ink1;
    const words = { x: edge, align, colour };
    const name = cutName(place.name, layout.names - 24, { size: 12, weight: 600 });
    return lightMarks(area, place.locality, [
      lineMark([at, [side === "left" ? edge + 4 : edge - 4, y]], { colour: colours.ink3, width: 0.75, z: 4 }),
      pointMark(at, { colour: colours.ink1, ground: colours.surface, size: 5, z: 5 }),
      textMark({ ...words, y: y - lineHeight / 2, text: name, weight: isMine ? 600 : 500 }),
      textMark({
        ...words,
        y: y + lineHeight / 2,
        text: valueIn(place, layout.names - 24),
        weight: isMine ? 600 : 400,
      }),
    ]);
  });
}

/** The value with its unit where that fits. */
function valueIn({ text, label }: ColouredFigure, width: number): string {
  return textWidth(text, 12, 600) <= width ? text : label;
}
