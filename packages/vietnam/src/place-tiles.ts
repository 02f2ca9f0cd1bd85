import type { LocalityUid } from "@sosanh/core/places/locality";
import { readDataRows } from "./data-file.ts";
import { readOnce } from "./read-once.ts";

/** Where a place's tile stands among those under the same parent: column 0 in the west, row 0 in the north. */
export interface PlaceTile {
  readonly uid: LocalityUid;
  readonly column: number;
  readonly row: number;
}

/**
 * One tile a place in its rough geographic position: the 63 and the 34 provinces, and the districts of the provinces
 * laid out by hand so far (Thanh Hóa, Nghệ An). No two places under one parent share a tile.
 */
export const readPlaceTiles = readOnce((): readonly PlaceTile[] =>
  readDataRows("place-tiles.csv", ["uid", "column", "row"]).map((row) => ({
    uid: row.uid as LocalityUid,
    column: Number(row.column),
    row: Number(row.row),
  })),
);
