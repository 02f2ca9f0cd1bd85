import type { ChartHit } from "../chart-hits.ts";
import type { LineRun } from "./line-runs.ts";

/** The figures of one line with the stretch of it that is nearest to each: half way to the neighbours it is joined to. */
export function withPaths(
  hits: readonly ChartHit[],
  runs: readonly Pick<LineRun, "from" | "to">[],
): readonly ChartHit[] {
  const isJoined = (from: number) => runs.some((run) => run.from <= from && from < run.to);
  return hits.map((hit, i) => {
    const [before, after] = [hits[i - 1], hits[i + 1]];
    const path = [
      ...(before !== undefined && isJoined(i - 1) ? [middleOf(before, hit)] : []),
      [hit.x, hit.y] as const,
      ...(after !== undefined && isJoined(i) ? [middleOf(hit, after)] : []),
    ];
    return path.length === 1 ? hit : { ...hit, path };
  });
}

function middleOf(a: ChartHit, b: ChartHit): readonly [number, number] {
  return [(a.x + b.x) / 2, (a.y + b.y) / 2];
}
