import { createHash } from "node:crypto";
import type { Viewer } from "@sosanh/core/places/viewer";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import type { Kysely } from "kysely";
import type { Database } from "../engine.ts";
import type { Tables } from "../tables/tables.ts";

/**
 * Remembers what a person decided of tables of one shape, in place of what was remembered.
 *
 * @throws DomainError "not-allowed" for a reader
 */
export async function rememberMapping(
  database: Database,
  viewer: Viewer,
  mapping: TableMapping,
): Promise<void> {
  if (viewer.role === "reader")
    throw submissionRefusal("role-cannot", {
      value: mapping.fingerprint,
      action: "create",
      role: viewer.role,
    });
  const told = {
    mapping: JSON.stringify(mapping),
    updated_at: new Date().toISOString(),
    updated_by: viewer.user,
  };
  await database.write(({ db }) =>
    db
      .insertInto("table_mapping")
      .values({ fingerprint: keyOf(mapping.fingerprint), ...told })
      .onConflict((on) => on.column("fingerprint").doUpdateSet(told))
      .execute(),
  );
}

/** Shapes of tables that are still known: an office meets some dozens. */
const mostRemembered = 2000;

/** What is remembered of tables, of the shape decided on last first. */
export async function rememberedMappings(db: Kysely<Tables>): Promise<readonly TableMapping[]> {
  const rows = await db
    .selectFrom("table_mapping")
    .select("mapping")
    .orderBy("updated_at", "desc")
    .orderBy("fingerprint")
    .limit(mostRemembered)
    .execute();
  return rows.map(({ mapping }) => JSON.parse(mapping) as TableMapping);
}

/** A fingerprint holds the words of a whole head: too long for the key of an index. */
function keyOf(fingerprint: string): string {
  return createHash("sha256").update(fingerprint).digest("hex");
}
