import { showsAllMetrics } from "@sosanh/chart/all-metrics";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { chartSpec } from "@sosanh/chart/comparison-chart";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { unreachable } from "@sosanh/core/unreachable";
import { type ChartSvg, chartSvg } from "./chart-svg.ts";
import type { ExportFormat } from "./export-format.ts";
import type { FileStyle } from "./file-style.ts";
import { pictureSizes } from "./picture-size.ts";
import type { Report } from "./report.ts";
import { type ReportContext, viewReport } from "./view-report.ts";

/** What the file of a view is made from: plain data, fit to be handed to a worker. */
export interface ViewContent extends ReportContext {
  readonly comparison: Comparison;
}

/**
 * The file of a view: the same content, format and style give the same bytes. Each writer is loaded when it is first
 * asked for: a server that only draws never loads the office libraries.
 *
 * @throws DomainError "unknown-metric" for a chart of a metric that is not in the view
 */
export async function viewFile(
  content: ViewContent,
  format: ExportFormat,
  style: FileStyle,
): Promise<Uint8Array> {
  switch (format) {
    case "svg":
      return new TextEncoder().encode(picture(content, style).svg);
    case "png": {
      const { writePng } = await import("./write-png.ts");
      return writePng(picture(content, style), style.scale);
    }
    case "pdf": {
      if (style.size === undefined) return reportFile(reportOf(content), format);
      const { writePicturePdf } = await import("./write-picture-pdf.ts");
      const { title, language, dataDay } = reportOf(content);
      return writePicturePdf(picture(content, style), { title, language, dataDay });
    }
    case "csv": {
      const { writeCsv } = await import("./write-csv.ts");
      return writeCsv(reportOf(content), style.csv);
    }
    case "json": {
      const { writeJsonStat } = await import("./write-json-stat.ts");
      return writeJsonStat(content.comparison, content.dataDay);
    }
    case "xlsx":
    case "pptx":
    case "docx":
      return reportFile(reportOf(content), format);
    default:
      return unreachable(format);
  }
}

/** A report as an office file or a PDF. */
export async function reportFile(
  report: Report,
  format: "xlsx" | "pptx" | "docx" | "pdf",
): Promise<Uint8Array> {
  switch (format) {
    case "xlsx":
      return (await import("./write-xlsx.ts")).writeXlsx(report);
    case "pptx":
      return (await import("./write-pptx.ts")).writePptx(report);
    case "docx":
      return (await import("./write-docx.ts")).writeDocx(report);
    case "pdf":
      return (await import("./write-pdf.ts")).writePdf(report);
    default:
      return unreachable(format);
  }
}

function reportOf({ comparison, ...context }: ViewContent): Report {
  return viewReport(comparison, context);
}

function picture(content: ViewContent, style: FileStyle): ChartSvg {
  const { shapes } = content;
  const { size, theme, isTransparent } = style;
  return chartSvg(specOf(content, style), {
    ...{ parts: "picture", theme, isTransparent },
    ...(size === undefined || size === "auto" ? {} : { size: pictureSizes[size] }),
    ...(shapes === undefined ? {} : { shapes }),
  });
}

function specOf({ comparison, shapes }: ViewContent, { metric }: FileStyle): ChartSpec {
  const options = shapes === undefined ? {} : { shapes };
  const isOne = metric !== undefined && !showsAllMetrics(comparison);
  return chartSpec(comparison, isOne ? { ...options, metric } : options);
}
