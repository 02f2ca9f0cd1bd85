import type { Language } from "@sosanh/core/view/view";
import { counted } from "../words/counted.ts";

const vi = {
  around: (parts: number) => `Phần quanh bài (trình đơn, tin khác): ${parts} đoạn`,
  page: (page: number) => `trang ${page}`,
  text: "Văn bản",
  sheets: "Trang tính",
  sheet: (name: string) => `Trang tính ${name}`,
  hidden: "ẩn",
  size: (rows: string, columns: string) => `${rows} dòng, ${columns} cột`,
  rowsFailed: "Không tải được các dòng này.",
  retry: "Thử lại",
};

const en: typeof vi = {
  around: (parts) => `Around the article (menus, other news): ${counted(parts, "part")}`,
  page: (page) => `page ${page}`,
  text: "Document",
  sheets: "Sheets",
  sheet: (name) => `Sheet ${name}`,
  hidden: "hidden",
  size: (rows, columns) => `${counted(rows, "row")}, ${counted(columns, "column")}`,
  rowsFailed: "These rows could not be loaded.",
  retry: "Try again",
};

/** The words of a document that is shown. */
export function documentWords(language: Language): typeof vi {
  return language === "en" ? en : vi;
}
