import { aboutChecks } from "./checks/about-checks.ts";
import { type CellSayings, cellChecks, cellGroups, cellSayings, groupKey } from "./checks/cell-checks.ts";
import type { CheckContext, CheckedFigure, FigureCell, TakenFigure } from "./checks/checked-figure.ts";
import { takenFigure } from "./checks/checked-figure.ts";
import { numberChecks, targetChecks } from "./checks/number-checks.ts";
import { readingChecks } from "./checks/reading-checks.ts";
import { totalChecks } from "./checks/total-checks.ts";
import type { FigureCheck } from "./figure-check.ts";

export type { CheckContext, CheckedFigure, FigureCell };

/**
 * What looks wrong, or must be known, of each figure of a submission, in the order of the figures: of the decided figure
 * where there is one, else of what was read. What a person settled is no longer doubted for how it was read; a figure
 * that was rejected or withdrawn has no checks and is held against nothing. `partOf` and the facts' `ordinal` are places
 * in the submission.
 */
export function checkFigures(
  figures: readonly CheckedFigure[],
  context: CheckContext,
): readonly (readonly FigureCheck[])[] {
  const all = figures.map((figure, ordinal) => takenFigure(figure, ordinal, context.metrics));
  const groups = cellGroups(all.filter((taken) => taken !== undefined));
  const groupOf = (taken: Pick<TakenFigure, "cell" | "isTarget">): readonly TakenFigure[] => {
    const key = groupKey(taken);
    return (key === undefined ? undefined : groups.get(key)) ?? [];
  };
  const sayings = new Map<TakenFigure, CellSayings>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const said = cellSayings(group);
    for (const taken of group) sayings.set(taken, said);
  }
  const totals = totalChecks(all, groups, context);
  const hasTargets = all.some((taken) => taken?.isTarget === true);
  const against = {
    known: context.known,
    submitted: ({ cell }: TakenFigure) =>
      cell === undefined || !hasTargets ? undefined : smallest(groupOf({ cell, isTarget: true })),
    hasCount: ({ cell, metric }: TakenFigure) =>
      cell !== undefined &&
      metric?.attainmentOf !== undefined &&
      groupOf({ cell: { ...cell, metric: metric.attainmentOf }, isTarget: false }).length > 0,
  };
  return all.map((taken) => {
    if (taken === undefined) return [];
    const total = totals.get(taken);
    const said = sayings.get(taken);
    return [
      ...readingChecks(taken, context),
      ...numberChecks(taken, context),
      ...targetChecks(taken, against),
      ...(total === undefined ? [] : [total]),
      ...(said === undefined ? [] : cellChecks(taken, said)),
      ...aboutChecks(taken, context),
    ];
  });
}

function smallest(targets: readonly TakenFigure[]): number | undefined {
  const amounts = targets.flatMap(({ number }) => (number === undefined ? [] : [number.value]));
  return amounts.length === 0 ? undefined : Math.min(...amounts);
}

/**
 * The cell that a figure is held against: that of what was decided, else of what was read; of a target that of the metric
 * it is the target of. Undefined where it is not settled.
 */
export function heldAgainst(
  { read, decision }: CheckedFigure,
  metrics: CheckContext["metrics"],
): { readonly cell: FigureCell; readonly isTarget: boolean } | undefined {
  const figure = decision?.figure;
  const settled = figure === undefined ? { read } : { read, decision: { kind: "accepted", figure } as const };
  const taken = takenFigure(settled, 0, metrics);
  return taken?.cell === undefined ? undefined : { cell: taken.cell, isTarget: taken.isTarget };
}
