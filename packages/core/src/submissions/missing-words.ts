import type { MissingReason } from "../figures/value.ts";
import { missingReasons } from "../figures/value.ts";
import type { Language } from "../view/view.ts";

/** Why there is no figure, as a cell writes it and a person types it. */
export const missingWords: Readonly<Record<MissingReason, Readonly<Record<Language, string>>>> = {
  "not-reported": { vi: "chưa báo cáo", en: "not reported" },
  late: { vi: "quá hạn", en: "late" },
  "not-applicable": { vi: "không áp dụng", en: "not applicable" },
  "did-not-exist": { vi: "chưa thành lập", en: "did not exist" },
  withheld: { vi: "không công bố", en: "withheld" },
  unreadable: { vi: "không đọc được", en: "unreadable" },
  "pending-review": { vi: "đang duyệt", en: "under review" },
  "not-comparable": { vi: "không so sánh được", en: "not comparable" },
  "undefined-ratio": { vi: "không tính được tỷ lệ", en: "ratio undefined" },
};

/** Other words and signs for the same; a dash is no figure, never a zero. */
const otherWords: readonly (readonly [string, MissingReason])[] = [
  ["-", "not-reported"],
  ["–", "not-reported"],
  ["—", "not-reported"],
  ["…", "not-reported"],
  ["...", "not-reported"],
  ["chưa có số liệu", "not-reported"],
  ["chưa có", "not-reported"],
  ["không có đơn vị này", "did-not-exist"],
  ["no such unit", "did-not-exist"],
  ["không tính được", "undefined-ratio"],
  ["n/a", "not-applicable"],
];

const reasons: ReadonlyMap<string, MissingReason> = new Map([
  ...missingReasons.flatMap((reason) =>
    Object.values(missingWords[reason]).map((word): readonly [string, MissingReason] => [word, reason]),
  ),
  ...otherWords,
]);

/** What offices put into a cell that stays without a number: it says neither why, nor whether the figure is zero. */
const openMarks: ReadonlySet<string> = new Set([
  ...["x", "xx", "×", "k", "ko", "kh", "không", "khong", "không có", "khong co", "chưa", "chua", "trống"],
  ...["o", "no", "none", "nil", ".", "..", "/", "\\", "//", "_", "--", "---", "?", "*"],
]);

/** Whether a text leaves open if there is no figure, and why, or if it is zero: only who typed it can say. */
export function isOpenMark(text: string): boolean {
  return openMarks.has(text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase());
}

/** The reason that words or a sign give for there being no figure; undefined of anything else. */
export function missingReasonIn(text: string): MissingReason | undefined {
  return reasons.get(text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase());
}
