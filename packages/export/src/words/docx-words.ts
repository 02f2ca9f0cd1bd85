import type { Language } from "@sosanh/core/view/view";

const vi = {
  chartLabel: "Biểu đồ",
  tableLabel: "Bảng",
  /** What Word's fields count by: a label without spaces. */
  chartField: "Biểu_đồ",
  tableField: "Bảng",
  unit: (unit: string) => `Đơn vị tính: ${unit}`,
  continued: (part: number, parts: number) => `(tiếp theo, phần ${part}/${parts})`,
  ofParts: (parts: number) => `(phần 1/${parts})`,
  pageWord: "Trang ",
  cautionMark: "* Thận trọng khi so sánh.",
  estimateMark: "ƯT: ước tính.",
  estimateShort: "ƯT",
};

const en = {
  chartLabel: "Chart",
  tableLabel: "Table",
  chartField: "Chart",
  tableField: "Table",
  unit: (unit: string) => `Unit: ${unit}`,
  continued: (part: number, parts: number) => `(continued, part ${part} of ${parts})`,
  ofParts: (parts: number) => `(part 1 of ${parts})`,
  pageWord: "Page ",
  cautionMark: "* Compare with caution.",
  estimateMark: "est.: estimate.",
  estimateShort: "est.",
} satisfies typeof vi;

/** The words that only a Word document has. */
export function docxWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
