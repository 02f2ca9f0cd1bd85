import type { Viewer } from "@sosanh/core/places/viewer";
import type { Database } from "@sosanh/db/database";
import type { Reference } from "./reference.ts";

/** What a procedure works with: the database, who asks, and the register and catalogue in memory. */
export interface ApiContext {
  readonly database: Database;
  readonly viewer: Viewer;
  readonly reference: Reference;
  readonly version: string;
}
