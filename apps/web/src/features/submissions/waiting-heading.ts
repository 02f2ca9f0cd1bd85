import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Submission, SubmissionState } from "@sosanh/core/submissions/submission";
import type { Language } from "@sosanh/core/view/view";
import { submissionWords } from "./submission-words.ts";

/** "Số liệu: 1 đợt chờ duyệt, 12 bản nháp, 40 con số cần xem": what waits, in the order in which it presses. */
export function waitingHeading(all: readonly Submission[], language: Language): string {
  const { list } = submissionWords(language);
  const number = (n: number) => formatNumber(n, { language });
  const inState = (state: SubmissionState) => all.filter((one) => one.state === state);
  const look = [...inState("draft"), ...inState("returned")].reduce(
    (sum, { counts }) => sum + counts.look,
    0,
  );
  const parts = [
    ...(["returned", "submitted", "draft"] as const).flatMap((state) => {
      const { length } = inState(state);
      return length === 0 ? [] : [list.waits[state](number(length), length)];
    }),
    ...(look === 0 ? [] : [list.waits.look(number(look), look)]),
  ];
  if (all.length === 0) return list.page;
  return `${list.page}: ${parts.length === 0 ? list.waits.nothing : parts.join(", ")}`;
}
