import type { LineLayout } from "../kinds/line-layout.ts";
import type { Theme } from "../theme.ts";
import { palette } from "../theme.ts";
import type { Mark } from "./drawing.ts";
import { lineMark, textMark } from "./drawing.ts";
import { textWidth } from "./text-width.ts";

/** Grid lines with their ticks, the named years under them, and what stands above the top line. */
export function axisMarks(
  categories: readonly string[],
  layout: Omit<LineLayout, "labels">,
  theme: Theme,
): readonly Mark[] {
  const colours = palette(theme);
  const { plot, x, y, ticks, head } = layout;
  const right = plot.left + plot.width;
  const bottom = plot.top + plot.height;
  const lines = ticks.map((tick) =>
    lineMark(
      [
        [plot.left, y(tick.value)],
        [right, y(tick.value)],
      ],
      {
        colour: tick.value === 0 ? colours.axis : colours.grid,
        z: 0,
      },
    ),
  );
  const texts = ticks.map((tick) =>
    textMark({ x: plot.left - 8, y: y(tick.value), text: tick.text, colour: colours.ink2, align: "right" }),
  );
  const years = yearsWithRoom(categories, plot.width).flatMap((i) => [
    textMark({
      x: x(i),
      y: bottom + 16,
      text: categories[i] ?? "",
      colour: colours.ink2,
      align: "center",
    }),
    lineMark(
      [
        [x(i), bottom],
        [x(i), bottom + 4],
      ],
      { colour: colours.axis },
    ),
  ]);
  return [
    ...lines,
    lineMark(
      [
        [plot.left, bottom],
        [right, bottom],
      ],
      { colour: colours.axis, z: 0 },
    ),
    ...texts,
    ...years,
    ...(head === "" ? [] : [textMark({ x: plot.left, y: plot.top - 14, text: head, colour: colours.ink3 })]),
  ];
}

/** The categories that are named: as many as stand clear of one another, the first and the last always. */
export function yearsWithRoom(categories: readonly string[], width: number): readonly number[] {
  const count = categories.length;
  if (count < 2) return categories.map((_, i) => i);
  const need = Math.max(...categories.map((category) => textWidth(category, 12))) + 14;
  const each = width / (count - 1);
  const stride = [1, 2, 5, 10, 20, 50].find((step) => step * each >= need) ?? count;
  const inner = categories.flatMap((category, i) => {
    const isRound = stride === 1 || Number(category) % stride === 0;
    const isClear = i * each >= need && (count - 1 - i) * each >= need;
    return isRound && isClear ? [i] : [];
  });
  return [0, ...inner, count - 1];
}
