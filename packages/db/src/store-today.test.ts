import type { Observation } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import { rollUp } from "@sosanh/core/figures/roll-up";
import type { Rollup } from "@sosanh/core/figures/rollup";
import { missingReasons, qualifiers } from "@sosanh/core/figures/value";
import { alignToFrame } from "@sosanh/core/frames/align-to-frame";
import { lineageOf } from "@sosanh/core/places/lineage";
import { localityTree } from "@sosanh/core/places/locality-tree";
import { withSplitWeights } from "@sosanh/core/places/split-weight";
import { localViewer } from "@sosanh/core/places/viewer";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { type MergingRegister, mergingPlaces, mergingRegister } from "../tests/merging-register.ts";
import { loadOf, metrics, reference, review } from "../tests/small-register.ts";
import type { Database } from "./database.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { splitWeightsOf } from "./queries/split-weights.ts";
import { todayRollupsFor } from "./queries/today-rollups.ts";
import { removeSplitWeight, saveSplitWeight } from "./store-weight.ts";

const periods: readonly Period[] = [
  { year: 2024, part: "year" },
  { year: 2025, part: "year" },
  { year: 2025, part: "h1" },
];
const sources = [review, { ...review, id: "annex", title: "Phụ lục" }];

const value: fc.Arbitrary<Observation["value"]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      value: fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer({ min: 0, max: 5_000_000 })),
      qualifier: fc.constantFrom(...qualifiers, "exact" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ missing: fc.constantFrom(...missingReasons) }) },
);

const observation: fc.Arbitrary<Observation> = fc.record({
  dataset: fc.constant("reports"),
  metric: fc.constantFrom("quota", "recruits", "recruits", "fill_rate", "mean_age", "models"),
  locality: fc.constantFrom(...mergingPlaces),
  period: fc.constantFrom(...periods),
  value,
  status: fc.constantFrom("measured" as const, "measured" as const, "estimate" as const),
  state: fc.constantFrom("published" as const, "published" as const, "held" as const),
  revision: fc.constant(1),
  citation: fc.record({
    source: fc.constantFrom("review", "annex"),
    place: fc.constant({ kind: "document" as const }),
  }),
});

const observations = fc.uniqueArray(observation, {
  comparator: "SameValue",
  selector: (o) => JSON.stringify([o.metric, o.locality, o.period]),
  minLength: 1,
  maxLength: 90,
  size: "max",
});

async function storedToday(database: Database): Promise<readonly Rollup[]> {
  const query = {
    data: "real",
    metrics: metrics.map((m) => m.code),
    localities: mergingPlaces,
    years: { from: 2024, to: 2025 },
  } as const;
  const years = await todayRollupsFor(database.db, localViewer, { ...query, part: "year" });
  const halves = await todayRollupsFor(database.db, localViewer, { ...query, part: "h1" });
  return [...years, ...halves];
}

/** What the core says of the same figures, in the order in which stored ones are read. */
async function expectedToday(
  database: Database,
  { localities, successions }: MergingRegister,
  figures: readonly Observation[],
): Promise<readonly Rollup[]> {
  const tree = localityTree(localities);
  const lineage = lineageOf(tree, withSplitWeights(successions, await splitWeightsOf(database.db), tree));
  const where = { tree, lineage, day: tree.lastChange, periods };
  const aligned = alignToFrame(rollUp(figures, metrics, { tree, periods }), metrics, where);
  const order = (r: Rollup) =>
    `${r.period.part === "year" ? 0 : 1} ${r.metric} ${r.locality} ${r.period.year}`;
  return aligned.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

async function emptied(database: Database): Promise<void> {
  await database.write(async ({ db }) => {
    for (const table of [
      "rollup",
      "rollup_count",
      "today_rollup",
      "split_weight",
      "observation",
      "submission",
    ] as const)
      await db.deleteFrom(table).execute();
    await db.deleteFrom("dataset_source").execute();
    await db.deleteFrom("dataset").execute();
  });
}

describe.each(engines())("stored roll-ups on today's units, on $engine,", ({ engine, create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
  });
  afterAll(() => made.drop());

  it("are what the core's alignToFrame says of rollUp, whatever merged and split, with the office's weights and without", async () => {
    let run = 0;
    const law = fc.asyncProperty(mergingRegister, observations, async (register, figures) => {
      run += 1;
      const { database } = made;
      const fingerprint = `run ${run}`;
      await emptied(database);
      await loadReference(database, { ...reference, ...register, metrics, fingerprint });
      const tree = localityTree(register.localities);
      await loadDataset(database, { load: { ...loadOf(figures), sources, fingerprint }, tree, metrics });
      expect(await storedToday(database)).toEqual(await expectedToday(database, register, figures));
      const split = register.successions.find((s) => s.share === "partial");
      if (split === undefined) return;
      await saveSplitWeight(database, { ...split, share: 0.3, basis: "Số hộ" });
      expect(await storedToday(database)).toEqual(await expectedToday(database, register, figures));
      expect(await removeSplitWeight(database, split)).toBe(true);
      expect(await storedToday(database)).toEqual(await expectedToday(database, register, figures));
    });
    await fc.assert(law, { numRuns: engine === "sqlite" ? 40 : 15 });
  });

  it("are shown to nobody who sees only a part of the country", async () => {
    const part = { user: "one", role: "reader", subtree: ["new:01", "old:01"] } as const;
    const query = {
      data: "real",
      metrics: ["recruits", "quota"],
      localities: mergingPlaces,
      years: { from: 2024, to: 2025 },
      part: "year",
    } as const;
    expect(await todayRollupsFor(made.database.db, part, query)).toEqual([]);
  });
});
