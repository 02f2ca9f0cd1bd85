import type { DataKind } from "@sosanh/core/figures/observation";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { PartWeights } from "@sosanh/core/places/weight-of-source";
import { earliestYear } from "@sosanh/core/view/view";
import type { ApiContext } from "./context.ts";
import type { FrameMap } from "./frame-cache.ts";
import { readReported } from "./read-reported.ts";

/** What people are counted by, the better first: the yearly average, and for what has none the census. */
const populations = ["population_average", "population_census"] as const;

/** Years around the frame's day in which a population may stand. */
const reach = 10;

/**
 * How many people lived in the units of a frame that take part in what was merged or split after its day: of each the
 * whole figure nearest to the day, the earlier of two, that the viewer may see.
 */
export async function populationWeights(
  context: ApiContext,
  { day, lineage }: FrameMap,
  of: { readonly data: DataKind; readonly localities: readonly LocalityUid[] },
): Promise<PartWeights> {
  const units = [...new Set(of.localities.flatMap((uid) => lineage.unitsOn(uid, day)))];
  const year = Number(day.slice(0, 4));
  const rollups = await readReported(context, {
    data: of.data,
    metrics: populations,
    localities: units,
    years: { from: Math.max(earliestYear, year - reach), to: year + 1 },
    part: "year",
  });
  const sizes = new Map<LocalityUid, { readonly people: number; readonly far: number }>();
  for (const { metric, locality, period, value, complete } of rollups) {
    if (!isKnown(value) || !complete) continue;
    // A census eleven years away is still a worse guess than any yearly average.
    const far = Math.abs(period.year - year) + (metric === populations[0] ? 0 : reach + 2);
    const kept = sizes.get(locality);
    if (kept === undefined || far < kept.far) sizes.set(locality, { people: value.value, far });
  }
  return { basis: "population", of: (uid) => sizes.get(uid)?.people };
}
