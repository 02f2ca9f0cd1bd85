import type { ChartFigure } from "../src/chart-parts.ts";
import type { ChartSpec } from "../src/chart-spec.ts";
import { chartHeight, chartHits } from "../src/echarts-option.ts";

/** Every figure of a chart of any kind, as its hits have them. */
export function figuresOf(spec: ChartSpec): readonly ChartFigure[] {
  const height = chartHeight(spec, 700);
  return chartHits(spec, { theme: "light", width: 700, height }).flatMap((row) =>
    row.map((hit) => hit.figure),
  );
}
