import type { Viewer } from "@sosanh/core/places/viewer";
import type { Database } from "@sosanh/db/database";
import type { AsKnown } from "@sosanh/db/queries/as-known";
import type { Jobs } from "./jobs.ts";
import type { Reference } from "./reference.ts";

/** What a procedure works with: the database, who asks, and the register and catalogue in memory. */
export interface ApiContext {
  readonly database: Database;
  readonly viewer: Viewer;
  readonly reference: Reference;
  readonly version: string;
  /** As of when figures are told; absent: as they are known now. */
  readonly known?: AsKnown | undefined;
}

/** What a procedure that pages call works with besides. */
export interface RouterContext extends ApiContext {
  /** The reference, read again where the office changed the catalogue: what is asked from then on sees it. */
  readonly freshReference: () => Promise<Reference>;
  /** Longer work on documents and submissions. */
  readonly jobs: Jobs;
}
