import type { SubmissionState } from "@sosanh/core/submissions/submission";
import type { Language } from "@sosanh/core/view/view";

type StateWords = Readonly<Record<SubmissionState, string>>;

/** What a submission is said to be, wherever it is named. */
export const submissionStateWords: Readonly<Record<Language, StateWords>> = {
  vi: {
    draft: "bản nháp",
    submitted: "chờ duyệt",
    returned: "trả lại",
    published: "đã công bố",
    undone: "đã hoàn tác",
    discarded: "đã bỏ",
  },
  en: {
    draft: "draft",
    submitted: "for approval",
    returned: "returned",
    published: "published",
    undone: "undone",
    discarded: "discarded",
  },
};
