import { strToU8 } from "fflate";
import { fixedArchive } from "./fixed-archive.ts";
import type { Report } from "./report.ts";
import { boundChart } from "./xlsx/bound-chart.ts";
import { font } from "./xlsx/cell-looks.ts";
import { fileAbout } from "./xlsx/file-about.ts";
import { anchoredAtCells } from "./xlsx/one-cell-anchor.ts";
import { cellsXml, SharedTexts, withCells } from "./xlsx/sheet-xml.ts";
import { withSvg, withSvgTarget, withSvgType } from "./xlsx/svg-picture.ts";
import { workbookFrame } from "./xlsx/workbook-file.ts";
import type { WorkbookPlan } from "./xlsx/workbook-plan.ts";
import { workbookPlan } from "./xlsx/workbook-plan.ts";

/**
 * The workbook of a report: Report → XLSX. Figures are numbers with the format that writes them as on the page, missing
 * ones their reason in words; charts are Excel's own, drawn from a sheet of the workbook, and pictures where Excel has
 * no such chart. No cell holds a formula and nothing leads outside but links to sources. The same report gives the same
 * bytes.
 */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const plan = workbookPlan(report);
  const { bytes, styleOf } = workbookFrame(plan.sheets);
  const texts = new SharedTexts();
  const cells = plan.sheets.map((sheet) => cellsXml(sheet, { texts, styleOf }));
  const drawings = plan.sheets.filter(({ charts, pictures }) => charts.length + pictures.length > 0);
  const svgs = drawings.flatMap(({ pictures }, i) =>
    pictures.map(({ svg }) => [`xl/media/drawing${i + 1}.svg`, strToU8(svg)] as const),
  );
  const change = (path: string, part: string): string => {
    const [, kind, number] = /^xl\/(?:\w+)\/(sheet|chart|drawing)(\d+)\.xml$/.exec(path) ?? [];
    const at = Number(number) - 1;
    switch (kind) {
      case "sheet": {
        const sheet = plan.sheets[at];
        return sheet === undefined ? part : withCells(part, sheet, cells[at] ?? "");
      }
      case "chart":
        return chartText(plan, at, report) ?? part;
      case "drawing": {
        const { charts, pictures } = drawings[at] ?? { charts: [], pictures: [] };
        const anchored = anchoredAtCells(part, [...charts, ...pictures]);
        return pictures.length === 0 ? anchored : withSvg(anchored);
      }
      default:
        return otherPart(path, part, { report, texts, svgs: svgs.map(([name]) => name) });
    }
  };
  return fixedArchive(bytes, change, Object.fromEntries(svgs));
}

function chartText({ sheets, chartData = "" }: WorkbookPlan, at: number, report: Report): string | undefined {
  const chart = sheets.flatMap((sheet) => sheet.charts)[at];
  return chart && boundChart(chart, chartData, report.language);
}

interface OtherParts {
  readonly report: Report;
  readonly texts: SharedTexts;
  readonly svgs: readonly string[];
}

function otherPart(path: string, part: string, { report, texts, svgs }: OtherParts): string {
  if (path === "xl/sharedStrings.xml") return texts.xml();
  if (path === "docProps/core.xml") return fileAbout(report);
  if (path === "[Content_Types].xml" && svgs.length > 0) return withSvgType(part);
  // What charts are lettered in: the font of the cells.
  if (path === "xl/theme/theme1.xml")
    return part.replace(/<a:latin typeface="[^"]*"/g, `<a:latin typeface="${font.name}"`);
  const [, drawing] = /^xl\/drawings\/_rels\/(drawing\d+)\.xml\.rels$/.exec(path) ?? [];
  const svg = svgs.find((name) => name === `xl/media/${drawing}.svg`);
  return svg === undefined ? part : withSvgTarget(part, svg.replace(/^xl/, ".."));
}
