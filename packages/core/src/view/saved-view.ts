import type { RollRule } from "./roll-view.ts";
import type { View } from "./view.ts";

/** Góc nhìn đã lưu: a View kept under a name in a folder, and how its years go on. */
export interface SavedView {
  readonly id: string;
  /** Names of folders, outermost first, with "/" between; "" for none. A folder is where a View is kept in it. */
  readonly folder: string;
  readonly name: string;
  /** May have several lines; "" for none. */
  readonly description: string;
  /** The user who saved it: who may change it and take it away, beside an administrator. */
  readonly owner: string;
  /** As it was saved: `rollView` moves its years on. */
  readonly view: View;
  readonly roll: RollRule;
  /** ISO instants, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Saved Views an installation may hold. */
export const mostSavedViews = 5000;
