import { type KeptFileKey, keepFile, keptFile } from "@sosanh/db/queries/kept-files";
import type { ApiContext } from "./context.ts";

/**
 * A file of a snapshot or of a briefing's issue: as it was first written, whatever program wrote it; made and kept where
 * it never was.
 *
 * @param key  the id of the snapshot or the issue, and the format with all its options
 * @throws DomainError "not-found" where there is no such snapshot or issue, or the viewer may not see it
 */
export async function fileOnce(
  { database, viewer }: ApiContext,
  key: KeptFileKey,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const first = await keptFile(database.db, viewer, key);
  return first ?? keepFile(database, viewer, { ...key, bytes: await make() });
}
