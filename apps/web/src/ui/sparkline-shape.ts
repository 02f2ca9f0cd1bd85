/** The number of a year; detached where no line may lead to it; undefined where there is none. */
export type SparkValue = number | { readonly detached: number } | undefined;

/**
 * A sparkline in the box: line pieces, lone points, detached points, the point of the last year where a line may lead
 * to it, and the stretches where figures are missing.
 */
export interface SparklineShape {
  readonly pieces: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly detached: readonly { readonly x: number; readonly y: number }[];
  readonly last?: { readonly x: number; readonly y: number };
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
}

const pad = 4;

/**
 * Lays out one value a year. A missing year breaks the line and is a gap; nothing is drawn across it. A detached value
 * breaks the line too. The scale runs from the least to the largest value: a sparkline shows the shape, the numbers
 * stand beside it.
 */
export function sparklineShape(
  values: readonly SparkValue[],
  box: { readonly width: number; readonly height: number },
): SparklineShape {
  const step = values.length > 1 ? (box.width - 2 * pad) / (values.length - 1) : 0;
  const known = values.map(numberOf).filter((v) => v !== undefined);
  const least = Math.min(...known);
  const range = Math.max(...known) - least;
  const at = (index: number, value: number) => ({
    x: round(pad + index * step),
    y: round(range === 0 ? box.height / 2 : pad + (1 - (value - least) / range) * (box.height - 2 * pad)),
  });
  const pieces: string[] = [];
  const points: { x: number; y: number }[] = [];
  const gaps: { x: number; width: number }[] = [];
  const detached: { x: number; y: number }[] = [];
  for (const run of runs(values)) {
    if (run.kind === "detached") detached.push(at(run.start, run.value));
    else if (run.kind === "known") {
      const path = run.values.map((v, i) => at(run.start + i, v));
      const [only] = path;
      if (path.length === 1 && only !== undefined) points.push(only);
      else pieces.push(path.map((p, i) => `${i === 0 ? "M" : "L"}${p.x} ${p.y}`).join(""));
    } else {
      const from = Math.max(0, pad + (run.start - 0.5) * step);
      const to = Math.min(box.width, pad + (run.start + run.length - 0.5) * step);
      gaps.push({ x: round(from), width: round(to - from) });
    }
  }
  const end = values.at(-1);
  const last = typeof end === "number" ? at(values.length - 1, end) : undefined;
  return { pieces, points, detached, gaps, ...(last === undefined ? {} : { last }) };
}

type Run =
  | { readonly kind: "known"; readonly start: number; readonly values: number[] }
  | { readonly kind: "detached"; readonly start: number; readonly value: number }
  | { readonly kind: "gap"; readonly start: number; length: number };

function runs(values: readonly SparkValue[]): readonly Run[] {
  const all: Run[] = [];
  values.forEach((value, start) => {
    const before = all.at(-1);
    if (value === undefined) {
      if (before?.kind === "gap") before.length += 1;
      else all.push({ kind: "gap", start, length: 1 });
    } else if (typeof value === "object") all.push({ kind: "detached", start, value: value.detached });
    else if (before?.kind === "known") before.values.push(value);
    else all.push({ kind: "known", start, values: [value] });
  });
  return all;
}

function numberOf(value: SparkValue): number | undefined {
  return typeof value === "object" ? value.detached : value;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
