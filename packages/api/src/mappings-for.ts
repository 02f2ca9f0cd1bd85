import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import type { Database } from "@sosanh/db/database";
import { rememberedMappings } from "@sosanh/db/queries/table-mappings";

/** What was said of tables: now, and of other shapes before. */
export async function mappingsFor(
  db: Database["db"],
  said: readonly TableMapping[],
): Promise<readonly TableMapping[]> {
  const shapes = new Set(said.map(({ fingerprint }) => fingerprint));
  const remembered = await rememberedMappings(db);
  return [...said, ...remembered.filter(({ fingerprint }) => !shapes.has(fingerprint))];
}
