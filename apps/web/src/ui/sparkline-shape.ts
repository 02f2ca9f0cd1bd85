/** A sparkline in the box: line pieces, lone points, the last point, and the stretches where figures are missing. */
export interface SparklineShape {
  readonly pieces: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly last?: { readonly x: number; readonly y: number };
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
}

const pad = 4;

/**
 * Lays out one value a year. A missing year breaks the line and is a gap; nothing is drawn across it. The scale runs
 * from the least to the largest value: a sparkline shows the shape, the numbers stand beside it.
 */
export function sparklineShape(
  values: readonly (number | undefined)[],
  box: { readonly width: number; readonly height: number },
): SparklineShape {
  const step = values.length > 1 ? (box.width - 2 * pad) / (values.length - 1) : 0;
  const known = values.filter((v) => v !== undefined);
  const least = Math.min(...known);
  const range = Math.max(...known) - least;
  const at = (index: number, value: number) => ({
    x: round(pad + index * step),
    y: round(range === 0 ? box.height / 2 : pad + (1 - (value - least) / range) * (box.height - 2 * pad)),
  });
  const pieces: string[] = [];
  const points: { x: number; y: number }[] = [];
  const gaps: { x: number; width: number }[] = [];
  let last: { x: number; y: number } | undefined;
  for (const run of runs(values)) {
    if (run.known) {
      const path = run.values.map((v, i) => at(run.start + i, v));
      last = path.at(-1);
      if (path.length === 1 && last !== undefined) points.push(last);
      else pieces.push(path.map((p, i) => `${i === 0 ? "M" : "L"}${p.x} ${p.y}`).join(""));
    } else {
      const from = Math.max(0, pad + (run.start - 0.5) * step);
      const to = Math.min(box.width, pad + (run.start + run.length - 0.5) * step);
      gaps.push({ x: round(from), width: round(to - from) });
    }
  }
  return { pieces, points, gaps, ...(last === undefined ? {} : { last }) };
}

type Run =
  | { readonly known: true; readonly start: number; readonly values: number[] }
  | { readonly known: false; readonly start: number; length: number };

function runs(values: readonly (number | undefined)[]): readonly Run[] {
  const all: Run[] = [];
  values.forEach((value, start) => {
    const before = all.at(-1);
    if (value === undefined) {
      if (before !== undefined && !before.known) before.length += 1;
      else all.push({ known: false, start, length: 1 });
    } else if (before?.known === true) before.values.push(value);
    else all.push({ known: true, start, values: [value] });
  });
  return all;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
