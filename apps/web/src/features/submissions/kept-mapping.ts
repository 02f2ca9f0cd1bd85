import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import type { MappingDrafts } from "./mapping-draft.ts";

const keyOf = (document: string) => `sosanh-mapping-${document}`;

/** What was said of a document's tables in this tab and not read yet: a reload loses nothing. */
export function keptMapping(document: string): MappingDrafts {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(document)) ?? "[]");
    if (!Array.isArray(kept)) return new Map();
    return new Map((kept as TableMapping[]).map((mapping) => [mapping.fingerprint, mapping]));
  } catch {
    // Storage can be closed to the page, or hold what another program wrote: nothing was said then.
    return new Map();
  }
}

/** Keeps what was said of a document's tables for as long as the tab is open; nothing said is nothing kept. */
export function keepMapping(document: string, drafts: MappingDrafts): void {
  try {
    if (drafts.size === 0) sessionStorage.removeItem(keyOf(document));
    else sessionStorage.setItem(keyOf(document), JSON.stringify([...drafts.values()]));
  } catch {
    // A full or closed storage: what is said lasts until a reload.
  }
}
