import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { heldMetrics } from "@sosanh/db/queries/held-metrics";
import type { ApiContext } from "./context.ts";

/** The metrics that any unit of the level of some units has in a period: what can be expected of them. */
export async function heldAmong(
  { database, viewer, reference }: ApiContext,
  units: readonly LocalityUid[],
  { data, period }: { readonly data: DataKind; readonly period: Period },
): Promise<ReadonlySet<MetricCode>> {
  const [unit] = units;
  const level = unit && reference.tree.get(unit)?.level;
  return level === undefined ? new Set() : heldMetrics(database.db, viewer, { data, level, period });
}
