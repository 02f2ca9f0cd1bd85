import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { heldMetrics } from "@sosanh/db/queries/held-metrics";
import type { ApiContext } from "./context.ts";

/** The metrics that any unit of the level beneath a place has in a period: what can be expected of its children. */
export async function heldBelow(
  { database, viewer, reference }: ApiContext,
  place: LocalityUid,
  { data, period }: { readonly data: DataKind; readonly period: Period },
): Promise<ReadonlySet<MetricCode>> {
  const [child] = reference.tree.childrenIn(place, period);
  const level = child && reference.tree.get(child)?.level;
  return level === undefined ? new Set() : heldMetrics(database.db, viewer, { data, level, period });
}
