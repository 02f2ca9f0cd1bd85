import type { TableSpec } from "@sosanh/chart/table/table-spec";
import type { ChartKind } from "@sosanh/core/view/view";
import type { Asked } from "../../chart/tests/kind-comparisons.ts";
import type { Letterhead } from "../src/letterhead.ts";
import type { Block, Report } from "../src/report.ts";
import { viewReport } from "../src/view-report.ts";
import { comparisonFor, shapes, specFor } from "./chart-cases.ts";

export const dataDay = "2026-11-20";

/** The file of one view of a kind. */
export function reportFor(chart: ChartKind, asked: Asked = {}): Report {
  return viewReport(comparisonFor(chart, asked), { dataDay, shapes });
}

/** A report of nothing but some blocks. */
export function reportOf(blocks: readonly Block[], more: Partial<Report> = {}): Report {
  return { kind: "view", language: "vi", title: "Dân số", dataDay, blocks, ...more };
}

/** Sections each with a chart and a table, the last with sources. */
export function briefing(kinds: readonly ChartKind[], more: Partial<Report> = {}): Report {
  const sections = kinds.flatMap((kind, i): readonly Block[] => [
    { kind: "heading", level: 1, text: `Phần ${i + 1}: ${specFor(kind).title}` },
    {
      kind: "paragraph",
      text: "Số liệu của các đơn vị trong năm, so với năm trước và với chỉ tiêu được giao.",
    },
    ...reportFor(kind).blocks,
  ]);
  return reportOf(sections, { kind: "briefing", title: "Báo cáo tình hình năm 2026", ...more });
}

export const letterhead: Letterhead = {
  parentOffice: "Ủy ban nhân dân tỉnh Thanh Hóa",
  office: "Bộ Chỉ huy Quân sự tỉnh",
  number: "125",
  symbol: "BC-BCH",
  place: "Thanh Hóa",
  date: "2026-01-05",
  subject: "Kết quả công tác tuyển quân năm 2025 trên địa bàn tỉnh",
  to: ["Bộ Tư lệnh Quân khu 4", "Ủy ban nhân dân tỉnh"],
  recipients: ["Như trên", "Thường trực Tỉnh ủy", "Lưu: VT"],
  authority: "KT. Chỉ huy trưởng",
  signerTitle: "Phó Chỉ huy trưởng",
  signerName: "Đại tá Nguyễn Văn Ước",
};

/** Places by so many columns of numbers. */
export function wideTable(rows: number, columns: number): TableSpec {
  return {
    ...{ language: "vi", title: "Nhiều năm", unit: "người", notes: ["Tổng chưa đủ đơn vị"] },
    columns: [
      { title: "Địa phương", kind: "text" },
      ...Array.from({ length: columns }, (_, i) => ({
        ...{ title: `${2000 + i}`, detail: "người", kind: "number" as const },
      })),
    ],
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: [
        { text: `Huyện số ${row + 1}` },
        ...Array.from({ length: columns }, (_, i) =>
          (row * columns + i) % 17 === 5
            ? { text: "chưa báo cáo", missing: "not-reported" as const }
            : { text: `${(row * 977 + i * 1313) % 9000}.${100 + i}`, number: row * 977 + i },
        ),
      ],
    })),
  };
}
