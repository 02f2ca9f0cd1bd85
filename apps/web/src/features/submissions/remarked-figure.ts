import { formatValue } from "@sosanh/chart/words/number-text";
import type { Metric } from "@sosanh/core/figures/metric";
import type { RemarkedFigure } from "@sosanh/core/submissions/submission";
import type { Language } from "@sosanh/core/view/view";
import { submissionWords } from "./submission-words.ts";

/** What names the figures of a submission. */
export interface FigureNaming {
  readonly remarked: readonly RemarkedFigure[];
  readonly metrics: readonly Metric[];
}

/**
 * A figure by its number and its metric: “1.450”, Tân binh giao quân; of one that was corrected 21.400 (văn bản ghi
 * “214”), Tân binh giao quân. Undefined of one that nothing is known of.
 */
export function remarkedFigure(
  ordinal: number,
  { remarked, metrics }: FigureNaming,
  language: Language,
): string | undefined {
  const figure = remarked.find((one) => one.ordinal === ordinal);
  if (figure === undefined) return undefined;
  const { shown, decided } = figure;
  const metric = metrics.find(({ code }) => code === figure.metric);
  const decimals = metric?.decimals ?? 6;
  const number =
    decided === undefined
      ? `“${shown}”`
      : submissionWords(language).timeline.decidedAs({
          decided: formatValue(decided, { language, decimals }),
          written: shown,
        });
  return metric === undefined ? number : `${number}, ${metric.name[language]}`;
}
