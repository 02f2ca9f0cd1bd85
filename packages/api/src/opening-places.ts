import type { DataKind } from "@sosanh/core/figures/observation";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { nation } from "@sosanh/core/places/locality";
import { rollupsFor } from "@sosanh/db/queries/rollups";
import type { ApiContext } from "./context.ts";

/** Where a page opens when its address names no place. */
export interface OpeningPlace {
  readonly place: LocalityUid;
  readonly year: number;
}

const years = { from: 2010, to: 2030 };

/**
 * The province and year with the most real metrics known; of equal ones the later year, then the first uid. The
 * illustrative data opens on the same province. The nation and the year 2020 where there is nothing yet.
 */
export async function openingPlaces(context: ApiContext): Promise<Record<DataKind, OpeningPlace>> {
  const provinces = context.reference.tree.all.filter((l) => l.level === 1).map((l) => l.uid);
  const real = await openingPlace(context, "real", provinces);
  const sample = await openingPlace(context, "sample", [real.place]);
  return { real, sample };
}

async function openingPlace(
  context: ApiContext,
  data: DataKind,
  localities: readonly LocalityUid[],
): Promise<OpeningPlace> {
  const { database, viewer, reference } = context;
  const rollups = await rollupsFor(database.db, viewer, {
    data,
    metrics: reference.metrics.map((m) => m.code),
    localities: [...localities],
    years,
    part: "year",
  });
  const counts = new Map<LocalityUid, Map<number, number>>();
  for (const { locality, period, value } of rollups) {
    if (!isKnown(value)) continue;
    const byYear = counts.get(locality) ?? new Map<number, number>();
    byYear.set(period.year, (byYear.get(period.year) ?? 0) + 1);
    counts.set(locality, byYear);
  }
  let best: OpeningPlace = { place: nation, year: 2020 };
  let most = 0;
  for (const [place, byYear] of counts) {
    for (const [year, count] of byYear) {
      if (count < most || (count === most && year <= best.year)) continue;
      best = { place, year };
      most = count;
    }
  }
  return best;
}
