import { dataWork } from "@sosanh/api/data-task";
import { localViewer } from "@sosanh/core/places/viewer";
import type { TableMapping, TablePreview } from "@sosanh/core/submissions/table-mapping";
import type { Language } from "@sosanh/core/view/view";
import type { Database } from "@sosanh/db/database";
import { inOneTransaction } from "@sosanh/db/one-transaction";
import { readDocument } from "@sosanh/ingest/read/read-document";
import type { ImportGiven } from "./import-file.ts";

/** What is still to be said of the tables of a file: mappings to complete, and what was guessed meanwhile. */
export interface OpenMapping {
  readonly mappings: readonly TableMapping[];
  readonly hints: readonly string[];
}

/** How the tables of a file are read with what is said and remembered of them. Nothing is stored. */
export function openMapping(
  database: Database,
  { data, name, bytes, mappings, onProgress }: ImportGiven,
  language: Language,
): Promise<OpenMapping> {
  return inOneTransaction(database, "taken-back", async (inside) => {
    const work = dataWork(inside, readDocument);
    const { document } = await work.run(localViewer, { kind: "keep", data, name, bytes }, onProgress);
    if (document.outline.kind !== "sheets") return { mappings: [], hints: [] };
    const task = { kind: "tables", document: document.id, mappings } as const;
    return toComplete(await work.run(localViewer, task, onProgress), language);
  });
}

/**
 * One mapping a shape, of tables of which something is open or was said: every column and label that is open stands in
 * it with nothing but its name. A guess is told and not written: who completes the mapping decides.
 */
export function toComplete(tables: readonly TablePreview[], language: Language): OpenMapping {
  const shapes = new Map<string, TableMapping>();
  const hints: string[] = [];
  for (const { fingerprint, columns, openLabels, isTemplate } of tables) {
    if (isTemplate || shapes.has(fingerprint)) continue;
    const heads = new Set(columns.filter(({ role }) => role === "value").map((column) => column.heads));
    const ofColumn = openLabels.filter(({ of, label }) => of === "metric" && heads.has(label));
    const ofRow = openLabels.filter((open) => !ofColumn.includes(open));
    const said = columns.flatMap(({ decided }) => decided ?? []);
    const isSaid = (label: string): boolean => said.some((decision) => decision.heads === label);
    const open = ofColumn.filter(({ label }) => !isSaid(label)).map(({ label }) => ({ heads: label }));
    const rows = ofRow.map(({ label, decided }) => decided ?? { label });
    if (said.length + open.length + rows.length === 0) continue;
    shapes.set(fingerprint, { fingerprint, columns: [...said, ...open], rows });
    for (const { label, candidates, decided } of openLabels)
      if (candidates.length > 0 && decided === undefined) hints.push(hintOf(label, candidates, language));
  }
  return { mappings: [...shapes.values()], hints };
}

function hintOf(label: string, candidates: readonly string[], language: Language): string {
  const may = language === "vi" ? "có thể là" : "may be";
  return `“${label}”: ${may} ${candidates.join(", ")}`;
}
