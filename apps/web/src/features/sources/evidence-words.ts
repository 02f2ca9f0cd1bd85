import type { ObservationState } from "@sosanh/core/figures/observation";
import type { Language } from "@sosanh/core/view/view";
import { counted } from "../../words/counted.ts";

const vi = {
  states: {
    published: "đã công bố",
    alternative: "số khác cho cùng ô",
    held: "đang duyệt",
    withdrawn: "đã rút",
  } as Readonly<Record<ObservationState, string>>,
  openHere: "Mở văn bản tại đây",
  copyLink: "Chép liên kết đến con số này",
  copied: "Đã chép liên kết",
  notCopied: "Trình duyệt không cho chép; hãy chép từ ô này:",
  decided: {
    accepted: "Chấp nhận",
    corrected: "Sửa",
    beside: "Giữ bên cạnh",
    held: "Để chờ",
    withdrawn: "Rút",
    rejected: "Bác bỏ",
  },
  by: (who: string, when: string) => `${who}, ${when}`,
  added: (who: string, when: string) => `Thêm tay bởi ${who}, ${when}`,
  written: (number: string) => `Văn bản ghi “${number}”.`,
  publishedBy: (who: string, when: string) => `Công bố: ${who}, ${when}`,
  shipped: (when: string) => `Có sẵn trong chương trình từ ${when}`,
  broughtBack: (who: string, when: string) => `Đưa trở lại khi hoàn tác: ${who}, ${when}`,
  takenBack: (who: string, when: string) => `Rút khi hoàn tác: ${who}, ${when}`,
  nothingLeft: "Không còn số liệu trong ô này.",
  reason: "Lý do",
  submission: "Đợt số liệu",
  revision: (n: number) => `Bản sửa đổi ${n}`,
  before: (value: string) => `(trước: ${value})`,
  history: (n: number) => `Lịch sử: ${n} bản ghi`,
  earlier: "số trước đây",
  lacking: (n: number) => `Chưa có số liệu: ${n} đơn vị`,
  withdrawn: "Số liệu này đã được rút.",
  original: (document: string, corrections: number) =>
    corrections === 0
      ? `Số liệu gốc từ ${document}`
      : `Số liệu gốc từ ${document}, sau đó sửa ${corrections} lần`,
  correct: "Sửa số liệu này",
  withdraw: "Rút số liệu này",
  decide: "Quyết định",
  newValue: "Số đúng",
  newValueHint: "Ghi như 1.234 · ≈ 1.234 · ≥ 1.234 · chưa báo cáo",
  qualifier: "Độ chắc chắn",
  qualifiers: {
    exact: "đúng số",
    approximate: "ước chừng (≈)",
    "at-least": "ít nhất (≥)",
    "at-most": "nhiều nhất (≤)",
  },
  why: "Lý do (bắt buộc)",
  whyNeeded: "Hãy ghi lý do.",
  valueNeeded: "Hãy nhập số đúng.",
  sameValue: "Số này đang được công bố; không có gì thay đổi.",
  toDraft: "Lập bản nháp sửa",
  toWithdrawal: "Lập bản nháp rút",
  making: "Đang lập…",
  cancel: "Thôi",
  draftText: "Một bản nháp được lập; số đang công bố chỉ đổi sau khi bản nháp được trình và công bố.",
  failed: (why: string) => `Chưa lập được: ${why}`,
  badFigure: (given: string) => `“${given}” không phải là địa chỉ của một con số.`,
  badFigureTitle: "Không mở được con số",
};

const en: typeof vi = {
  states: {
    published: "published",
    alternative: "another figure for the cell",
    held: "under review",
    withdrawn: "withdrawn",
  },
  openHere: "Open the document here",
  copyLink: "Copy the link to this figure",
  copied: "Link copied",
  notCopied: "The browser does not allow copying; copy it from here:",
  decided: {
    accepted: "Accepted",
    corrected: "Corrected",
    beside: "Kept beside",
    held: "Held",
    withdrawn: "Withdrawn",
    rejected: "Rejected",
  },
  by: (who, when) => `${who}, ${when}`,
  added: (who, when) => `Added by hand: ${who}, ${when}`,
  written: (number) => `The document says “${number}”.`,
  publishedBy: (who, when) => `Published: ${who}, ${when}`,
  shipped: (when) => `Part of the program since ${when}`,
  broughtBack: (who, when) => `Brought back by undoing: ${who}, ${when}`,
  takenBack: (who, when) => `Withdrawn by undoing: ${who}, ${when}`,
  nothingLeft: "No figure is left in this cell.",
  reason: "Reason",
  submission: "Submission",
  revision: (n) => `Revision ${n}`,
  before: (value) => `(before: ${value})`,
  history: (n) => `History: ${counted(n, "record")}`,
  earlier: "earlier figure",
  lacking: (n) => `${counted(n, "unit")} without a figure`,
  withdrawn: "This figure has been withdrawn.",
  original: (document, corrections) =>
    corrections === 0
      ? `First read in ${document}`
      : `First read in ${document}, then corrected ${corrections === 1 ? "once" : `${corrections} times`}`,
  correct: "Correct this figure",
  withdraw: "Withdraw this figure",
  decide: "Decide",
  newValue: "Right value",
  newValueHint: "Write 1,234 · ≈ 1,234 · ≥ 1,234 · not reported",
  qualifier: "How sure",
  qualifiers: {
    exact: "exact",
    approximate: "approximate (≈)",
    "at-least": "at least (≥)",
    "at-most": "at most (≤)",
  },
  why: "Reason (required)",
  whyNeeded: "Write the reason.",
  valueNeeded: "Enter the right value.",
  sameValue: "This is the value that is published; nothing would change.",
  toDraft: "Make a draft of the correction",
  toWithdrawal: "Make a draft of the withdrawal",
  making: "Being made…",
  cancel: "Cancel",
  draftText: "A draft is made; what is published changes only when the draft is submitted and published.",
  failed: (why) => `Not done: ${why}`,
  badFigure: (given) => `“${given}” is not the address of a figure.`,
  badFigureTitle: "The figure cannot be opened",
};

export type EvidenceWords = typeof vi;

/** The words of what a figure's popover says beyond the shared ones. */
export function evidenceWords(language: Language): EvidenceWords {
  return language === "en" ? en : vi;
}
