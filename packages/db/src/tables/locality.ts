import type { Kind, Level, Locality, LocalityUid, LocalityVersion } from "@sosanh/core/places/locality";
import { isLocalityUid } from "@sosanh/core/places/locality";
import type { Succession } from "@sosanh/core/places/succession";

export interface LocalityTable {
  id: number;
  uid: string;
  level: number;
}

export interface LocalityVersionTable {
  locality_id: number;
  ordinal: number;
  valid_from: string | null;
  valid_to: string | null;
  kind: string;
  name: string;
  short_name: string;
  parent_id: number | null;
}

export interface SuccessionTable {
  id: number;
  from_id: number;
  to_id: number;
  on_date: string;
  change: string;
  share: string;
  weight: number | null;
  act: string | null;
  weight_basis: string | null;
  certainty: string | null;
}

/** A locality of its row and its versions, which come oldest first. */
export function toLocality(
  row: { readonly uid: string; readonly level: number },
  versions: readonly LocalityVersion[],
): Locality {
  return { uid: toUid(row.uid), level: row.level as Level, versions };
}

/** A version; `parent` is the parent's uid. */
export function toLocalityVersion(
  row: Omit<LocalityVersionTable, "locality_id" | "ordinal" | "parent_id"> & {
    readonly parent: string | null;
  },
): LocalityVersion {
  return {
    ...(row.valid_from !== null && { from: row.valid_from }),
    ...(row.valid_to !== null && { to: row.valid_to }),
    kind: row.kind as Kind,
    name: row.name,
    shortName: row.short_name,
    ...(row.parent !== null && { parent: toUid(row.parent) }),
  };
}

/** A succession; `from` and `to` are uids. */
export function toSuccession(
  row: Omit<SuccessionTable, "id" | "from_id" | "to_id"> & { readonly from: string; readonly to: string },
): Succession {
  return {
    from: toUid(row.from),
    to: toUid(row.to),
    on: row.on_date,
    change: row.change as Succession["change"],
    share: row.share as Succession["share"],
    ...(row.weight !== null && { weight: row.weight }),
    ...(row.weight_basis !== null && { weightBasis: row.weight_basis }),
    ...(row.certainty === "candidate" && { certainty: row.certainty }),
    ...(row.act !== null && { act: row.act }),
  };
}

/** The uid of a stored text. @throws when it has not the shape of one: a damaged file */
export function toUid(text: string): LocalityUid {
  if (!isLocalityUid(text)) throw new Error(`not a locality uid in the database: ${JSON.stringify(text)}`);
  return text;
}
