import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";

/**
 * The documents that the viewer may see: of a submission whose place they see; of no submission yet, those they added
 * themselves, and an administrator all.
 */
export function seenDocuments(db: Kysely<Tables>, viewer: Viewer) {
  const own =
    viewer.role === "administrator" ? sql<boolean>`1 = 1` : sql<boolean>`f.created_by = ${viewer.user}`;
  return db
    .selectFrom("document as f")
    .innerJoin("source as s", "s.id", "f.source_id")
    .where(
      sql<boolean>`(exists (select 1 from submission b
        where b.document_id = f.id and ${visible(viewer, "b.place_id")})
      or (${own} and not exists (select 1 from submission b where b.document_id = f.id)))`,
    );
}
