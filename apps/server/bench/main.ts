import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerView } from "@sosanh/api/answer-view";
import type { ApiContext } from "@sosanh/api/context";
import { readReference } from "@sosanh/api/reference";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Observation } from "@sosanh/core/figures/observation";
import { rollUp } from "@sosanh/core/figures/roll-up";
import { localViewer } from "@sosanh/core/places/viewer";
import { parseView } from "@sosanh/core/view/parse-view";
import { openDatabase } from "@sosanh/db/database";
import { migrate } from "@sosanh/db/migrate";
import { rollupsFor } from "@sosanh/db/queries/rollups";
import { referenceLoad } from "@sosanh/vietnam/reference";
import { sampleLoad } from "@sosanh/vietnam/sample/sample-load";
import { addSample, loadReal } from "../src/first-load.ts";
import { benchFrames } from "./frames.ts";
import { median } from "./median.ts";

/**
 * The speed promises, each as a ratio to something measured in the same run. Exits 1 when one is not kept. With the
 * folder of a database as argument its figures are read, say those of the national sample; without, the standard
 * sample is loaded first.
 */
const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), "sosanh-bench-"));

try {
  const database = await openDatabase({ folder });
  await migrate(database);
  const started = performance.now();
  await loadReal(database, () => {});
  if (given === undefined) await addSample(database, "standard", () => {});
  console.log(`load: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const reference = await readReference(database);
  const context = { database, viewer: localViewer, reference, version: "bench" };
  const kept = [await benchRollups(context), await benchFrames(context)];
  await database.close();
  if (kept.includes(false)) process.exitCode = 1;
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

/** Every province's recruits of nine years: as stored roll-ups, as a whole answer, and rolled up anew by the core. */
async function benchRollups(context: ApiContext): Promise<boolean> {
  const budget = 10;
  const { database, reference } = context;
  const years = { from: 2016, to: 2024 };
  const metric = "recruits_delivered";
  const view = parseView({ data: "sample", metrics: [metric], places: [{ childrenOf: "vn" }], years });
  const localities = reference.tree.childrenOn("vn", "2024-12-31");
  const query = { data: "sample", metrics: [metric], localities, years, part: "year" } as const;
  const { observations, asked } = sampleOf(metric);
  const periods = Array.from({ length: 9 }, (_, i) => ({ year: years.from + i, part: "year" as const }));

  const stored = await median(() => rollupsFor(database.db, localViewer, query));
  const answered = await median(() => answerView(context, view));
  const anew = await median(async () => rollUp(observations, asked, { tree: reference.tree, periods }));

  const ratio = anew / stored;
  console.log(`stored roll-ups, ${localities.length * 9} cells: ${stored.toFixed(1)} ms`);
  console.log(`a View answered, ranks and changes with it: ${answered.toFixed(1)} ms`);
  console.log(`rolled up anew from ${observations.length} observations: ${anew.toFixed(1)} ms`);
  console.log(`stored is ${ratio.toFixed(1)} times faster (budget: ${budget})`);
  return ratio >= budget;
}

function sampleOf(metric: string): {
  readonly observations: Observation[];
  readonly asked: readonly Metric[];
} {
  const { localities, successions, metrics } = referenceLoad();
  const load = sampleLoad({ localities, successions, metrics, seed: 1, scale: "standard" });
  return {
    observations: [...load.observations()].filter((o) => o.metric === metric),
    asked: metrics.filter((m) => m.code === metric),
  };
}
