import type { DocumentOutline, StoredDocument } from "@sosanh/core/submissions/document";
import { dataCode, wordOf } from "./codes.ts";
import type { SourceTable } from "./source.ts";
import type { DocumentTable } from "./submission.ts";

/** A document without its bytes, with the source that its figures cite. */
export interface NamedDocument
  extends Omit<DocumentTable, "bytes" | "outline" | "source_id">,
    Pick<SourceTable, "code" | "title" | "publisher" | "published" | "address"> {}

export function toStoredDocument(row: NamedDocument, outline: DocumentOutline): StoredDocument {
  return {
    id: row.id,
    data: wordOf(dataCode, row.data),
    source: row.code,
    title: row.title,
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.published !== null && { published: row.published }),
    ...(row.address !== null && { address: row.address }),
    name: row.name,
    hash: row.hash,
    size: row.size,
    outline,
    addedAt: row.created_at,
    addedBy: row.created_by,
  };
}
