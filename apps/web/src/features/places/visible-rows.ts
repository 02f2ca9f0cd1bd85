import type { LocalityUid } from "@sosanh/core/places/locality";
import type { RouterOutputs } from "../../trpc.ts";

type ListedLocality = RouterOutputs["localities"]["children"][number];

/** One line of the tree as it stands open now. */
export interface TreeRow {
  readonly place: ListedLocality;
  readonly depth: number;
  readonly parent?: LocalityUid;
  readonly open: boolean;
  /** Position among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}

/** The lines of an open tree from top to bottom. Children not loaded yet show no lines. */
export function visibleRows(
  top: readonly ListedLocality[],
  childrenOf: ReadonlyMap<LocalityUid, readonly ListedLocality[]>,
  open: ReadonlySet<LocalityUid>,
): readonly TreeRow[] {
  const under = (places: readonly ListedLocality[], depth: number, parent?: LocalityUid): TreeRow[] =>
    places.flatMap((place, index) => {
      const row: TreeRow = {
        place,
        depth,
        open: open.has(place.uid),
        position: index + 1,
        siblings: places.length,
        ...(parent === undefined ? {} : { parent }),
      };
      return row.open ? [row, ...under(childrenOf.get(place.uid) ?? [], depth + 1, place.uid)] : [row];
    });
  return under(top, 0);
}
