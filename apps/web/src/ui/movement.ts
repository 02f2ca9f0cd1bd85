import { formatChange, formatPercentChange } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isFirmChange } from "@sosanh/core/comparison/firm-change";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";

/** What a change means to a reader: by the metric's direction, never by its sign. */
export type Tone = "better" | "worse" | "plain";

/** A change ready to be shown: its direction, its judgement and its words. */
export interface Movement {
  readonly direction: "up" | "down" | "same";
  readonly tone: Tone;
  /** "+62", "−0,3". */
  readonly amount: string;
  /** "+1,7 %"; absent below ten, where a percentage says nothing, and where none exists. */
  readonly percent?: string;
  /** "điểm %" where the metric is a percentage. */
  readonly unit?: string;
}

/** Counts under this carry no percentage. */
const leastForPercent = 10;

/** The change on the year before in words; undefined where there is none to show. */
export function movementOf(
  row: ComparisonRow | undefined,
  metric: Metric,
  language: Language,
): Movement | undefined {
  if (row === undefined || !isKnown(row.change)) return undefined;
  const { change, relativeChange, value } = row;
  const points = metric.valueKind === "percentage";
  const size = isKnown(value) ? Math.abs(value.value) : 0;
  const base = isKnown(value) ? Math.abs(value.value - change.value) : 0;
  const withPercent =
    isKnown(relativeChange) && !points && size >= leastForPercent && base >= leastForPercent;
  return {
    direction: change.value > 0 ? "up" : change.value < 0 ? "down" : "same",
    tone: toneOf(row, metric),
    amount: formatChange(change, { language, decimals: metric.decimals }),
    ...(withPercent ? { percent: formatPercentChange(relativeChange.value, { language }) } : {}),
    ...(points ? { unit: word(language, "unit.points") } : {}),
  };
}

/**
 * What a change means to a reader: better or worse by the metric's direction where it is more than chance explains, as
 * the findings say it; plain where it is not, and of a metric without a direction.
 *
 * @param size what of the change is shown, where that is not all of it: a unit's part of a ratio's change
 */
export function toneOf(row: ComparisonRow, metric: Metric, size?: number): Tone {
  if (metric.polarity === "neutral" || !isKnown(row.change) || !isFirmChange(metric, row)) return "plain";
  const shown = size ?? row.change.value;
  if (shown === 0) return "plain";
  return shown > 0 === (metric.polarity === "higher-better") ? "better" : "worse";
}
