import type { Metric } from "../../figures/metric.ts";
import { toSixDecimals } from "../../figures/six-decimals.ts";
import type { Known } from "../../figures/value.ts";
import { isKnown } from "../../figures/value.ts";
import type { FigureCheck } from "../figure-check.ts";
import type { ReadFigure } from "../read-figure.ts";
import type { KnownOfCell } from "../submission.ts";
import type { CheckContext, TakenFigure } from "./checked-figure.ts";
import { look, note } from "./figure-remark.ts";

/** Below this size a figure leaps from year to year without anything being wrong. */
const smallest = 30;
/** So much more than a target is an error more often than an achievement. */
const farAboveTarget = 200;

/** What of the number itself looks wrong, and how it stands to last year's, to the target and to what is published. */
export function numberChecks(
  taken: TakenFigure,
  context: Pick<CheckContext, "known">,
): readonly FigureCheck[] {
  const { number, cell } = taken;
  if (number === undefined) return [];
  const known = cell === undefined ? {} : context.known(cell);
  return [
    ...shapeChecks({ ...taken, value: number.value }),
    ...(taken.isTarget ? [] : lastYearChecks(taken, number, known)),
    ...publishedChecks(taken, number, known),
  ];
}

/** A number as it would enter a metric, and what was read of it. */
export interface ShapedNumber {
  readonly value: number;
  readonly metric?: Metric | undefined;
  readonly read: Pick<ReadFigure, "metric" | "unit" | "value">;
}

/** What speaks against a number in its metric, whatever else is known: its sign, its decimals, its being a share. */
export function shapeChecks({ value, metric, read }: ShapedNumber): readonly FigureCheck[] {
  const checks: FigureCheck[] = [];
  if (value < 0) checks.push(look("negative", { value }));
  if (metric === undefined) return checks;
  const isShare = metric.valueKind === "percentage";
  if (isShare && metric.attainmentOf === undefined && value > 100)
    checks.push(look("not-a-share", { value }));
  if (metric.decimals === 0 && !Number.isInteger(toSixDecimals(value)))
    checks.push(look("not-whole", { value }));
  // Of a metric that the reader chose it has seen to the unit itself.
  const isAssigned = metric.code !== read.metric && value === read.value && read.unit !== "";
  if (isAssigned && isShare !== read.unit.startsWith("%"))
    checks.push(look("unknown-unit", { unit: read.unit, expected: metric.unit.vi }));
  return checks;
}

/** Ten times is told of figures of any size, but small ones need no eye for it. */
function lastYearChecks(
  { period }: TakenFigure,
  { value }: Known,
  { lastYear }: KnownOfCell,
): readonly FigureCheck[] {
  if (lastYear === undefined || period === undefined || lastYear.value <= 0 || value < 0) return [];
  const before = lastYear.value;
  const facts = { times: toSixDecimals(value / before), before, year: period.year - 1 };
  const isLarge = Math.max(value, before) >= smallest;
  if (value >= 10 * before || value <= before / 10)
    return [isLarge ? look("ten-times", facts) : note("ten-times", facts)];
  if (isLarge && (value > 3 * before || value < before / 3)) return [look("far-from-last-year", facts)];
  return [];
}

function publishedChecks(
  { isTarget, isBeside }: TakenFigure,
  { value }: Known,
  { published, target }: KnownOfCell,
): readonly FigureCheck[] {
  const stands = isTarget
    ? target
    : published !== undefined && isKnown(published.value)
      ? published.value.value
      : undefined;
  if (stands === undefined) return [];
  const source = isTarget ? "" : (published?.sourceTitle ?? "");
  if (toSixDecimals(stands) === toSixDecimals(value)) return [note("already-published", { source })];
  return isBeside ? [] : [look("second-source", { value: stands, source })];
}

/** The amounts that figures of the same submission set as targets, by cell. */
export type TargetOfCell = (taken: TakenFigure) => number | undefined;

/**
 * More than was to be reached: of a count against its target, of a stated attainment where no count says so. Only of
 * what is better the higher it is.
 */
export function targetChecks(
  taken: TakenFigure,
  {
    known,
    submitted,
    hasCount,
  }: {
    readonly known: CheckContext["known"];
    readonly submitted: TargetOfCell;
    /** Whether a count of what is attained stands in the same submission. */
    readonly hasCount: (taken: TakenFigure) => boolean;
  },
): readonly FigureCheck[] {
  const { metric, number, cell, isTarget } = taken;
  if (metric === undefined || number === undefined || isTarget) return [];
  if (metric.attainmentOf !== undefined) {
    if (number.value <= 100 || hasCount(taken)) return [];
    return [above(number.value)];
  }
  const target = submitted(taken) ?? (cell === undefined ? undefined : known(cell).target);
  if (target === undefined || target <= 0 || metric.polarity === "lower-better") return [];
  const percent = (100 * number.value) / target;
  return percent > 100 ? [above(Math.round(percent * 10) / 10, target)] : [];
}

function above(percent: number, target?: number): FigureCheck {
  const facts = { percent, ...(target !== undefined && { target }) };
  return percent > farAboveTarget ? look("above-target", facts) : note("above-target", facts);
}
