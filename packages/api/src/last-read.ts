import type { Viewer } from "@sosanh/core/places/viewer";
import type { ReadDocument } from "@sosanh/core/submissions/read-document";
import type { Database } from "@sosanh/db/database";
import { documentFor, readOfDocument } from "@sosanh/db/queries/documents";

/** Who asks for a document, and where it is kept. */
interface Asking {
  readonly database: Database;
  readonly viewer: Viewer;
}

/**
 * What was read of the document that was worked on last: a workbook is kept, looked at several times while its columns
 * are named, and read into a draft, each time the same.
 */
export class LastRead {
  #last: { readonly id: string; readonly read: ReadDocument } | undefined;

  keep(id: string, read: ReadDocument): void {
    this.#last = { id, read };
  }

  /** What was read of a document; undefined where there is none that the viewer may see. */
  async of({ database, viewer }: Asking, id: string): Promise<ReadDocument | undefined> {
    if (this.#last?.id === id && (await documentFor(database.db, viewer, id)) !== undefined)
      return this.#last?.read;
    const read = await readOfDocument(database.db, viewer, id);
    if (read !== undefined) this.keep(id, read);
    return read;
  }

  /** A long workbook takes some hundred megabytes: nothing is held once it stands in a draft. */
  forget(): void {
    this.#last = undefined;
  }
}
