import type { Dataset } from "@sosanh/core/figures/observation";
import { dataCode, wordOf } from "./codes.ts";

export interface ReferenceTable {
  id: number;
  fingerprint: string;
  loaded_at: string;
}

export interface DatasetTable {
  id: number;
  code: string;
  data: number;
  name_vi: string;
  name_en: string;
  fingerprint: string;
  loaded_at: string;
  observations: number;
}

/** Remembers that a person removed a data set, so that the next start does not bring it back. */
export interface RemovalTable {
  dataset: string;
  removed_at: string;
}

export interface DatasetSourceTable {
  dataset_id: number;
  source_id: number;
}

/** A stored data set: what it is, when it was loaded (ISO instant, UTC) and how many observations it holds. */
export interface StoredDataset extends Dataset {
  readonly loadedAt: string;
  /** Of the load it came from. */
  readonly fingerprint: string;
  readonly observations: number;
}

export function toStoredDataset(row: DatasetTable): StoredDataset {
  return {
    code: row.code,
    kind: wordOf(dataCode, row.data),
    name: { vi: row.name_vi, en: row.name_en },
    loadedAt: row.loaded_at,
    fingerprint: row.fingerprint,
    observations: row.observations,
  };
}
