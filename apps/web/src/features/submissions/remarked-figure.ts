import type { Metric } from "@sosanh/core/figures/metric";
import type { RemarkedFigure } from "@sosanh/core/submissions/submission";
import type { Language } from "@sosanh/core/view/view";

/** What names the figures of a submission. */
export interface FigureNaming {
  readonly remarked: readonly RemarkedFigure[];
  readonly metrics: readonly Metric[];
}

/** A figure by its number and its metric: “1.450”, Tân binh giao quân. Undefined of one that nothing is known of. */
export function remarkedFigure(
  ordinal: number,
  { remarked, metrics }: FigureNaming,
  language: Language,
): string | undefined {
  const figure = remarked.find((one) => one.ordinal === ordinal);
  if (figure === undefined) return undefined;
  const metric = metrics.find(({ code }) => code === figure.metric);
  return metric === undefined ? `“${figure.shown}”` : `“${figure.shown}”, ${metric.name[language]}`;
}
