import { parseBriefing } from "@sosanh/core/reviews/briefing";
import type { BriefingIssue, StoredBriefing } from "@sosanh/core/reviews/stored-briefing";

/** `definition` is JSON. */
export interface BriefingTable {
  id: string;
  folder: string;
  name: string;
  owner: string;
  definition: string;
  created_at: string;
  updated_at: string;
}

/** The figures that an issue told: packed cells, gzip. */
export interface BriefingIssueTable {
  id: string;
  briefing_id: string;
  year: number;
  issued_at: string;
  issued_by: string;
  cells: Uint8Array;
}

export function toStoredBriefing(row: BriefingTable): StoredBriefing {
  const { id, folder, name, owner } = row;
  return {
    id,
    folder,
    name,
    owner,
    definition: parseBriefing(JSON.parse(row.definition)),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** An issue without its figures. */
export function toIssue(row: Omit<BriefingIssueTable, "cells">): Omit<BriefingIssue, "cells"> {
  return {
    id: row.id,
    briefing: row.briefing_id,
    year: row.year,
    at: row.issued_at,
    by: row.issued_by,
  };
}
