import type { LineLayout } from "../kinds/line-layout.ts";
import type { LineSpec } from "../kinds/line-spec.ts";
import type { Theme } from "../theme.ts";
import { palette, tokens } from "../theme.ts";
import type { Mark } from "./drawing.ts";
import { lineMark, pointMark } from "./drawing.ts";

/** The benchmark: long violet dashes through its years, broken where it has no value, a diamond at the end. */
export function benchmarkMarks(
  { benchmark }: LineSpec,
  { x, y }: Pick<LineLayout, "x" | "y">,
  theme: Theme,
): readonly Mark[] {
  if (benchmark === undefined) return [];
  const { bench, surface } = palette(theme);
  const runs: (readonly [number, number])[][] = [];
  for (const [i, point] of benchmark.points.entries()) {
    const pixel = [x(point.category), y(point.value)] as const;
    const isJoined = benchmark.points[i - 1]?.category === point.category - 1;
    const last = runs.at(-1);
    if (isJoined && last !== undefined) last.push(pixel);
    else runs.push([pixel]);
  }
  const lines = runs
    .filter((run) => run.length > 1)
    .map((run) =>
      lineMark(run, {
        colour: bench,
        width: tokens.line.benchmark,
        dash: tokens.line.benchmarkDash,
        z: 3,
      }),
    );
  const look = { colour: bench, ground: surface, size: 9, shape: "diamond" as const };
  return [...lines, ...runs.flatMap((run) => run.slice(-1)).map((pixel) => pointMark(pixel, look))];
}
