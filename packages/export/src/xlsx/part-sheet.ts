import { formatDate } from "@sosanh/chart/words/number-text";
import { plainText } from "../plain-text.ts";
import type { Report } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { looks } from "./cell-looks.ts";
import { paperFor } from "./paper.ts";
import type { ChartInSheet } from "./part-chart.ts";
import { asWideAs, chartRemark } from "./part-chart.ts";
import type { SheetPart } from "./report-parts.ts";
import { SheetDraft } from "./sheet-draft.ts";
import type { CellRange, Placed, SheetPlan } from "./sheet-plan.ts";
import { addTable, tableWidths } from "./table-cells.ts";

/** What a sheet of a chart or table is made from. */
export interface PartSheet {
  readonly part: SheetPart;
  readonly report: Report;
  readonly name: string;
  /** The number of its chart, and of its table, among all of the report. */
  readonly chartNumber: number;
  readonly tableNumber: number;
  readonly drawn?: ChartInSheet;
  /** The first row of the chart's block on the sheet of chart data. */
  readonly dataRow: number;
}

/** Words above a table stay on the screen while it scrolls, so there are few. */
const findingsAbove = 3;
const leastWidth = 640;
/** Of a sheet of words alone: a single column wider than the page could not be made to fit. */
const textWidths = [leastWidth / 2, leastWidth / 2];
/** A chart stands beside a table that is no wider; beside a long one, which would push it out of sight, up to more. */
const mostBeside = { short: 640, long: 1000 };
const longTable = 14;
const gutter = 24;

/** A sheet: title and findings, the table, the chart beside or below it, and what must be read with both. */
export function partSheet(sheet: PartSheet): SheetPlan {
  const { part, report, name } = sheet;
  const widths = part.table === undefined ? textWidths : tableWidths(part.table.table);
  const total = widths.reduce((sum, one) => sum + one, 0);
  const isLong = (part.table?.table.rows.length ?? 0) > longTable;
  const room = mostBeside[isLong ? "long" : "short"];
  const isBeside = part.table !== undefined && sheet.drawn !== undefined && total <= room;
  const drawn = sheet.drawn && (isBeside ? sheet.drawn : asWideAs(sheet.drawn, total));
  const most = Math.max(leastWidth, drawn?.width ?? 0);
  const filler = isBeside ? [gutter, drawn?.width ?? 0] : total < most ? [most - total] : [];
  const draft = new SheetDraft([...widths, ...filler]);
  const right = draft.columns.length - 1;
  addHead(draft, sheet, right);
  const place = addFigures(draft, sheet, { right, isBeside });
  // Notes stand under the table, not under a chart that is longer.
  if (isBeside) addFoot(draft, sheet, widths.length - 1);
  const chart = drawn === undefined ? undefined : addChart(draft, sheet, { drawn, place, right, isBeside });
  if (!isBeside) addFoot(draft, sheet, right);
  const caption = chart === undefined || place === undefined || isBeside ? undefined : chart.row - 1;
  const below = caption === undefined ? undefined : { row: caption, top: draft.heightAbove(caption) };
  return draft.plan({
    name,
    charts:
      drawn?.kind === "native" && chart ? [{ ...chart, chart: drawn.chart, dataRow: sheet.dataRow }] : [],
    pictures: drawn?.kind === "picture" && chart ? [{ ...chart, png: drawn.png, svg: drawn.svg }] : [],
    ...(place === undefined ? {} : { table: place, frozen: { rows: place.top + 1, columns: 1 } }),
    ...paperFor(draft, below),
    ...sheetFrame(report),
  });
}

/** What every sheet of a report has on paper. */
export function sheetFrame(report: Report): Pick<SheetPlan, "foot" | "badge"> {
  const { title, illustrative, language, dataDay } = report;
  const day = reportWords(language).asOf(formatDate(dataDay, language));
  const names = plainText(title);
  const short = names.length > 90 ? `${names.slice(0, 89).trimEnd()}…` : names;
  return { foot: `${short} · ${day}`, ...(illustrative === undefined ? {} : { badge: illustrative }) };
}

/** "SỐ LIỆU MINH HỌA" at the top of every sheet of illustrative data. */
export function addBadge(draft: SheetDraft, { illustrative, language }: Report, right: number): void {
  if (illustrative !== undefined) draft.text(illustrative.toLocaleUpperCase(language), looks.badge, right);
}

function addHead(draft: SheetDraft, { part, report }: PartSheet, right: number): void {
  const { headings, chart, table, sentences, findings } = part;
  const title = chart?.spec.title ?? headings.at(-1) ?? table?.table.title ?? report.title;
  const above = headings.filter((heading) => heading !== title);
  addBadge(draft, report, right);
  if (report.kind === "briefing" && above.length > 0) draft.text(above.join(" · "), looks.subtitle, right);
  draft.text(title, looks.title, right);
  if (chart !== undefined) draft.text(chart.spec.subtitle, looks.subtitle, right);
  for (const text of sentences) draft.text(text, looks.text, right);
  for (const text of findings.slice(0, findingsAbove)) draft.text(text, looks.finding, right);
}

interface Beside {
  readonly right: number;
  readonly isBeside: boolean;
}

function addFigures(
  draft: SheetDraft,
  { part, report, tableNumber, chartNumber }: PartSheet,
  { right, isBeside }: Beside,
): CellRange | undefined {
  const { table, chart } = part;
  if (table === undefined) return undefined;
  const words = reportWords(report.language);
  const { title, unit } = table.table;
  const counted = unit === "" ? "" : ` (${workbookWords(report.language).unit(unit)})`;
  draft.blank();
  const caption = `${words.table(tableNumber)}. ${title}${counted}`;
  if (!isBeside || chart === undefined) draft.text(caption, looks.caption, right);
  else {
    const last = table.table.columns.length - 1;
    const row = draft.text(caption, looks.caption, last);
    draft.beside(row, {
      column: right,
      value: `${words.chart(chartNumber)}. ${chart.spec.subtitle}`,
      style: looks.caption,
    });
  }
  return addTable(draft, table.table);
}

function addChart(
  draft: SheetDraft,
  { part, report, chartNumber }: PartSheet,
  at: Beside & { readonly drawn: ChartInSheet; readonly place: CellRange | undefined },
): Placed {
  const { drawn, place, right, isBeside } = at;
  const { spec } = part.chart ?? {};
  const size = { width: drawn.width, height: drawn.height, altText: altText(spec?.summary ?? report.title) };
  if (isBeside && place !== undefined) {
    draft.coverFrom(place.top + 1, size.height + 12);
    return { ...size, row: place.top + 1, column: right };
  }
  draft.blank();
  const caption = `${reportWords(report.language).chart(chartNumber)}. ${spec?.subtitle ?? ""}`;
  const row = draft.text(caption, looks.caption, right) + 1;
  draft.coverFrom(row, size.height + 12);
  return { ...size, row, column: 0 };
}

/** Excel shows no more of a text alternative than this. */
const longestAlt = 250;

function altText(text: string): string {
  const clean = plainText(text);
  return clean.length <= longestAlt ? clean : `${clean.slice(0, longestAlt - 1).trimEnd()}…`;
}

function addFoot(draft: SheetDraft, { part, report, drawn }: PartSheet, right: number): void {
  const { table, chart, findings } = part;
  const rest = findings.slice(findingsAbove);
  const words = workbookWords(report.language);
  const hasEstimate = table?.table.rows.some(({ cells }) =>
    cells.some((cell) => cell.isEstimate && cell.number !== undefined),
  );
  const remark = chart === undefined || drawn === undefined ? "" : chartRemark(chart.spec, drawn);
  const notes = new Set([
    ...(table?.table.notes ?? []),
    ...(hasEstimate ? [words.italics] : []),
    ...(chart?.spec.notes ?? []),
    ...(remark === "" ? [] : [remark]),
  ]);
  const source = chart?.spec.sourceLine ?? table?.sourceLine;
  if (rest.length + notes.size > 0 || source !== undefined) draft.blank();
  for (const text of rest) draft.text(text, looks.finding, right);
  for (const text of notes) draft.text(text, looks.note, right);
  if (source !== undefined) draft.text(source, looks.note, right);
}
