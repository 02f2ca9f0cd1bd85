import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, type MissingReason } from "@sosanh/core/figures/value";
import { missingReasonIn } from "@sosanh/core/submissions/missing-words";
import type { SheetCell } from "@sosanh/core/submissions/read-document";
import type { ReadDoubt, ReadFigure } from "@sosanh/core/submissions/read-figure";
import { readTypedValue } from "@sosanh/core/submissions/typed-value";
import { confidenceOf } from "../narrative/candidate-of.ts";
import type { ReadingKnowledge } from "../reading-knowledge.ts";
import { columnLetters } from "../sheet/column-letters.ts";
import { gridOf } from "../sheet/sheet-grid.ts";
import type { FilledRow, FilledSheet } from "./filled-template.ts";

/** What a filled cell says, in the metric's unit. */
type Filled = Pick<ReadFigure, "value" | "missing" | "readings" | "qualifier"> & { readonly isUnread?: true };

/**
 * The figures of a sheet of our own template, exactly as they were filled: a number is a number of its metric, words are
 * why there is none, or are left for a person. An empty cell is one only where its row says why.
 */
export function* templateFigures(filled: FilledSheet, knowledge: ReadingKnowledge): Generator<ReadFigure> {
  const { sheet, columns, reason, rows } = filled;
  const grid = gridOf(sheet);
  for (const each of rows) {
    const why = reason === undefined ? "" : grid.words(each.row, reason);
    const missing = missingReasonIn(why);
    for (const { column, metric: code } of columns) {
      const metric = knowledge.metricOf(code);
      if (metric === undefined) continue;
      const cell = sheet.rows[each.row]?.[column];
      const own = cell === undefined ? undefined : filledOf(cell, metric);
      const said = own ?? (missing === undefined || each.uid === undefined ? undefined : absent(missing));
      if (said === undefined) continue;
      const shown = own === undefined ? why : grid.words(each.row, column);
      yield figureOf({ filled, each, column, metric, said, shown, knowledge });
    }
  }
}

/** undefined of an empty cell. */
function filledOf(cell: SheetCell, metric: Metric): Filled | undefined {
  if (cell.kind === "empty") return undefined;
  const exact = { readings: [], qualifier: "exact" as const };
  if (cell.kind === "number") {
    const isPercent = cell.shown.trim().endsWith("%");
    // A machine writes 45% as 0.45; of a count it is nothing that was asked for.
    if (isPercent && metric.valueKind !== "percentage") return { ...exact, value: null, isUnread: true };
    return { ...exact, value: isPercent ? Number((cell.number * 100).toPrecision(15)) : cell.number };
  }
  if (cell.kind === "error") return { ...exact, value: null, isUnread: true };
  const typed = readTypedValue(cell.text, metric);
  if ("nothing" in typed) return undefined;
  if ("fault" in typed) return { ...exact, value: null, readings: typed.readings, isUnread: true };
  if (!isKnown(typed.value)) return absent(typed.value.missing);
  return { value: typed.value.value, readings: [], qualifier: typed.value.qualifier };
}

function absent(missing: MissingReason): Filled {
  return { value: null, missing, readings: [], qualifier: "exact" };
}

interface Told {
  readonly filled: FilledSheet;
  readonly each: FilledRow;
  readonly column: number;
  readonly metric: Metric;
  readonly said: Filled;
  readonly shown: string;
  readonly knowledge: ReadingKnowledge;
}

function figureOf({ filled, each, column, metric, said, shown, knowledge }: Told): ReadFigure {
  const { period } = filled.form;
  const { isUnread, ...value } = said;
  const doubts: ReadDoubt[] = [];
  if (isUnread) doubts.push(said.readings.length > 0 ? "ambiguous-number" : "unread-cell");
  // A row that a person added bears a name only.
  const found =
    each.uid === undefined
      ? knowledge.placeLookup([each.name], period, undefined)
      : { locality: { uid: each.uid, name: each.name }, doubts: [] };
  doubts.push(...found.doubts);
  return {
    place: { kind: "cell", sheet: filled.sheet.name, row: each.row + 1, column: columnLetters(column) },
    shown,
    ...value,
    unit: metric.unit.vi,
    metric: metric.code,
    group: metric.group,
    locality: found.locality,
    year: period.year,
    part: period.part,
    status: "measured",
    confidence: confidenceOf(doubts),
    doubts,
  };
}
