import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Words } from "../../words/vi.ts";
import type { WaitingDecision } from "./ordinal-decision.ts";
import type { ReviewWords } from "./review-words.ts";

interface Naming {
  readonly words: ReviewWords;
  readonly page: Words;
  readonly metricName: (code: MetricCode) => string | undefined;
}

/**
 * A decision that could not be kept, so that its figure is found again: “42”, Tân binh giao quân, dòng 12, cột C (chấp
 * nhận). Of two numbers that are alike the metric and, in a sheet, the cell tell which one is meant.
 */
export function lostName(
  { of, ordinal, decision }: WaitingDecision,
  { words, page, metricName }: Naming,
): string {
  const act = decision === null ? words.takeBack.toLowerCase() : words.decisions[decision.kind];
  if (of === undefined) return `${words.figureNumber(`${ordinal + 1}`)} (${act})`;
  const code = decision?.figure?.metric ?? of.metric ?? undefined;
  const metric = code === undefined ? undefined : metricName(code);
  const cell = of.place.kind === "cell" ? page.figure.cell(of.place.row, of.place.column) : undefined;
  return `${[`“${of.shown}”`, metric, cell].filter((part) => part !== undefined).join(", ")} (${act})`;
}
