import type { Report } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import type { NumberedChart } from "./chart-data-sheet.ts";
import { chartDataRows, chartDataSheet } from "./chart-data-sheet.ts";
import { contentsSheet } from "./contents-sheet.ts";
import { dataSheet } from "./data-sheet.ts";
import { notesSheet } from "./notes-sheet.ts";
import type { ChartInSheet } from "./part-chart.ts";
import { chartInSheet } from "./part-chart.ts";
import type { PartSheet } from "./part-sheet.ts";
import { partSheet } from "./part-sheet.ts";
import type { ReportParts, SheetPart } from "./report-parts.ts";
import { reportParts } from "./report-parts.ts";
import { sheetNames } from "./sheet-names.ts";
import type { SheetPlan } from "./sheet-plan.ts";

/** A workbook as plain data. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** The name of the sheet that the charts are drawn from; absent without charts. */
  readonly chartData?: string;
}

/**
 * Lays a report out as a workbook: Report → WorkbookPlan. A briefing begins with its contents; then a sheet for each
 * chart with its table, and each further table; notes and sources; what the charts are drawn from; every figure as data.
 */
export function workbookPlan(report: Report): WorkbookPlan {
  const whole = reportParts(report);
  const drawn = whole.parts.map(({ chart }) => (chart === undefined ? undefined : chartInSheet(chart)));
  const charts = numbered(whole.parts, drawn);
  const rows = chartDataRows(report, charts);
  const names = namesOf(report, whole, charts.length > 0);
  const parts = partSheets(report, whole.parts, { drawn, names: names.parts, rows });
  const sheets = [
    ...(names.contents === undefined ? [] : [contentsOf(report, { whole, names, sheets: parts })]),
    ...parts,
    ...(names.notes === undefined ? [] : [notesSheet(whole.notes, report, names.notes)]),
    ...(names.chartData === undefined ? [] : [chartDataSheet(report, charts, names.chartData)]),
    ...whole.data.map((block, i) => dataSheet(block, report, names.data[i] ?? "")),
  ];
  return { sheets, ...(names.chartData === undefined ? {} : { chartData: names.chartData }) };
}

function numbered(
  parts: readonly SheetPart[],
  drawn: readonly (ChartInSheet | undefined)[],
): readonly NumberedChart[] {
  let number = 0;
  return parts.flatMap(({ chart }, i) => {
    if (chart === undefined) return [];
    number += 1;
    const one = drawn[i];
    return one?.kind === "native" ? [{ chart: one.chart, number, title: chart.spec.title }] : [];
  });
}

interface Laid {
  readonly drawn: readonly (ChartInSheet | undefined)[];
  readonly names: readonly string[];
  readonly rows: readonly number[];
}

function partSheets(
  report: Report,
  parts: readonly SheetPart[],
  { drawn, names, rows }: Laid,
): readonly SheetPlan[] {
  const counts = { chart: 0, table: 0, native: 0 };
  return parts.map((part, i) => {
    const one = drawn[i];
    if (part.chart !== undefined) counts.chart += 1;
    if (part.table !== undefined) counts.table += 1;
    const dataRow = rows[counts.native] ?? 0;
    if (one?.kind === "native") counts.native += 1;
    const sheet: PartSheet = {
      ...{ part, report, name: names[i] ?? "", dataRow },
      ...{ chartNumber: counts.chart, tableNumber: counts.table },
      ...(one === undefined ? {} : { drawn: one }),
    };
    return partSheet(sheet);
  });
}

interface Names {
  readonly contents?: string;
  readonly parts: readonly string[];
  readonly notes?: string;
  readonly chartData?: string;
  readonly data: readonly string[];
}

function namesOf(report: Report, { parts, notes, data }: ReportParts, hasCharts: boolean): Names {
  const words = reportWords(report.language);
  const isBriefing = report.kind === "briefing";
  const wanted = [
    ...(notes.length === 0 ? [] : [words.notes]),
    ...(hasCharts ? [workbookWords(report.language).chartData] : []),
    ...data.map(() => words.data),
    ...(isBriefing ? [words.contents] : []),
    ...parts.map((part, i) => (isBriefing ? `${i + 1}. ` : "") + partName(part, report)),
  ];
  const names = sheetNames(wanted);
  let at = 0;
  const take = (count: number) => {
    at += count;
    return names.slice(at - count, at);
  };
  const [first] = take(notes.length === 0 ? 0 : 1);
  const [second] = take(hasCharts ? 1 : 0);
  const all = take(data.length);
  const [third] = take(isBriefing ? 1 : 0);
  return {
    ...(first === undefined ? {} : { notes: first }),
    ...(second === undefined ? {} : { chartData: second }),
    data: all,
    ...(third === undefined ? {} : { contents: third }),
    parts: take(parts.length),
  };
}

/** What a table is of, before its frame and years: "Tân binh đã giao". */
function partName({ table, chart, headings }: SheetPart, report: Report): string {
  const title = table?.table.title ?? chart?.spec.subtitle ?? headings.at(-1) ?? report.title;
  return title.split(/ [·–] /)[0] ?? title;
}

function contentsOf(
  report: Report,
  {
    whole: { parts, data },
    names,
    sheets,
  }: {
    readonly whole: ReportParts;
    readonly names: Names;
    readonly sheets: readonly SheetPlan[];
  },
): SheetPlan {
  const words = reportWords(report.language);
  const lines = parts.map((part, i) => ({
    text: part.chart?.spec.title ?? part.table?.table.title ?? part.headings.at(-1) ?? "",
    sheet: sheets[i]?.name ?? "",
    ...(part.headings[0] === undefined ? {} : { heading: part.headings[0] }),
  }));
  const rest = [names.notes, names.chartData].flatMap((sheet) => sheet ?? []);
  const told = [
    ...rest.map((sheet) => ({ text: sheet, sheet, heading: words.notes })),
    ...data.map(({ title }, i) => ({ text: title, sheet: names.data[i] ?? "", heading: words.data })),
  ];
  return contentsSheet(report, [...lines, ...told], names.contents ?? words.contents);
}
