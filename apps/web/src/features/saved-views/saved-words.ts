import type { Language } from "@sosanh/core/view/view";
import { counted } from "../../words/counted.ts";

const vi = {
  page: "Góc nhìn đã lưu",
  intro:
    "Những so sánh đã lưu, theo thư mục. Mở ra thấy số liệu hiện có; mục “Có gì mới” cho biết số nào thay đổi từ lần xem trước.",
  none: "Chưa có góc nhìn nào. Lưu trong trang So sánh, mục Xuất.",
  toCompare: "Đến trang So sánh",
  noFolder: "Ngoài thư mục",
  owner: (name: string) => `người lưu: ${name}`,
  updated: (day: string) => `sửa ngày ${day}`,
  open: "Mở",
  changes: "Có gì mới",
  duplicate: "Nhân bản",
  copyOf: (name: string) => `${name} (bản sao)`,
  edit: "Đổi tên, thư mục",
  remove: "Xóa",
  confirmRemove: (name: string) => `Xóa góc nhìn “${name}”?`,
  name: "Tên",
  folder: "Thư mục",
  description: "Mô tả",
  save: "Lưu",
  cancel: "Thôi",
  failed: (why: string) => `Chưa làm được: ${why}`,
  firstLook: "Lần xem đầu tiên: từ nay số nào thay đổi sẽ được ghi ở đây.",
  noChanges: (day: string) => `Không có số nào thay đổi từ ngày ${day}.`,
  changed: (n: number, day: string) => `${n} số thay đổi từ ngày ${day}`,
  newYear: (year: number, known: number) => `Thêm năm ${year}: ${known} số liệu`,
  others: (n: number) => `và ${n} thay đổi khác`,
  seen: "Đã xem",
};

const en = {
  page: "Saved views",
  intro:
    "Comparisons kept by folder. They open on the figures there are; “What is new” tells which changed since you last looked.",
  none: "There are no saved views. Save one on the page Compare, under Export.",
  toCompare: "Go to Compare",
  noFolder: "In no folder",
  owner: (name: string) => `saved by ${name}`,
  updated: (day: string) => `changed ${day}`,
  open: "Open",
  changes: "What is new",
  duplicate: "Duplicate",
  copyOf: (name: string) => `${name} (copy)`,
  edit: "Rename, move",
  remove: "Delete",
  confirmRemove: (name: string) => `Delete the view “${name}”?`,
  name: "Name",
  folder: "Folder",
  description: "Description",
  save: "Save",
  cancel: "Cancel",
  failed: (why: string) => `Not done: ${why}`,
  firstLook: "The first look: from now on what changes is told here.",
  noChanges: (day: string) => `No figure has changed since ${day}.`,
  changed: (n: number, day: string) => `${counted(n, "figure")} changed since ${day}`,
  newYear: (year: number, known: number) => `${year} is new: ${counted(known, "figure")}`,
  others: (n: number) => `and ${n} more`,
  seen: "Seen",
} satisfies typeof vi;

/** The words of the page of saved views. */
export function savedWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
