import type { Link } from "@sosanh/core/view/link";
import { parseView } from "@sosanh/core/view/parse-view";
import { rollRules } from "@sosanh/core/view/roll-view";
import type { SavedView } from "@sosanh/core/view/saved-view";

/** A place that what is kept under an id names or shows. */
export interface KeptPlaceTable {
  kept: string;
  locality_id: number;
}

/** A file as it was first written from what is kept under an id; `form` says the format and its options. */
export interface KeptFileTable {
  kept: string;
  form: string;
  bytes: Uint8Array;
  created_at: string;
}

/** `view` is JSON, `roll` one of the rules of the core. */
export interface SavedViewTable {
  id: string;
  folder: string;
  name: string;
  description: string;
  owner: string;
  view: string;
  roll: string;
  created_at: string;
  updated_at: string;
}

/** The figures that a user saw when they last looked at a saved View: packed cells, gzip. */
export interface ViewLookTable {
  user_name: string;
  saved_view_id: string;
  looked_at: string;
  cells: Uint8Array;
}

/** `content` is JSON, gzip; `id` is the SHA-256 of the JSON, in hex. */
export interface SnapshotTable {
  id: string;
  content: Uint8Array;
  taken_at: string;
}

/** A link with a snapshot is frozen. */
export interface LinkTable {
  id: string;
  view: string;
  snapshot_id: string | null;
  created_at: string;
  created_by: string;
}

export function toSavedView(row: SavedViewTable): SavedView {
  const { id, folder, name, description, owner } = row;
  return {
    id,
    folder,
    name,
    description,
    owner,
    view: parseView(JSON.parse(row.view)),
    roll: rollOf(row.roll),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function rollOf(text: string): SavedView["roll"] {
  const rule = rollRules.find((known) => known === text);
  if (rule === undefined) throw new Error(`no rule for years in the database: ${text}`);
  return rule;
}

export function toLink(row: LinkTable): Link {
  return {
    id: row.id,
    view: parseView(JSON.parse(row.view)),
    ...(row.snapshot_id === null ? { mode: "live" } : { mode: "frozen", snapshot: row.snapshot_id }),
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}
