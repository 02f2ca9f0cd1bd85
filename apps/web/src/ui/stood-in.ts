import { type IsoDate, type Period, periodEnd, periodStart } from "@sosanh/core/figures/period";
import type { FamilyMember, FamilyTree } from "@sosanh/core/places/family-tree";
import type { Level } from "@sosanh/core/places/locality";

/** The first and the last day of a unit; absent where the register knows none. */
interface UnitSpan {
  readonly since?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
}

/** Whether a unit stood on any day of a period, so that figures of the period can be of it, and if not, on which side. */
export function stoodIn({ since, until }: UnitSpan, period: Period): "yes" | "not-yet" | "no-more" {
  if (since !== undefined && periodEnd(period) < since) return "not-yet";
  return until !== undefined && until < periodStart(period) ? "no-more" : "yes";
}

/** What was found, the units that stood in the period first, else in its order: it may put those of its last day first. */
export function unitsOfPeriodFirst<T extends UnitSpan>(
  found: readonly T[],
  period: Period | undefined,
): readonly T[] {
  if (period === undefined) return found;
  const isAbsent = (unit: T) => Number(stoodIn(unit, period) !== "yes");
  return found.toSorted((a, b) => isAbsent(a) - isAbsent(b));
}

interface Absent {
  readonly level: Level;
  readonly period: Period;
  readonly stood: "not-yet" | "no-more";
}

/**
 * The units of its own level that stood in a period where a unit did not: what it went into, or what it was made of, for
 * certain. None of a district for a year after districts ended.
 */
export function unitsInstead(
  { origins, successors }: Pick<FamilyTree, "origins" | "successors">,
  { level, period, stood }: Absent,
): readonly FamilyMember[] {
  const isLater = stood === "no-more";
  const steps = (isLater ? successors : origins).filter(({ certainty }) => certainty === undefined);
  const [start, end] = [periodStart(period), periodEnd(period)];
  const found = new Map<FamilyMember["uid"], FamilyMember>();
  for (const { from, to, on } of steps) {
    const unit = isLater ? to : from;
    const isOver = steps.some(
      (step) =>
        step.from.uid === unit.uid && step.to.uid !== unit.uid && step.share === "full" && step.on <= start,
    );
    const isToCome = steps.some((step) => step.to.uid === unit.uid && step.on > end);
    const stands = isLater ? on <= end && !isOver : on > start && !isToCome;
    if (stands && unit.level === level) found.set(unit.uid, unit);
  }
  return [...found.values()];
}
