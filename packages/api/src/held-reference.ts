import type { Database } from "@sosanh/db/database";
import { catalogueStamp } from "@sosanh/db/queries/catalogue-stamp";
import { metricGroupsOf, metricsOf } from "@sosanh/db/queries/metrics";
import { type Reference, readReference } from "./reference.ts";

/** The reference as it is now. One never changes: another takes its place when the office adds a metric. */
export interface HeldReference {
  readonly current: () => Reference;
  /** The current one, after the catalogue was read again where anybody, here or elsewhere, changed it. */
  readonly fresh: () => Promise<Reference>;
}

/** Reads the register and the catalogue and holds them. Figures read lately and frames stay with every later one. */
export async function holdReference(database: Database): Promise<HeldReference> {
  const { db } = database;
  let stamp = await catalogueStamp(db);
  let reference = await readReference(database);
  return {
    current: () => reference,
    fresh: async () => {
      const now = await catalogueStamp(db);
      if (now === stamp) return reference;
      const [metrics, metricGroups] = await Promise.all([metricsOf(db), metricGroupsOf(db)]);
      reference = {
        ...reference,
        metrics,
        metricsByCode: new Map(metrics.map((metric) => [metric.code, metric])),
        metricGroups,
      };
      stamp = now;
      return reference;
    },
  };
}

/** A context whose reference is always the current one. */
export function withReference<T extends object>(
  rest: T,
  held: HeldReference,
): T & { readonly reference: Reference; readonly freshReference: () => Promise<Reference> } {
  return Object.defineProperty({ ...rest, freshReference: held.fresh }, "reference", {
    enumerable: true,
    get: held.current,
  }) as T & { readonly reference: Reference; readonly freshReference: () => Promise<Reference> };
}
