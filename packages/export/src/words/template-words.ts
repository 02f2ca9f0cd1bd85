import type { Language } from "@sosanh/core/view/view";

const vi = {
  sheet: "Nhập số liệu",
  guide:
    "Nhập vào các ô trắng. Ô nào chưa có số thì để trống và chọn lý do ở cột cuối, hoặc ghi lý do ngay trong ô. Số của kỳ trước (nền xám) chỉ để đối chiếu. Không cần sửa gì khác; lưu tệp rồi tải lên lại.",
  sample: "SỐ LIỆU MINH HỌA",
  ordinal: "STT",
  place: "Đơn vị",
  reason: "Vì sao chưa có",
  reasonGuide: "Chọn lý do cho các ô để trống của dòng này.",
  whole: "Nhập số nguyên từ 0 trở lên",
  number: "Nhập số từ 0 trở lên",
  share: "Nhập tỷ lệ từ 0 đến 100",
  orReason: (rule: string, reasons: string) => `${rule}, hoặc lý do chưa có số: ${reasons}.`,
  wrong: "Số không hợp lệ",
  foot: "Sosanh – biểu nhập số liệu",
};

const en = {
  sheet: "Figures",
  guide:
    "Fill the white cells. Where there is no number leave the cell empty and choose why in the last column, or write why in the cell. Figures of the period before (grey) are for comparison only. Nothing else needs changing; save the file and send it back.",
  sample: "ILLUSTRATIVE FIGURES",
  ordinal: "No.",
  place: "Place",
  reason: "Why there is none",
  reasonGuide: "Choose why the cells of this row that are left empty have no figure.",
  whole: "Enter a whole number of at least 0",
  number: "Enter a number of at least 0",
  share: "Enter a percentage from 0 to 100",
  orReason: (rule, reasons) => `${rule}, or why there is none: ${reasons}.`,
  wrong: "Not a valid number",
  foot: "Sosanh – figures to fill in",
} satisfies typeof vi;

/** The words of the workbook to fill. */
export function templateWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
