import type { MetricCode } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";
import { type AsKnown, changedSince, rollupsAsKnown } from "./as-known.ts";
import { type HeldQuery, heldMetrics } from "./held-metrics.ts";

/**
 * {@link heldMetrics} as it was at the end of a day: of metrics of which nothing was published since as stored, of the
 * others by what was known then.
 */
export async function heldAsKnown(
  db: Kysely<Tables>,
  viewer: Viewer,
  { known, ...query }: HeldQuery & { readonly known: AsKnown },
): Promise<ReadonlySet<MetricCode>> {
  const { data, level, period } = query;
  const { year, part } = period;
  const cells = { data, part, metrics: [...known.metrics.keys()], years: { from: year, to: year } };
  const isChanged = await changedSince(db, cells, known);
  const stored = await heldMetrics(db, viewer, query);
  const held = new Set([...stored].filter((metric) => !isChanged(metric, year)));
  const metrics = cells.metrics.filter((metric) => isChanged(metric, year));
  if (metrics.length === 0) return held;
  const localities = await seenOnLevel(db, viewer, level);
  for (const { metric, value } of await rollupsAsKnown(db, viewer, { ...cells, metrics, localities, known }))
    if (isKnown(value)) held.add(metric);
  return held;
}

async function seenOnLevel(
  db: Kysely<Tables>,
  viewer: Viewer,
  level: HeldQuery["level"],
): Promise<LocalityUid[]> {
  const rows = await db
    .selectFrom("locality as l")
    .select("l.uid")
    .where("l.level", "=", level)
    .where(visible(viewer, "l.id"))
    .execute();
  return rows.map(({ uid }) => uid as LocalityUid);
}
