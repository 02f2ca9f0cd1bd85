import { derivedFromChildren } from "@sosanh/core/figures/derived-value";
import { isExpected } from "@sosanh/core/figures/is-expected";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Coverage, Rollup } from "@sosanh/core/figures/rollup";
import { isKnown, type Value } from "@sosanh/core/figures/value";
import { readTypedValue, type TypedValue } from "@sosanh/core/submissions/typed-value";
import { withdrawalReason } from "@sosanh/core/submissions/withdrawal-text";
import type { RouterOutputs } from "../../trpc.ts";

export type EntrySheet = RouterOutputs["entries"]["sheet"];
export type EntryUnit = EntrySheet["units"][number];
export type EntryCell = EntryUnit["cells"][number];

/** Names the cell of a unit and a metric. */
export function cellKey(locality: string, metric: string): string {
  return `${locality} ${metric}`;
}

/** The unit and the metric that a key names. */
export function cellOfKey(key: string): { readonly locality: string; readonly metric: string } {
  const [locality = "", metric = ""] = key.split(" ");
  return { locality, metric };
}

/** What a text in a cell means: a value, nothing, what cannot be read, or that what is published goes, and why. */
export type CellMeaning = TypedValue | { readonly withdrawn: string };

const read = new WeakMap<Metric, Map<string, CellMeaning>>();

/** What a text typed for a metric means; each text is read once. */
export function readOnce(text: string, metric: Metric): CellMeaning {
  const known = read.get(metric) ?? new Map<string, CellMeaning>();
  read.set(metric, known);
  const found = known.get(text) ?? meaningOf(text, metric);
  known.set(text, found);
  return found;
}

function meaningOf(text: string, metric: Metric): CellMeaning {
  const withdrawn = withdrawalReason(text);
  return withdrawn === undefined ? readTypedValue(text, metric) : { withdrawn };
}

/** Whether a text cannot be stored as it is: it is not read, or withdraws without a reason or what is not there. */
export function isFaulty(text: string, metric: Metric, cell: EntryCell | undefined): boolean {
  const meaning = readOnce(text, metric);
  if ("withdrawn" in meaning) return meaning.withdrawn === "" || cell?.published === undefined;
  return "fault" in meaning;
}

/** What will stand in a cell: what was typed, where it can be read, else what is published, else what is rolled up. */
export function valueIn(text: string, metric: Metric, cell: EntryCell | undefined): Value | undefined {
  const typed = readOnce(text, metric);
  if ("value" in typed) return typed.value;
  const { published, derived } = cell ?? {};
  if ("withdrawn" in typed && !isFaulty(text, metric, cell)) return derived;
  return published !== undefined && isKnown(published) ? published : (derived ?? published);
}

/** What the units add up to, as it will be rolled up, and how many of them are in it. */
export interface SheetTotal {
  readonly value: Value;
  readonly coverage: Coverage;
}

/** The total of every column, of what is typed and what is published. */
export function sheetTotals(sheet: EntrySheet, texts: ReadonlyMap<string, string>): readonly SheetTotal[] {
  const columns = new Map(sheet.metrics.map((metric, x) => [metric.code, columnOf(sheet, texts, x)]));
  const parts = new Map(sheet.parts.map(({ metric, values }) => [metric, values]));
  const rowsOf = (code: string): readonly (Rollup | undefined)[] =>
    columns.get(code) ??
    sheet.units.map(({ locality }, y) => {
      const value = parts.get(code)?.[y] ?? undefined;
      return value && rollupOf({ metric: code, locality, period: sheet.period }, value);
    });
  return sheet.metrics.map(({ code, aggregation: how }) => {
    const own = rowsOf(code);
    const numerator = how.kind === "ratio" ? rowsOf(how.numerator) : [];
    const denominator = how.kind === "ratio" ? rowsOf(how.denominator) : [];
    const weight = how.kind === "weighted-mean" ? rowsOf(how.weight) : [];
    const expected = sheet.units.flatMap((_, y) => (isExpected(own[y]) ? [y] : []));
    const { value, children } = derivedFromChildren(
      how,
      expected.map((y) => ({
        ...{ own: own[y], numerator: numerator[y], denominator: denominator[y], weight: weight[y] },
      })),
    );
    return { value, coverage: { reported: children, expected: expected.length } };
  });
}

function columnOf(sheet: EntrySheet, texts: ReadonlyMap<string, string>, x: number) {
  const { metrics, period, units } = sheet;
  return units.map(({ locality, cells }) => {
    const metric = metrics[x];
    if (metric === undefined) return undefined;
    const value = valueIn(texts.get(cellKey(locality, metric.code)) ?? "", metric, cells[x]);
    return value && rollupOf({ metric: metric.code, locality, period }, value);
  });
}

function rollupOf(cell: Pick<Rollup, "metric" | "locality" | "period">, value: Value): Rollup {
  return { ...cell, value, origin: "reported", complete: isKnown(value), estimate: false };
}

/** How many cells were typed, and how many of them cannot be read. */
export function countTyped(sheet: EntrySheet, texts: ReadonlyMap<string, string>) {
  let [typed, faults] = [0, 0];
  for (const { locality, cells } of sheet.units)
    for (const [x, metric] of sheet.metrics.entries()) {
      const text = texts.get(cellKey(locality, metric.code));
      if (text === undefined || text === "") continue;
      typed += 1;
      if (isFaulty(text, metric, cells[x])) faults += 1;
    }
  return { typed, faults, cells: sheet.units.length * sheet.metrics.length };
}

/** The key of the next cell of which the text cannot be read, after this one and round to the first; undefined of none. */
export function nextFault(
  { units, metrics }: EntrySheet,
  texts: ReadonlyMap<string, string>,
  after: string | undefined,
): string | undefined {
  const faults: string[] = [];
  let isPassed = false;
  for (const { locality, cells } of units)
    for (const [x, metric] of metrics.entries()) {
      const key = cellKey(locality, metric.code);
      const text = texts.get(key) ?? "";
      if (text !== "" && isFaulty(text, metric, cells[x])) {
        if (isPassed) return key;
        faults.push(key);
      }
      isPassed ||= key === after;
    }
  return faults[0];
}
