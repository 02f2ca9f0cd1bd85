import type { Language } from "@sosanh/core/view/view";

const beginnings = [
  ["Hoàn tác: ", "Undoing: "],
  ["Sửa số liệu: ", "Correction: "],
  ["Rút số liệu: ", "Withdrawal: "],
  ["Nhập trực tiếp: ", "Direct entry: "],
] as const;

/**
 * The title of a submission. Titles are kept in Vietnamese, as the office wrote them; the beginning that the program gave
 * one is said in the reader's language.
 */
export function officeTitle(title: string, language: Language): string {
  if (language === "vi") return title;
  const found = beginnings.find(([vi]) => title.startsWith(vi));
  return found === undefined ? title : found[1] + officeTitle(title.slice(found[0].length), language);
}

const left = /^Giữ nguyên ([\d.]+) số liệu đã được sửa ở đợt sau\.$/m;

const gone = /^Không còn ([\d.]+) số liệu đã quyết định: /m;

/** A remark as it was written; the lines that the program added of figures are said in the reader's language. */
export function officeRemark(remark: string, language: Language): string {
  if (language === "vi") return remark;
  const counted = (count: string) => count.replaceAll(".", ",");
  return remark
    .replace(
      left,
      (_, count: string) => `${counted(count)} figures that were corrected since are left as they are.`,
    )
    .replace(gone, (_, count: string) => `Decided figures that are no longer there: ${counted(count)}. `);
}
