import type { Language } from "@sosanh/core/view/view";

const vi = {
  chartData: "Số liệu biểu đồ",
  chartDataAbout:
    "Các biểu đồ Excel trong tệp này vẽ theo các bảng dưới đây; sửa số ở đây thì biểu đồ đổi theo.",
  item: "Mục",
  content: "Nội dung",
  sheet: "Trang tính",
  picture:
    "Excel không có loại biểu đồ này nên biểu đồ được chèn dưới dạng hình; số liệu ở bảng trên trang này.",
  noFigures: "Chưa có số liệu để vẽ; hình dưới đây ghi lý do.",
  beyond: (n: number) => `Excel không chứa hết: ${n} dòng sau cùng không có ở đây, xem tệp CSV.`,
  italics: "Số in nghiêng: số ước tính.",
  unit: (unit: string) => `Đơn vị tính: ${unit}`,
};

const en = {
  chartData: "Chart data",
  chartDataAbout:
    "The Excel charts of this file are drawn from the tables below; edit a number and its chart follows.",
  item: "Item",
  content: "Content",
  sheet: "Sheet",
  picture:
    "Excel has no chart of this kind, so it is placed as a picture; its figures are in the table of this sheet.",
  noFigures: "There are no figures to draw yet; the picture below says why.",
  beyond: (n) => `Excel cannot hold all: the last ${n} rows are not here; see the CSV.`,
  italics: "Numbers in italics: estimates.",
  unit: (unit) => `Unit: ${unit}`,
} satisfies typeof vi;

/** The words that only a workbook needs. */
export function workbookWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
