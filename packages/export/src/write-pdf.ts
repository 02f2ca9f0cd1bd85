import { withMarks } from "./cell-marks.ts";
import { pdfBytes } from "./pdf/pdf-file.ts";
import { drawReport } from "./pdf/report-pages.ts";
import type { Block, Report } from "./report.ts";

/**
 * A report as PDF on A4: Report → bytes, the same each time. Charts are vectors, text can be marked and searched, tables
 * go on over pages under their heads; with a letterhead it is laid out as Nghị định 30/2020/NĐ-CP asks.
 */
export function writePdf(report: Report): Promise<Uint8Array> {
  const marked = { ...report, blocks: report.blocks.map(withTableMarks) };
  return pdfBytes(report, (pdf) => drawReport(pdf, marked));
}

function withTableMarks(block: Block): Block {
  return block.kind === "table" ? { ...block, table: withMarks(block.table) } : block;
}
