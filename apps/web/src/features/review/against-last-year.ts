import { formatChange, formatPercentChange, formatValue } from "@sosanh/chart/words/number-text";
import { change } from "@sosanh/core/comparison/change";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, type Known } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import { decimalsOf } from "../../ui/decimals-of.ts";

/** What a number would mean beside last year's. */
export interface AgainstLastYear {
  readonly direction: -1 | 0 | 1;
  /** The change with its per cent: "+48 (+2,7 %)"; in points of a percentage. */
  readonly change: string;
  /** Last year's figure as it is written. */
  readonly before: string;
  /** How many times last year's, of a number far above or below it, from a figure large enough to tell. */
  readonly times?: number;
}

/** Per cent are told from here on; below, "2 on 1" would be "+100 %". */
const smallestBase = 10;
const farFrom = 30;
const farTimes = 3;

/** Holds a number against the figure of the year before, which is of the same cell. */
export function againstLastYear(
  now: Known,
  { lastYear, metric, language }: { lastYear: Known; metric: Metric; language: Language },
): AgainstLastYear {
  const { value } = now;
  const decimals = Math.max(metric.decimals, decimalsOf(value), decimalsOf(lastYear.value));
  const told = change(now, lastYear);
  const difference = isKnown(told) ? told.value : 0;
  const isShare = metric.valueKind === "percentage";
  const isBare = isShare || Math.abs(lastYear.value) < smallestBase || difference === 0;
  const percent = isBare
    ? ""
    : ` (${formatPercentChange((100 * difference) / lastYear.value, { language })})`;
  const points = isShare ? `\u00a0${language === "vi" ? "điểm %" : "points"}` : "";
  const times = value / lastYear.value;
  const isFar =
    !isShare &&
    Math.max(value, lastYear.value) >= farFrom &&
    lastYear.value > 0 &&
    (times > farTimes || times < 1 / farTimes);
  return {
    direction: Math.sign(difference) as -1 | 0 | 1,
    change: `${formatChange(told, { language, decimals })}${points}${percent}`,
    before: formatValue(lastYear, {
      language,
      decimals: Math.max(metric.decimals, decimalsOf(lastYear.value)),
    }),
    ...(isFar ? { times } : {}),
  };
}
