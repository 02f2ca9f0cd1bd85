import { formatNumber, formatValue } from "@sosanh/chart/words/number-text";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, type Value } from "@sosanh/core/figures/value";
import { isSameValue } from "@sosanh/core/submissions/publication-effect";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import type { Language } from "@sosanh/core/view/view";
import { decimalsOf } from "../../ui/decimals-of.ts";
import { againstLastYear } from "./against-last-year.ts";

/** A value as it stands, with every decimal it has; its unit only where it is a per cent. */
export function valueText(value: Value, metric: Metric | undefined, language: Language): string {
  const own = isKnown(value) ? decimalsOf(value.value) : 0;
  const unit = metric?.unit[language] === "%" ? "%" : "";
  return formatValue(value, { language, decimals: Math.max(metric?.decimals ?? 0, own), unit });
}

/** A count in the reader's marks. */
export function countText(count: number, language: Language): string {
  return formatNumber(count, { language });
}

/** A figure as its row in a list tells it; what could not be read is said so. */
export interface RowText {
  /** The number as it was decided or read, as written where it has none. */
  readonly now: string;
  readonly before?: string;
  readonly change?: string;
}

/** What stands in the row of a figure. */
export function rowText(figure: SubmissionFigure, metric: Metric | undefined, language: Language): RowText {
  const { read, known, decision } = figure;
  const value = decision?.figure?.value ?? readValue(figure);
  const now = value === undefined ? `“${read.shown}”` : valueText(value, metric, language);
  const { lastYear } = known;
  if (lastYear === undefined || metric === undefined) return { now };
  const before = valueText(lastYear, metric, language);
  if (value === undefined || !isKnown(value)) return { now, before };
  return { now, before, change: againstLastYear(value, { lastYear, metric, language }).change };
}

/** What is published of the cell of a decided figure, where the figure would stand in its place with another value. */
export function publishedBefore({ known, decision }: SubmissionFigure): Value | undefined {
  const [before, after] = [known.published?.value, decision?.figure?.value];
  if (before === undefined || after === undefined || decision?.kind === "beside") return undefined;
  return isSameValue(before, after) ? undefined : before;
}

function readValue({ read }: SubmissionFigure): Value | undefined {
  if (read.value !== null) return { value: read.value, qualifier: read.qualifier };
  return read.missing === undefined ? undefined : { missing: read.missing };
}
