import type { Language } from "@sosanh/core/view/view";

const vi = {
  unit: (unit: string) => `Đơn vị tính: ${unit}`,
  part: (n: number, of: number) => `(${n}/${of})`,
  moreNotes: "Xem đủ các ghi chú ở phần ghi chú của người trình bày.",
  page: "Trang",
  illustrative: (badge: string) => `Đây là ${badge}.`,
};

const en = {
  unit: (unit: string) => `Unit: ${unit}`,
  part: (n: number, of: number) => `(${n} of ${of})`,
  moreNotes: "All notes are in the speaker notes.",
  page: "Page",
  illustrative: (badge: string) => `These are ${badge}.`,
} satisfies typeof vi;

/** The words that only slides have. */
export function slideWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
