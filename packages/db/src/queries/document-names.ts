import type { Viewer } from "@sosanh/core/places/viewer";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import type { Kysely } from "kysely";
import type { Tables } from "../tables/tables.ts";
import { seenDocuments } from "./seen-documents.ts";

/** The kept documents that some sources are, by the source; only those that the viewer may see. */
export async function documentsOfSources(
  db: Kysely<Tables>,
  viewer: Viewer,
  sources: readonly string[],
): Promise<ReadonlyMap<string, Pick<StoredDocument, "id" | "name" | "hash">>> {
  if (sources.length === 0) return new Map();
  const rows = await seenDocuments(db, viewer)
    .select(["f.id", "f.name", "f.hash", "s.code"])
    .where("s.code", "in", sources)
    .execute();
  return new Map(rows.map(({ code, ...document }) => [code, document]));
}
