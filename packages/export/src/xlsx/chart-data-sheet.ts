import type { NativeChart } from "../native-chart.ts";
import { sheetColumns } from "../pptx/chart-workbook.ts";
import { numberFormat } from "../pptx/number-format.ts";
import type { Report } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { looks } from "./cell-looks.ts";
import { addBadge, sheetFrame } from "./part-sheet.ts";
import { SheetDraft } from "./sheet-draft.ts";
import type { CellStyle, SheetPlan } from "./sheet-plan.ts";
import { widthFor } from "./text-room.ts";

const leastName = 200;
const mostName = 420;
const column = 110;
const mostColumn = 180;

/** A chart with the number and title it has in the report. */
export interface NumberedChart {
  readonly chart: NativeChart;
  readonly number: number;
  readonly title: string;
}

/** Where the block of each chart begins: its head row. */
export function chartDataRows(report: Report, charts: readonly NumberedChart[]): readonly number[] {
  let row = headRows(report);
  return charts.map(({ chart }) => {
    const head = row + 1;
    row = head + chart.categories.length + 2;
    return head;
  });
}

/**
 * The numbers that the charts are drawn from, a block each; a gap is an empty cell. Not from the tables themselves: Excel
 * draws a cell with "chưa báo cáo" in it as a zero, and a sorted table would give my place's colour to another.
 */
export function chartDataSheet(report: Report, charts: readonly NumberedChart[], name: string): SheetPlan {
  const blocks = charts.map(({ chart }) => sheetColumns(chart));
  const count = Math.max(...blocks.map((columns) => columns.length));
  const widths = Array.from({ length: Math.max(count, 4) }, (_, i) => {
    const heads = blocks.flatMap((columns) => columns[i]?.title ?? []);
    const wide = Math.max(column, ...heads.map((head) => widthFor(head, looks.headNumber)));
    return i === 0 ? nameWidth(charts) : Math.min(mostColumn, wide);
  });
  const draft = new SheetDraft(widths);
  const words = workbookWords(report.language);
  addBadge(draft, report, 3);
  draft.text(name, looks.title, 3);
  draft.text(words.chartDataAbout, looks.subtitle, 3);
  for (const [i, columns] of blocks.entries()) {
    const { chart, number, title } = charts[i] ?? {};
    if (chart === undefined) continue;
    draft.text(`${reportWords(report.language).chart(number ?? 0)}. ${title}`, looks.caption, 3);
    addBlock(draft, columns, chart);
    draft.blank();
  }
  const total = widths.reduce((sum, one) => sum + one, 0);
  return draft.plan({ name, charts: [], pictures: [], isLandscape: total > 800, ...sheetFrame(report) });
}

function nameWidth(charts: readonly NumberedChart[]): number {
  const names = charts.flatMap(({ chart }) => chart.categories);
  return Math.min(
    mostName,
    names.reduce((most, name) => Math.max(most, widthFor(name, looks.plain)), leastName),
  );
}

function headRows({ illustrative }: Report): number {
  return illustrative === undefined ? 2 : 3;
}

function addBlock(draft: SheetDraft, columns: ReturnType<typeof sheetColumns>, chart: NativeChart): void {
  draft.cells(
    columns.map(({ title }, i) => ({
      column: i,
      value: title,
      style: i === 0 ? looks.headText : looks.headNumber,
    })),
  );
  const style = numberStyle(chart);
  for (const [row] of chart.categories.entries()) {
    draft.cells(
      columns.flatMap(({ cells }, i) => {
        const value = cells[row];
        if (value === undefined) return [];
        return [{ column: i, value, style: typeof value === "number" ? style : looks.text }];
      }),
    );
  }
}

function numberStyle({ valueAxis }: NativeChart): CellStyle {
  return { numberFormat: numberFormat(valueAxis.decimals) };
}
