import type { MetricCode } from "../figures/metric.ts";
import type { Period, PeriodPart, Year } from "../figures/period.ts";
import { isKnown, type Known, type Missing, type Value } from "../figures/value.ts";
import { within } from "../nested-map.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { ToldCell } from "./told-cells.ts";

/** Which figure changed. */
export interface ChangedCell {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
}

/**
 * What became of a figure that was told before:
 *
 * - `revised`: another number, or another qualifier, by the same definition;
 * - `redefined`: counted by another definition now: the two are never told as a change of one another;
 * - `newly-reported`: there was none, and why; now there is one;
 * - `now-missing`: there was one; now there is none, and why;
 * - `other-reason`: there is none still, for another reason;
 * - `appeared`: a metric or a place that was not told in that period; its period was;
 * - `vanished`: a metric or a place that is not told any more in that period; its period is.
 */
export type FigureChange = ChangedCell &
  (
    | { readonly kind: "revised"; readonly before: Known; readonly now: Known }
    | { readonly kind: "redefined"; readonly before: Value; readonly now: Value }
    | { readonly kind: "newly-reported"; readonly before: Missing; readonly now: Known }
    | { readonly kind: "now-missing"; readonly before: Known; readonly now: Missing }
    | { readonly kind: "other-reason"; readonly before: Missing; readonly now: Missing }
    | { readonly kind: "appeared"; readonly now: Value }
    | { readonly kind: "vanished"; readonly before: Value }
  );

/** A period of which figures are told on one side only: how many are known, and how many are missing. */
export interface PeriodFigures {
  readonly period: Period;
  readonly known: number;
  readonly missing: number;
}

/** What changed between two tellings of the same question. */
export interface FigureChanges {
  /** In the order of what is told now, then what vanished, in the order it was told in. */
  readonly changes: readonly FigureChange[];
  /** Periods told now and not before, in the order they are told in; none of their figures is among the changes. */
  readonly newPeriods: readonly PeriodFigures[];
  /** Periods told before and not now. */
  readonly droppedPeriods: readonly PeriodFigures[];
}

/** What changed from the figures told before to those told now; each figure stands once in either list. */
export function figureChanges(before: readonly ToldCell[], now: readonly ToldCell[]): FigureChanges {
  const was = indexed(before);
  const is = indexed(now);
  const toldNow = now.flatMap((cell) =>
    was.hasPeriod(cell.period) ? (changeOf(was.find(cell), cell) ?? []) : [],
  );
  const vanished = before.flatMap((cell): FigureChange[] =>
    is.hasPeriod(cell.period) && is.find(cell) === undefined
      ? [{ ...keyOf(cell), kind: "vanished", before: cell.value }]
      : [],
  );
  return {
    changes: [...toldNow, ...vanished],
    newPeriods: periodsWithout(now, was),
    droppedPeriods: periodsWithout(before, is),
  };
}

function changeOf(before: ToldCell | undefined, now: ToldCell): FigureChange | undefined {
  const key = keyOf(now);
  if (before === undefined) return { ...key, kind: "appeared", now: now.value };
  const [was, is] = [before.value, now.value];
  if (before.definitionVersion !== now.definitionVersion)
    return { ...key, kind: "redefined", before: was, now: is };
  if (isKnown(was) && isKnown(is)) {
    const isSame = was.value === is.value && was.qualifier === is.qualifier;
    return isSame ? undefined : { ...key, kind: "revised", before: was, now: is };
  }
  if (isKnown(is)) return isKnown(was) ? undefined : { ...key, kind: "newly-reported", before: was, now: is };
  if (isKnown(was)) return { ...key, kind: "now-missing", before: was, now: is };
  return was.missing === is.missing ? undefined : { ...key, kind: "other-reason", before: was, now: is };
}

function keyOf({ metric, locality, period }: ToldCell): ChangedCell {
  return { metric, locality, period };
}

interface Indexed {
  readonly hasPeriod: (period: Period) => boolean;
  readonly find: (cell: ChangedCell) => ToldCell | undefined;
}

function indexed(cells: readonly ToldCell[]): Indexed {
  const byPeriod = new Map<PeriodPart, Map<Year, Map<MetricCode, Map<LocalityUid, ToldCell>>>>();
  for (const cell of cells) {
    const { year, part } = cell.period;
    within(within(within(byPeriod, part), year), cell.metric).set(cell.locality, cell);
  }
  const at = ({ year, part }: Period) => byPeriod.get(part)?.get(year);
  return {
    hasPeriod: (period) => at(period) !== undefined,
    find: ({ metric, locality, period }) => at(period)?.get(metric)?.get(locality),
  };
}

function periodsWithout(cells: readonly ToldCell[], other: Indexed): readonly PeriodFigures[] {
  const counted = new Map<PeriodPart, Map<Year, { period: Period; known: number; missing: number }>>();
  for (const { period, value } of cells) {
    if (other.hasPeriod(period)) continue;
    const years = within(counted, period.part);
    const count = years.get(period.year) ?? { period, known: 0, missing: 0 };
    count[isKnown(value) ? "known" : "missing"] += 1;
    years.set(period.year, count);
  }
  return [...counted.values()].flatMap((years) => [...years.values()]);
}
