import { type Submission, type SubmissionState, submissionStates } from "@sosanh/core/submissions/submission";

/** Which submissions are listed: those of a state, those that wait for somebody, or all. */
export type ListFilter = SubmissionState | "waiting" | "all";

export const listFilters: readonly ListFilter[] = ["waiting", "all", ...submissionStates];

/** What a person has to do something about, the most urgent first. */
const waitingOrder: readonly SubmissionState[] = ["returned", "submitted", "draft"];

/** Submissions of a filter: what was returned, then what waits for approval, then drafts, then the others; each the last changed first. */
export function listedSubmissions(all: readonly Submission[], filter: ListFilter): readonly Submission[] {
  return all
    .filter(({ state }) => filter === "all" || (filter === "waiting" ? isWaiting(state) : state === filter))
    .toSorted((a, b) => rankOf(a.state) - rankOf(b.state) || b.updatedAt.localeCompare(a.updatedAt));
}

/** True of a submission that is neither published nor given up. */
export function isWaiting(state: SubmissionState): boolean {
  return waitingOrder.includes(state);
}

function rankOf(state: SubmissionState): number {
  const rank = waitingOrder.indexOf(state);
  return rank === -1 ? waitingOrder.length : rank;
}

/** The filter that a word of the address names; undefined where it names none. */
export function readFilter(given: string | undefined): ListFilter | undefined {
  return listFilters.find((filter) => filter === given);
}
