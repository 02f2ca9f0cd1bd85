import { fixedArchive } from "./fixed-archive.ts";
import type { Report } from "./report.ts";
import { boundChart } from "./xlsx/bound-chart.ts";
import { font } from "./xlsx/cell-looks.ts";
import { fileAbout } from "./xlsx/file-about.ts";
import { anchoredAtCells } from "./xlsx/one-cell-anchor.ts";
import { cellsXml, SharedTexts, withCells } from "./xlsx/sheet-xml.ts";
import { workbookFrame } from "./xlsx/workbook-file.ts";
import { workbookPlan } from "./xlsx/workbook-plan.ts";

/**
 * The workbook of a report: Report → XLSX. Figures are numbers with the format that writes them as on the page, missing
 * ones their reason in words; charts are Excel's own, drawn from a sheet of the workbook, and pictures where Excel has
 * no such chart. No cell holds a formula and nothing leads outside but links to sources. The same report gives the same
 * bytes.
 */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const { sheets, chartData = "" } = workbookPlan(report);
  const { bytes, styleOf } = workbookFrame(sheets);
  const texts = new SharedTexts();
  const cells = sheets.map((plan) => cellsXml(plan, { texts, styleOf }));
  const charts = sheets.flatMap((plan) => plan.charts);
  const drawings = sheets.flatMap((plan) => {
    const placed = [...plan.charts, ...plan.pictures];
    return placed.length === 0 ? [] : [placed];
  });
  return fixedArchive(bytes, (path, part) => {
    const [, kind, number] =
      /^xl\/(worksheets\/sheet|charts\/chart|drawings\/drawing)(\d+)\.xml$/.exec(path) ?? [];
    const at = Number(number) - 1;
    const plan = sheets[at];
    const chart = charts[at];
    if (kind === "worksheets/sheet" && plan !== undefined) return withCells(part, plan, cells[at] ?? "");
    if (kind === "charts/chart" && chart !== undefined) return boundChart(chart, chartData, report.language);
    if (kind === "drawings/drawing") return anchoredAtCells(part, drawings[at] ?? []);
    if (path === "xl/sharedStrings.xml") return texts.xml();
    if (path === "docProps/core.xml") return fileAbout(report);
    // What charts are lettered in: the font of the cells.
    if (path === "xl/theme/theme1.xml")
      return part.replace(/<a:latin typeface="[^"]*"/g, `<a:latin typeface="${font.name}"`);
    return part;
  });
}
