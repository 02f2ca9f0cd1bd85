import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { heldAsKnown } from "@sosanh/db/queries/held-as-known";
import { type HeldQuery, heldMetrics } from "@sosanh/db/queries/held-metrics";
import type { ApiContext } from "./context.ts";

/** The metrics that any unit of the level of some units has in a period: what can be expected of them. */
export async function heldAmong(
  context: ApiContext,
  units: readonly LocalityUid[],
  { data, period }: { readonly data: DataKind; readonly period: Period },
): Promise<ReadonlySet<MetricCode>> {
  const [unit] = units;
  const level = unit && context.reference.tree.get(unit)?.level;
  return level === undefined ? new Set() : heldOnLevel(context, { data, level, period });
}

/** The metrics that any unit of a level has in a period, now or, where the context says so, on the day told of. */
export function heldOnLevel(
  { database, viewer, known }: ApiContext,
  query: HeldQuery,
): Promise<ReadonlySet<MetricCode>> {
  if (known === undefined) return heldMetrics(database.db, viewer, query);
  return heldAsKnown(database.db, viewer, { ...query, known });
}
