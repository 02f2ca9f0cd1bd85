import type { Viewer } from "../places/viewer.ts";
import type { Submission, SubmissionAction, SubmissionState } from "./submission.ts";
import { submissionActions } from "./submission.ts";
import { submissionRefusal } from "./submission-refusal.ts";

/** What is done to a submission: a move, or work on what is in it. */
export type SubmissionWork = SubmissionAction | "decide" | "rename" | "read-again" | "add-figure";

/** What a move needs to know of a submission. */
export type MovedSubmission = Pick<
  Submission,
  "title" | "state" | "kind" | "createdBy" | "submittedBy" | "decidedBy"
>;

const open: readonly SubmissionState[] = ["draft", "returned"];

/** From which states; every other refuses. */
const states: Readonly<Record<SubmissionWork, readonly SubmissionState[]>> = {
  decide: open,
  rename: open,
  "read-again": open,
  "add-figure": open,
  submit: open,
  discard: open,
  recall: ["submitted"],
  return: ["submitted"],
  publish: ["submitted"],
  undo: ["published"],
};

/** What only an approver or an administrator does, and an approver not to what they submitted themselves. */
const approvals: ReadonlySet<SubmissionWork> = new Set(["return", "publish", "undo"]);

/** What takes away the work of others: a reporter does it to their own only. */
const takingAway: ReadonlySet<SubmissionWork> = new Set(["recall", "discard"]);

/** Where a move leads. */
export const stateAfter = {
  submit: "submitted",
  recall: "draft",
  return: "returned",
  publish: "published",
  discard: "discarded",
  undo: "undone",
} as const satisfies Record<SubmissionAction, SubmissionState>;

/** What the viewer may do with the submission as a whole, in the order of {@link submissionActions}. */
export function movesOf(viewer: Viewer, submission: MovedSubmission): readonly SubmissionAction[] {
  return submissionActions.filter((action) => refusalOf(viewer, submission, action) === undefined);
}

/** Whether the viewer may decide on its figures, rename it or have its document read again. */
export function mayWorkOn(viewer: Viewer, submission: MovedSubmission): boolean {
  return refusalOf(viewer, submission, "decide") === undefined;
}

/**
 * Refuses what the state of the submission or the role of the viewer does not allow. Whether its figures are decided is
 * asked where they are.
 *
 * @throws DomainError "not-allowed" of the role, or of an approver who submitted it, or of a reporter who would take away
 *   what others made; "submission-conflict" of the state
 */
export function refuseWork(viewer: Viewer, submission: MovedSubmission, work: SubmissionWork): void {
  const refusal = refusalOf(viewer, submission, work);
  if (refusal !== undefined) throw refusal;
}

function refusalOf(viewer: Viewer, submission: MovedSubmission, work: SubmissionWork) {
  const { title, state, kind, submittedBy } = submission;
  const facts = { value: title, action: work };
  const isApproval = approvals.has(work);
  const { role } = viewer;
  if (role === "reader" || (isApproval && role === "reporter"))
    return submissionRefusal("role-cannot", { ...facts, role });
  // What an undoing restored is taken back by correcting it, not by undoing the undoing.
  if (work === "undo" && kind === "undo") return submissionRefusal("undo-stays", { value: title });
  if (!states[work].includes(state)) return submissionRefusal("wrong-state", { ...facts, state });
  if (role === "reporter" && takingAway.has(work) && !isTheirs(viewer, submission))
    return submissionRefusal("others-work", facts);
  if (isApproval && role === "approver" && submittedBy === viewer.user)
    return submissionRefusal("own-submission", facts);
  return undefined;
}

function isTheirs({ user }: Viewer, { createdBy, decidedBy }: MovedSubmission): boolean {
  return createdBy === user || decidedBy === user;
}
