import type { Language } from "@sosanh/core/view/view";
import { submissionStateWords } from "../../ui/submission-states.ts";
import { counted } from "../../words/counted.ts";

const vi = {
  kept: (n: string) => `${n} văn bản đã lưu`,
  openCount: (n: string) => `${n} số liệu còn việc`,
  filter: "Hiện",
  all: "Tất cả",
  work: "Còn việc",
  keptOnly: "Văn bản đã lưu",
  noneSo: "Không có nguồn nào như vậy.",
  published: "Công bố",
  held: "Đang duyệt",
  beside: "Bên cạnh",
  rejected: "Bác bỏ",
  waiting: "Chờ công bố",
  open: "Còn mở",
  submissions: "Đợt số liệu",
  states: submissionStateWords.vi,
  openDocument: "Mở văn bản",
  unread: "chưa đọc",
  unreadCount: (n: string) => `${n} văn bản chưa đọc`,
  read: "Đọc các con số",
  decide: "Quyết định",
  superseded: { held: "đã quyết định sau đó", other: "đã có bản sau" },
  allStates: (n: string) => `Tất cả ${n}`,
  stateCount: (state: string, n: string) => `${state} ${n}`,
  loadedSo: (n: string) => `Đã tải ${n} số liệu; cuộn xuống để xem tiếp.`,
  none: "Chưa có số liệu nào được công bố từ nguồn này.",
};

const en: typeof vi = {
  kept: (n) => `${counted(n, "document")} kept`,
  openCount: (n) => `${counted(n, "figure")} to be dealt with`,
  filter: "Show",
  all: "All",
  work: "With work left",
  keptOnly: "Kept documents",
  noneSo: "There is no such source.",
  published: "Published",
  held: "Under review",
  beside: "Beside",
  rejected: "Rejected",
  waiting: "To be published",
  open: "Open",
  submissions: "Submissions",
  states: submissionStateWords.en,
  openDocument: "Open the document",
  unread: "not read yet",
  unreadCount: (n) => `${counted(n, "document")} not read yet`,
  read: "Read the figures",
  decide: "Decide",
  superseded: { held: "decided since", other: "revised since" },
  allStates: (n) => `All ${n}`,
  stateCount: (state, n) => `${state} ${n}`,
  loadedSo: (n) => `${counted(n, "figure")} loaded; scroll down for more.`,
  none: "Nothing is published from this source yet.",
};

export type SourcesWords = typeof vi;

/** The words of the pages of sources beyond the shared ones. */
export function sourcesWords(language: Language): SourcesWords {
  return language === "en" ? en : vi;
}
