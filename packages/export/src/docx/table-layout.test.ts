import type { TableSpec } from "@sosanh/chart/table/table-spec";
import fc from "fast-check";
import { expect, it } from "vitest";
import { textRoom } from "./page-setup.ts";
import { serifWidth } from "./serif-width.ts";
import { cellPadding, tableLayout } from "./table-layout.ts";

function tableOf(columns: number, cell: (row: number, column: number) => string): TableSpec {
  return {
    ...{ language: "vi", title: "Bảng", unit: "", notes: [] },
    columns: Array.from({ length: columns }, (_, at) => ({
      title: at === 0 ? "Địa phương" : `${2000 + at}`,
      kind: at === 0 ? "text" : "number",
    })),
    rows: [0, 1].map((row) => ({
      cells: Array.from({ length: columns }, (_, at) => ({
        text: cell(row, at),
        ...(at === 0 ? {} : { number: at }),
      })),
    })),
  };
}

it("stands upright where all columns have room", () => {
  const layout = tableLayout(tableOf(5, (_, at) => (at === 0 ? "Thọ Xuân" : "1.234")));
  expect([layout.side, layout.size, layout.parts.length]).toEqual(["upright", 12, 1]);
});

it("lies where it is too wide to stand", () => {
  const layout = tableLayout(tableOf(12, (_, at) => (at === 0 ? "Thọ Xuân" : "1.234.567")));
  expect([layout.side, layout.parts.length]).toEqual(["lying", 1]);
});

it("gives each number one line, each column a place once, and no part more than the page", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 50 }), fc.integer({ min: 0, max: 10 ** 9 }), (columns, number) => {
      const table = tableOf(columns, (row, at) => (at === 0 ? `Huyện ${row}` : `${number}`));
      const { side, size, parts } = tableLayout(table);
      const room = (textRoom(side) / 25.4) * 72;
      const need = serifWidth(`${number}`, size, true) + 2 * cellPadding;
      for (const { columns: at, widths } of parts) {
        expect(at[0]).toBe(0);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room + 0.01);
        expect(Math.min(...widths.slice(1))).toBeGreaterThanOrEqual(need - 0.01);
      }
      expect(parts.flatMap(({ columns: at }) => at.slice(1))).toEqual(
        Array.from({ length: columns - 1 }, (_, at) => at + 1),
      );
    }),
  );
});

it("shows a table of one column", () => {
  expect(tableLayout(tableOf(1, () => "Thọ Xuân")).parts).toHaveLength(1);
});

it("gives what is left over to the column that makes rows high", () => {
  const remark =
    "2019–2021: thận trọng khi so sánh (số đơn vị báo cáo khác nhau, chưa đủ đơn vị báo cáo); ".repeat(3);
  const table = tableOf(9, (_, at) => (at === 0 ? "Thọ Xuân" : "1.234"));
  const told: TableSpec = {
    ...table,
    columns: [...table.columns, { title: "Lưu ý", kind: "text" }],
    rows: table.rows.map(({ cells }) => ({ cells: [...cells, { text: remark }] })),
  };
  const [widths = []] = tableLayout(told).parts.map((part) => part.widths);
  const figures = widths.slice(1, -1);
  expect(widths.at(-1)).toBeGreaterThan(130);
  expect(Math.max(...figures)).toBeLessThan(40);
});
