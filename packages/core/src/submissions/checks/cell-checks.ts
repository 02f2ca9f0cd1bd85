import { toSixDecimals } from "../../figures/six-decimals.ts";
import type { FigureCheck } from "../figure-check.ts";
import type { TakenFigure } from "./checked-figure.ts";
import { look, note } from "./figure-remark.ts";

/** The figures of each cell, in the order of the list; those that stand beside a published one are none of them. */
export type CellGroups = ReadonlyMap<string, readonly TakenFigure[]>;

/** The figures of a submission by the cell they would enter; a target and a result never share one. */
export function cellGroups(figures: Iterable<TakenFigure>): CellGroups {
  const groups = new Map<string, TakenFigure[]>();
  for (const taken of figures) {
    const key = groupKey(taken);
    if (key === undefined || taken.isBeside) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [taken]);
    else group.push(taken);
  }
  return groups;
}

/** Names the cell that a figure would enter; undefined where it is not settled. */
export function groupKey({ cell, isTarget }: Pick<TakenFigure, "cell" | "isTarget">): string | undefined {
  if (cell === undefined) return undefined;
  const { metric, locality, period } = cell;
  return `${isTarget ? "target" : "result"}|${metric}|${locality}|${period.year}|${period.part}`;
}

/** What other figures of the same cell say: the same again, or something else. */
export function cellChecks(taken: TakenFigure, said: CellSayings): readonly FigureCheck[] {
  const own = numberIn(taken);
  if (own === undefined) return [];
  const checks: FigureCheck[] = [];
  const same = said.byValue.get(own)?.find((other) => other !== taken);
  if (same !== undefined) checks.push(note("duplicate", { ordinal: same.ordinal }));
  for (const code of ["contradicts", "text-differs-from-table"] as const) {
    const other = [...said.firsts]
      .filter(([form]) => codeOf(formOf(taken), form) === code)
      .flatMap(([, firsts]) => firsts)
      .filter((first) => numberIn(first) !== own)
      .reduce<TakenFigure | undefined>(
        (least, one) => (least === undefined || one.ordinal < least.ordinal ? one : least),
        undefined,
      );
    const value = other === undefined ? undefined : numberIn(other);
    if (other !== undefined && value !== undefined)
      checks.push(look(code, { ordinal: other.ordinal, value }));
  }
  return checks;
}

type Form = "text" | "table" | "other";

/** What is said of one cell: by value the first two figures, and by form the first figures of the first two values. */
export interface CellSayings {
  readonly byValue: ReadonlyMap<number, readonly TakenFigure[]>;
  readonly firsts: ReadonlyMap<Form, readonly TakenFigure[]>;
}

/** What the figures of a cell say, made once for all of them. */
export function cellSayings(group: readonly TakenFigure[]): CellSayings {
  const byValue = new Map<number, TakenFigure[]>();
  const firsts = new Map<Form, TakenFigure[]>();
  for (const taken of group) {
    const value = numberIn(taken);
    if (value === undefined) continue;
    const same = byValue.get(value) ?? [];
    if (same.length < 2) byValue.set(value, [...same, taken]);
    const ofForm = firsts.get(formOf(taken)) ?? [];
    if (ofForm.length < 2 && ofForm.every((first) => numberIn(first) !== value))
      firsts.set(formOf(taken), [...ofForm, taken]);
  }
  return { byValue, firsts };
}

function formOf({ read: { place } }: TakenFigure): Form {
  return place.kind === "span" ? "text" : place.kind === "cell" ? "table" : "other";
}

function codeOf(one: Form, other: Form): "contradicts" | "text-differs-from-table" {
  const isTextAndTable = one !== other && one !== "other" && other !== "other";
  return isTextAndTable ? "text-differs-from-table" : "contradicts";
}

function numberIn({ number }: TakenFigure): number | undefined {
  return number === undefined ? undefined : toSixDecimals(number.value);
}
