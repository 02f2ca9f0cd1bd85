import { z } from "zod";
import type { Year } from "../figures/period.ts";
import { parseView } from "./parse-view.ts";
import { earliestYear, latestYear, type View } from "./view.ts";
import { refusedView } from "./view-refusal.ts";

const spanOfYears = latestYear - earliestYear + 1;

/**
 * How the years of a saved View go on when a later year has figures: not at all; new years are added; or the last
 * `years` are shown.
 */
export const yearRollSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed") }),
  z.strictObject({ kind: z.literal("extend") }),
  z.strictObject({ kind: z.literal("slide"), years: z.number().int().min(1).max(spanOfYears) }),
]);

export type YearRoll = z.output<typeof yearRollSchema>;

/**
 * A View moved on (or back) to another last year by its rule; a `fixed` one is as it was.
 *
 * Where years are added, a picked year that is the last goes with it, and an earlier year compared with the last that
 * stood right before it still does; other picked years stay. Where the last years are shown, picked years keep their
 * distance from the last. A picked year that is no longer shown becomes the nearest shown; an earlier year compared
 * with is left out where none before the focus year is shown. The frame stays: a chosen day is a chosen day.
 *
 * @throws DomainError "invalid-view" naming a last year that no View can have, or that leaves no years to show
 */
export function rollView(view: View, roll: YearRoll, lastYear: Year): View {
  if (roll.kind === "fixed") return view;
  const years = rolledYears(view, roll, lastYear);
  const shift = lastYear - view.years.to;
  const moved = (year: Year): Year => {
    const isMoving = roll.kind === "slide" || year === view.years.to;
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

function rolledYears(view: View, roll: Exclude<YearRoll, { kind: "fixed" }>, to: Year): View["years"] {
  const from = roll.kind === "slide" ? to - roll.years + 1 : view.years.from;
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
