import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerView } from "@sosanh/api/answer-view";
import { readReference } from "@sosanh/api/reference";
import { parseView } from "@sosanh/core/parse-view";
import { rollUp } from "@sosanh/core/roll-up";
import { localViewer } from "@sosanh/core/viewer";
import { openDatabase } from "@sosanh/db/database";
import { migrate } from "@sosanh/db/migrate";
import { rollupsFor } from "@sosanh/db/queries/rollups";
import { referenceLoad } from "@sosanh/vietnam/reference";
import { sampleLoad } from "@sosanh/vietnam/sample/sample-load";
import { addSample, loadReal } from "../src/first-load.ts";

/**
 * Every province's recruits of nine years, read three ways in one run: as stored roll-ups, as a whole answer to a View,
 * and rolled up anew from the observations by the core. Exits 1 when the stored ones are not ten times faster.
 */
const budget = 10;
const runs = 9;
const folder = mkdtempSync(join(tmpdir(), "sosanh-bench-"));

try {
  const database = await openDatabase({ folder });
  await migrate(database);
  const started = performance.now();
  await loadReal(database, () => {});
  await addSample(database, "standard", () => {});
  console.log(`load, standard sample: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const reference = await readReference(database);
  const context = { database, viewer: localViewer, reference, version: "bench" };
  const provinces = reference.tree.childrenOn("vn", "2024-12-31");
  const years = { from: 2016, to: 2024 };
  const metric = "recruits_delivered";
  const view = parseView({ data: "sample", metrics: [metric], places: [{ childrenOf: "vn" }], years });
  const { localities, successions, metrics } = referenceLoad();
  const load = sampleLoad({ localities, successions, metrics, seed: 1, scale: "standard" });
  const observations = [...load.observations()].filter((o) => o.metric === metric);
  const periods = Array.from({ length: 9 }, (_, i) => ({ year: years.from + i, part: "year" as const }));
  const asked = metrics.filter((m) => m.code === metric);
  const query = { data: "sample", metrics: [metric], localities: provinces, years, part: "year" } as const;

  const stored = await median(() => rollupsFor(database.db, localViewer, query));
  const answered = await median(() => answerView(context, view));
  const anew = await median(async () => rollUp(observations, asked, { tree: reference.tree, periods }));
  await database.close();

  const ratio = anew / stored;
  console.log(`stored roll-ups, ${provinces.length * 9} cells: ${stored.toFixed(1)} ms`);
  console.log(`a View answered, ranks and changes with it: ${answered.toFixed(1)} ms`);
  console.log(`rolled up anew from ${observations.length} observations: ${anew.toFixed(1)} ms`);
  console.log(`stored is ${ratio.toFixed(1)} times faster (budget: ${budget})`);
  if (ratio < budget) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The middle of some runs, in milliseconds, after one that is not counted. */
async function median(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
