import { isKnown } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import { measureOf } from "../src/measure.ts";
import { figureTable } from "../src/table/figure-table.ts";
import type { TableCell } from "../src/table/table-spec.ts";
import { formatChange, formatNumber } from "../src/words/number-text.ts";
import { word } from "../src/words/words.ts";
import { barsCases } from "./bars-cases.ts";
import { goldenCases } from "./golden-cases.ts";
import { heatCases } from "./heat-cases.ts";
import { lineCases } from "./line-cases.ts";
import { mapCases } from "./map-cases.ts";
import { multiplesCases } from "./multiples-cases.ts";
import { pairCases } from "./pair-cases.ts";
import { sumCases } from "./sum-cases.ts";
import { thinCases } from "./thin-cases.ts";

const cases = [
  ...[...barsCases, ...goldenCases, ...heatCases, ...lineCases, ...mapCases],
  ...[...multiplesCases, ...pairCases, ...sumCases, ...thinCases],
];

describe.each(cases)("the table of $name", ({ comparison }) => {
  const tables = comparison.metrics.map((metric) => ({
    metric,
    table: figureTable(comparison, metric.code),
  }));
  const cells = tables.flatMap(({ table }) => table.rows.flatMap((row) => row.cells));

  it("has a row for each place and a cell for each column", () => {
    for (const { table } of tables) {
      expect(table.rows).toHaveLength(comparison.localities.length);
      for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    }
  });

  it("holds every figure of the years shown in the View's basis, with its qualifier, or the reason it is missing", () => {
    for (const { metric, table } of tables) {
      const measure = measureOf(metric, comparison.view);
      for (const [at, column] of table.columns.entries()) {
        if (!/^\d{4}$/.test(column.title)) continue;
        const shown = table.rows.map((row) => row.cells[at]).map(asCell);
        const rows = comparison.rows.filter(
          (row) => row.metric === metric.code && `${row.period.year}` === column.title,
        );
        const told = rows.map((row) => measure.of(row));
        const numbers = told.flatMap((value) => (isKnown(value) ? [value.value] : []));
        if (comparison.view.basis !== "rank")
          expect(shown.flatMap(({ number }) => number ?? []).toSorted(by)).toEqual(numbers.toSorted(by));
        const inexact = told.flatMap((v) => (isKnown(v) && v.qualifier !== "exact" ? [v.qualifier] : []));
        expect(shown.flatMap(({ qualifier }) => qualifier ?? []).toSorted()).toEqual(inexact.toSorted());
      }
    }
  });

  it("says a missing figure in words, never as a number", () => {
    for (const cell of cells) {
      if (cell.missing === undefined) continue;
      expect(cell.number).toBeUndefined();
      expect(cell.text).toBe(word(comparison.view.language, `missing.${cell.missing}`));
    }
  });

  it("writes each number as its text does", () => {
    for (const { text, number, decimals = 0, signed } of cells) {
      if (number === undefined) continue;
      const style = { language: comparison.view.language, decimals };
      const written = signed
        ? formatChange({ value: number, qualifier: "exact" }, style)
        : formatNumber(number, style);
      expect(text).toContain(written);
    }
  });
});

function by(a: number, b: number): number {
  return a - b;
}

function asCell(cell: TableCell | undefined): TableCell {
  if (cell === undefined) throw new Error("a row has a cell for each column");
  return cell;
}
