import type { SubmissionEvent } from "@sosanh/core/submissions/submission";
import type { FigureRemarks } from "./timeline-entries.ts";

interface ReturnAndAnswer {
  readonly asked: Pick<SubmissionEvent, "at">;
  readonly answer: Pick<SubmissionEvent, "at">;
}

/**
 * Whether anything was remarked on a figure between a return and the handing in that answers it; what was remarked
 * before, or after the figures were handed in again, is no answer.
 */
export function answeredOnFigures({ asked, answer }: ReturnAndAnswer, of: readonly FigureRemarks[]): boolean {
  return of.some(({ remarks }) => remarks.some(({ at }) => at > asked.at && at <= answer.at));
}
