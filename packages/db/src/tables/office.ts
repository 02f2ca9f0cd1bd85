import type { PeerList } from "@sosanh/core/analysis/peer-list";
import type { Annotation } from "@sosanh/core/figures/annotation";
import type { SplitWeight } from "@sosanh/core/places/split-weight";
import { toUid } from "./locality.ts";

/** What the office noted on a year or a day; without a metric of all, without a locality of the whole country. */
export interface AnnotationTable {
  id: string;
  year: number;
  on_date: string | null;
  text: string;
  metric_id: number | null;
  locality_id: number | null;
  created_at: string;
}

/** `localities` is a JSON list of uids, in the order given. */
export interface PeerListTable {
  name: string;
  localities: string;
  created_at: string;
}

/** The share of a split unit that the office says went into a successor. */
export interface SplitWeightTable {
  from_id: number;
  to_id: number;
  share: number;
  basis: string;
  created_at: string;
}

/** An annotation; `metric` and `locality` are the code and the uid of what it names. */
export function toAnnotation(
  row: Omit<AnnotationTable, "metric_id" | "locality_id"> & {
    readonly metric: string | null;
    readonly locality: string | null;
  },
): Annotation {
  return {
    id: row.id,
    year: row.year,
    ...(row.on_date !== null && { on: row.on_date }),
    text: row.text,
    ...(row.metric !== null && { metric: row.metric }),
    ...(row.locality !== null && { locality: toUid(row.locality) }),
    createdAt: row.created_at,
  };
}

export function toPeerList(row: Pick<PeerListTable, "name" | "localities">): PeerList {
  const uids: unknown = JSON.parse(row.localities);
  if (!Array.isArray(uids)) throw new Error(`not a list of places in the database: ${row.localities}`);
  return { name: row.name, localities: uids.map((uid) => toUid(String(uid))) };
}

/** A weight; `from` and `to` are uids. */
export function toSplitWeight(
  row: Pick<SplitWeightTable, "share" | "basis"> & { readonly from: string; readonly to: string },
): SplitWeight {
  return { from: toUid(row.from), to: toUid(row.to), share: row.share, basis: row.basis };
}
