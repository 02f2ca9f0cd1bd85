import type { Period } from "../../figures/period.ts";
import { sumOf } from "../../figures/six-decimals.ts";
import { within } from "../../nested-map.ts";
import type { LocalityUid } from "../../places/locality.ts";
import type { FigureCheck } from "../figure-check.ts";
import type { CellGroups } from "./cell-checks.ts";
import type { CheckContext, TakenFigure } from "./checked-figure.ts";
import { look } from "./figure-remark.ts";

/** By figure: its total is not what its parts add up to. */
export type TotalChecks = ReadonlyMap<TakenFigure, FigureCheck>;

/** A sum that its parts do not give: parts named in a sentence, rows of a table, units under a unit. */
export function totalChecks(
  figures: readonly (TakenFigure | undefined)[],
  groups: CellGroups,
  { tree }: Pick<CheckContext, "tree">,
): TotalChecks {
  const found = new Map<TakenFigure, FigureCheck>();
  const add = (total: TakenFigure, parts: number): void => {
    if (total.number !== undefined && !found.has(total))
      found.set(total, look("total-differs", { total: total.number.value, parts }));
  };
  sentenceTotals(figures, add);
  tableTotals(figures, add);
  unitTotals(groups, tree, add);
  return found;
}

type Add = (total: TakenFigure, parts: number) => void;

/**
 * "310 công dân, gồm 270 …, 40 …": a part is never more than the whole; several that come within a tenth of it were
 * meant to add up to it.
 */
function sentenceTotals(figures: readonly (TakenFigure | undefined)[], add: Add): void {
  const parts = new Map<TakenFigure, number[]>();
  const byOrdinal = new Map(figures.map((taken) => [taken?.ordinal, taken]));
  for (const taken of figures) {
    const whole = taken?.read.partOf === undefined ? undefined : byOrdinal.get(taken.read.partOf);
    if (taken === undefined || whole === undefined || !sameUnit(taken, whole)) continue;
    const value = exactOf(taken);
    if (value !== undefined) parts.set(whole, [...(parts.get(whole) ?? []), value]);
  }
  for (const [whole, values] of parts) {
    const total = exactOf(whole);
    if (total === undefined) continue;
    const largest = Math.max(...values);
    if (largest > total) add(whole, largest);
    const sum = sumOf(values);
    if (values.length > 1 && sum !== total && Math.abs(sum - total) <= total / 10) add(whole, sum);
  }
}

function sameUnit(part: TakenFigure, whole: TakenFigure): boolean {
  const unit = whole.metric?.unit.vi;
  return unit !== undefined && unit === part.metric?.unit.vi && whole.metric?.valueKind !== "percentage";
}

/** A row or a column of sums: right where any way of adding what stands before or behind it gives it. */
function tableTotals(figures: readonly (TakenFigure | undefined)[], add: Add): void {
  const totals = figures.filter((taken) => taken !== undefined).filter(({ read }) => read.isTotal === true);
  const lines = new Map<string, TakenFigure[]>(totals.flatMap(linesOf).map((line) => [line, []]));
  if (lines.size === 0) return;
  for (const taken of figures) {
    if (taken === undefined) continue;
    for (const line of linesOf(taken)) lines.get(line)?.push(taken);
  }
  for (const line of lines.values()) line.sort(byCell);
  for (const taken of totals) {
    const total = exactOf(taken);
    if (total === undefined) continue;
    const sums = linesOf(taken).flatMap((line) => sumsAround(taken, lines.get(line) ?? []));
    const [closest] = sums.toSorted((a, b) => Math.abs(a.sum - total) - Math.abs(b.sum - total));
    if (closest !== undefined && Math.abs(closest.sum - total) > closest.tolerance) add(taken, closest.sum);
  }
}

/** The column and the row of a sheet that a figure of a sum metric stands in, with what it counts. */
function linesOf({ read: { place }, metric, period, isTarget }: TakenFigure): readonly string[] {
  if (place.kind !== "cell" || metric?.aggregation.kind !== "sum" || period === undefined) return [];
  const { sheet = "", row, column } = place;
  const what = `${metric.code}|${period.year}|${period.part}|${isTarget}`;
  return [`${sheet}|column|${column}|${what}`, `${sheet}|row|${row}|${what}`];
}

/** From left to right and from above, whatever order the figures came in. */
function byCell({ read: { place: a } }: TakenFigure, { read: { place: b } }: TakenFigure): number {
  if (a.kind !== "cell" || b.kind !== "cell") return 0;
  if (a.row !== b.row) return a.row - b.row;
  if (a.column.length !== b.column.length) return a.column.length - b.column.length;
  return a.column < b.column ? -1 : 1;
}

interface Sum {
  readonly sum: number;
  readonly tolerance: number;
}

/** What the rows up to the next sum add up to, before and behind; what all rows do; and what the other sums do. */
function sumsAround(total: TakenFigure, line: readonly TakenFigure[]): readonly Sum[] {
  const at = line.indexOf(total);
  const isSum = ({ read }: TakenFigure): boolean => read.isTotal === true;
  const before = line.slice(0, at);
  const behind = line.slice(at + 1);
  const nextSum = behind.findIndex(isSum);
  const ways = [
    before.slice(before.findLastIndex(isSum) + 1),
    behind.slice(0, nextSum === -1 ? behind.length : nextSum),
    line.filter((taken) => !isSum(taken)),
    line.filter((taken) => isSum(taken) && taken !== total),
  ];
  return ways.flatMap((parts) => {
    const values = parts.map(exactOf);
    const known = values.filter((value) => value !== undefined);
    if (known.length < 2 || known.length < values.length) return [];
    return [{ sum: sumOf(known), tolerance: toleranceOf([total, ...parts]) }];
  });
}

interface Family {
  readonly period: Period;
  readonly units: Map<LocalityUid, readonly TakenFigure[]>;
}

/** A unit's figure against those of the units directly under it: too small for them, or, where all are there, not their sum. */
function unitTotals(groups: CellGroups, tree: CheckContext["tree"], add: Add): void {
  for (const { period, units } of familiesOf(groups)) {
    const sums = new Map<LocalityUid, TakenFigure[]>();
    for (const [uid, [figure]] of units) {
      const parent = tree.parentIn(uid, period);
      if (parent === undefined || figure === undefined || !units.has(parent)) continue;
      const list = sums.get(parent);
      if (list === undefined) sums.set(parent, [figure]);
      else list.push(figure);
    }
    for (const [parent, parts] of sums) {
      const totals = units.get(parent) ?? [];
      const [first] = totals;
      const total = first === undefined ? undefined : exactOf(first);
      if (first === undefined || total === undefined) continue;
      const sum = sumOf(parts.map((part) => exactOf(part) ?? 0));
      const isWhole = parts.length === tree.childrenIn(parent, period).length;
      const left = isWhole ? Math.abs(sum - total) : sum - total;
      if (left > toleranceOf([first, ...parts])) for (const taken of totals) add(taken, sum);
    }
  }
}

/** Cells of one sum metric and period whose figures say one exact number. */
function familiesOf(groups: CellGroups): Iterable<Family> {
  const families = new Map<string, Map<string, Family>>();
  for (const group of groups.values()) {
    const [first] = group;
    const own = first === undefined ? undefined : exactOf(first);
    if (first?.cell === undefined || own === undefined || first.metric?.aggregation.kind !== "sum") continue;
    if (own < 0 || group.some((taken) => exactOf(taken) !== own)) continue;
    const { metric, locality, period } = first.cell;
    const ofMetric = within(families, `${metric}|${first.isTarget}`);
    const key = `${period.year}|${period.part}`;
    const family = ofMetric.get(key) ?? { period, units: new Map() };
    family.units.set(locality, group);
    ofMetric.set(key, family);
  }
  return [...families.values()].flatMap((ofMetric) => [...ofMetric.values()]);
}

/** Figures rounded to thousands or to decimals may be half a step off, each. */
function toleranceOf(figures: readonly TakenFigure[]): number {
  const isRounded = figures.some(
    ({ read, metric }) =>
      (metric?.decimals ?? 0) > 0 || /nghìn|ngàn|triệu|tỷ|tỉ|1[.,]?000|thousand|million/i.test(read.unit),
  );
  if (!isRounded) return 0;
  const step = Math.min(...figures.map(({ number }) => stepOf(number?.value ?? 0)));
  return (step / 2) * figures.length + 1e-6;
}

/** The place of the last digit that is not zero: 100 of 12300, 0.1 of 4.5; at most 1e6. */
function stepOf(value: number): number {
  for (const step of [1e6, 1e5, 1e4, 1e3, 100, 10, 1, 0.1, 0.01])
    if (Math.abs(value / step - Math.round(value / step)) < 1e-6) return step;
  return 0.001;
}

function exactOf({ number }: TakenFigure): number | undefined {
  return number?.qualifier === "exact" ? number.value : undefined;
}
