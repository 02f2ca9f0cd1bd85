import { periodEnd, periodStart } from "../../figures/period.ts";
import type { FigureCheck } from "../figure-check.ts";
import type { CheckContext, TakenFigure } from "./checked-figure.ts";
import { isWithin, look, nameOf, note } from "./figure-remark.ts";

/** Whether place and period fit the document, the register and the calendar. */
export function aboutChecks(taken: TakenFigure, context: CheckContext): readonly FigureCheck[] {
  return [...placeChecks(taken, context), ...periodChecks(taken, context)];
}

function placeChecks(
  { locality, period }: TakenFigure,
  { about: { place }, tree }: CheckContext,
): readonly FigureCheck[] {
  if (locality === undefined) return [];
  const name = nameOf(tree, locality, period);
  const checks: FigureCheck[] = [];
  if (place !== undefined && !isWithin(tree, { place, locality, period }))
    checks.push(look("other-place", { name, document: nameOf(tree, place, period) }));
  if (period !== undefined && tree.versionIn(locality, period) === undefined)
    checks.push(look("did-not-exist", { name, year: period.year }));
  return checks;
}

/** Last year's figures for comparison, and next year's targets, stand in every report. */
function periodChecks(
  { period, isTarget }: TakenFigure,
  { about, today }: CheckContext,
): readonly FigureCheck[] {
  if (period === undefined) return [];
  const checks: FigureCheck[] = [];
  const own = about.period?.year;
  if (own !== undefined && period.year !== own) {
    const facts = { year: period.year, document: own };
    const isUsual = period.year === own - 1 || (isTarget && period.year === own + 1);
    checks.push(isUsual ? note("other-year", facts) : look("other-year", facts));
  }
  if (!isTarget && periodEnd(period) >= today) {
    const facts = { year: period.year };
    checks.push(periodStart(period) > today ? look("in-the-future", facts) : note("in-the-future", facts));
  }
  return checks;
}
