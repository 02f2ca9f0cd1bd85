import type { LocalityUid } from "./locality.ts";

/** What a person may do. */
export type Role = "reader" | "reporter" | "approver" | "administrator";

/**
 * Who asks. Every query that reads figures takes one: a viewer sees only their subtree, and an id outside it is
 * "not found". `subtree` is the uids of its roots; the nation stands for everything.
 */
export interface Viewer {
  readonly user: string;
  readonly role: Role;
  readonly subtree: readonly LocalityUid[];
}

/** The one viewer of an office that has no accounts yet: the person at this machine, who sees the whole country. */
export const localViewer: Viewer = { user: "local", role: "administrator", subtree: ["vn"] };

/** Whether the viewer may change what somebody keeps and they can see: their own, and an administrator everything. */
export function mayChange(viewer: Viewer, { owner }: { readonly owner: string }): boolean {
  return viewer.user === owner || viewer.role === "administrator";
}
