import type { Year } from "../figures/period.ts";
import { parseView } from "./parse-view.ts";
import { earliestYear, latestYear, type View } from "./view.ts";
import { refusedView } from "./view-refusal.ts";

/**
 * How the years of a View move on when a later year has figures: not at all; new years are added; or as many as before
 * are shown, ending with the new.
 */
export const rollRules = ["fixed", "extend", "slide"] as const;
export type RollRule = (typeof rollRules)[number];

/**
 * A View moved on (or back) to another last year by its rule; a `fixed` one is as it was.
 *
 * Where years are added, a picked year that is the last goes with it, and an earlier year compared with the last that
 * stood right before it still does; other picked years stay. Where as many as before are shown,
 * picked years keep their distance from the last. On the way back a picked year that is no longer shown becomes the
 * nearest shown, and an earlier year compared with is left out where none before the focus year is shown. The frame
 * stays: a chosen day is a chosen day.
 *
 * @throws DomainError "invalid-view" naming a last year that no View can have, or that leaves no years to show
 */
export function rollView(view: View, rule: RollRule, lastYear: Year): View {
  if (rule === "fixed") return view;
  const years = rolledYears(view, rule, lastYear);
  const shift = lastYear - view.years.to;
  const moved = (year: Year): Year => {
    const isMoving = rule === "slide" || year === view.years.to;
    return Math.min(years.to, Math.max(years.from, isMoving ? year + shift : year));
  };
  const { focusYear, baseYear, indexYear, ...rest } = view;
  const focus = focusYear === undefined ? undefined : moved(focusYear);
  const isYearBefore = (focusYear ?? view.years.to) === view.years.to && baseYear === view.years.to - 1;
  const base = baseYear === undefined ? undefined : moved(isYearBefore ? view.years.to : baseYear);
  const before = base !== undefined && isYearBefore ? Math.max(years.from, base - 1) : base;
  return parseView({
    ...rest,
    years,
    ...(focus !== undefined && { focusYear: focus }),
    ...(before !== undefined && before < (focus ?? years.to) && { baseYear: before }),
    ...(indexYear !== undefined && { indexYear: moved(indexYear) }),
  });
}

function rolledYears({ years }: View, rule: RollRule, to: Year): View["years"] {
  const from = rule === "slide" ? to - (years.to - years.from) : years.from;
  for (const year of [to, from])
    if (!Number.isInteger(year) || year < earliestYear || year > latestYear)
      throw refusedView({
        field: "years",
        value: String(year),
        reason: "no-such-year",
        facts: { earliest: earliestYear, latest: latestYear },
      });
  return { from, to };
}
