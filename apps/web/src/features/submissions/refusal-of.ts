import { refusalReason } from "../../problem.ts";

/** True of the refusal of a move that comes too late: somebody else changed the submission in between. */
export function isOvertaken(error: unknown): boolean {
  const reason = refusalReason(error);
  return reason === "stale-version" || reason === "wrong-state";
}

/** True of the refusal to publish what was looked at before other figures were published. */
export function isOutdated(error: unknown): boolean {
  const reason = refusalReason(error);
  return reason === "preview-outdated" || reason === "shipped-since";
}
