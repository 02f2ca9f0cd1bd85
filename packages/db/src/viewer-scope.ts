import { nation } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { RawBuilder } from "kysely";
import { sql } from "kysely";

/** True when the viewer sees the whole country. */
export function seesAll(viewer: Viewer): boolean {
  return viewer.subtree.includes(nation);
}

/**
 * The SQL condition that a locality id is one the viewer may see: a root of their subtree or a unit that was at any
 * time under one. Who has no root sees nothing.
 *
 * @param column  the qualified column, as `rollup.locality_id`; from our own code, never from outside
 */
export function visible(viewer: Viewer, column: string): RawBuilder<boolean> {
  if (seesAll(viewer)) return sql<boolean>`1 = 1`;
  if (viewer.subtree.length === 0) return sql<boolean>`1 = 0`;
  return sql<boolean>`${sql.ref(column)} in (
    with recursive seen(id) as (
      select id from locality where uid in (${sql.join(viewer.subtree)})
      union
      select v.locality_id from locality_version v join seen on v.parent_id = seen.id
    )
    select id from seen)`;
}
