import type { Comparison } from "@sosanh/core/comparison/comparison";
import { parseView } from "@sosanh/core/view/parse-view";
import type { View } from "@sosanh/core/view/view";
import { onlyUnit } from "./frame-story.ts";

/**
 * The question a View asks, without how its answer is looked at: two Views that differ in kind of chart, basis, order,
 * language, year picked out or my place have the same answer, which is fetched once.
 */
export function questionOf(view: View): View {
  const {
    basis: _1,
    chart: _2,
    order: _3,
    language: _4,
    tolerance: _5,
    mine: _6,
    focusYear: _7,
    ...question
  } = view;
  return parseView(question);
}

/** An answer, looked at as the View says. Of an answer to an older question, years it does not have are let go. */
export function presented(answer: Comparison, view: View): Comparison {
  const { basis, chart, order, language, tolerance, mine, focusYear } = view;
  const pinned = mine && onlyUnit(answer, mine);
  const has = (year: number) => answer.years.includes(year);
  return {
    ...answer,
    view: {
      ...questionOf(answer.view),
      ...{ basis, chart, order, language, tolerance },
      ...(pinned === undefined ? {} : { mine: pinned }),
      ...(focusYear !== undefined && has(focusYear) ? { focusYear } : {}),
    },
  };
}
