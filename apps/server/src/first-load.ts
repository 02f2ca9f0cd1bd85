import type { DatasetLoad } from "@sosanh/core/figures/dataset-load";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import type { Database } from "@sosanh/db/database";
import { loadDataset } from "@sosanh/db/load-dataset";
import { loadReference } from "@sosanh/db/load-reference";
import { datasetsOf } from "@sosanh/db/queries/datasets";
import { sampleWasRemoved } from "@sosanh/db/remove-dataset";
import { referenceLoad } from "@sosanh/vietnam/reference";
import { reportsLoad } from "@sosanh/vietnam/reports";
import { sampleLoad } from "@sosanh/vietnam/sample/sample-load";
import { statisticsLoad } from "@sosanh/vietnam/statistics";

/** Says how far a load is: a name and the share done, 0 to 1. */
export type Progress = (name: string, share: number) => void;

const sampleSeed = 20250701;

/**
 * Brings the database to what the program ships: register, catalogue, statistics, reports and the sample. Each is
 * stored whole or not at all and is skipped when it is there, so a start that was cut off is completed by the next.
 */
export async function loadShipped(database: Database, progress: Progress): Promise<void> {
  await loadReal(database, progress);
  // An office that took the sample away, or measures with the national one, keeps it so at the next start.
  if (await sampleWasRemoved(database)) return;
  const stored = (await datasetsOf(database.db)).find((d) => d.code === "sample");
  if (stored?.fingerprint.startsWith("national:") === true) return;
  await addSample(database, "standard", progress);
}

/** Brings the register, the catalogue and the real figures to what the program ships. */
export async function loadReal(database: Database, progress: Progress): Promise<void> {
  await loadReference(database, referenceLoad());
  for (const load of [statisticsLoad(), reportsLoad()]) await loadOne(database, load, progress);
}

/** Stores the illustrative data, in place of any that is there. */
export async function addSample(
  database: Database,
  scale: "standard" | "national",
  progress: Progress,
): Promise<void> {
  const { localities, successions, metrics } = referenceLoad();
  const population = censusByDistrict();
  const input = { localities, successions, metrics, population, seed: sampleSeed, scale };
  await loadOne(database, sampleLoad(input), progress);
}

/** Inhabitants at the 2019 census: what makes a made-up district as large as the real one. */
function censusByDistrict(): ReadonlyMap<LocalityUid, number> {
  const census = new Map<LocalityUid, number>();
  for (const { metric, locality, value } of statisticsLoad().observations()) {
    if (metric === "population_census" && isKnown(value)) census.set(locality, value.value);
  }
  return census;
}

async function loadOne(database: Database, load: DatasetLoad, progress: Progress): Promise<void> {
  const { localities, metrics } = referenceLoad();
  const name = load.dataset.name.vi;
  await loadDataset(database, {
    load,
    tree: localityTree(localities),
    metrics,
    onProgress: (done, expected) => progress(name, expected === 0 ? 1 : Math.min(1, done / expected)),
  });
}
