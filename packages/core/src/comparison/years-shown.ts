import type { Year } from "../figures/period.ts";
import type { View } from "../view/view.ts";

/** The years a View shows, first to last, without gaps. */
export function yearsShown(view: Pick<View, "years">): readonly Year[] {
  const { from, to } = view.years;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The year whose value is 100: the one asked for, else the first year shown. */
export function indexYearOf(view: Pick<View, "years" | "indexYear">): Year {
  return view.indexYear ?? view.years.from;
}

/** The earlier of two years compared: the one asked for, else the first year shown. */
export function baseYearOf(view: Pick<View, "years" | "baseYear">): Year {
  return view.baseYear ?? view.years.from;
}
