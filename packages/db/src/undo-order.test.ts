import { localViewer } from "@sosanh/core/places/viewer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { decided, published } from "../tests/office-figures.ts";
import {
  metrics as listed,
  loadOf,
  localities,
  metric,
  reference,
  seen,
  targeted,
  tree,
} from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { rollupsFor } from "./queries/rollups.ts";
import type { NewFigure } from "./queries/submissions.ts";
import { targetsFor } from "./queries/targets.ts";
import { undoSubmission } from "./undo-submission.ts";

const metrics = [
  ...listed,
  { ...metric("recruits_target", { kind: "sum" }), targetOf: "recruits" },
  { ...metric("attained", { kind: "none" }), attainmentOf: "recruits" },
];

/** Few cells, so that later figures meet earlier ones: a commune and its district, one metric, its targets. */
const figures = fc.uniqueArray(
  fc.record({
    place: fc.constantFrom("old:10101" as const, "old:101" as const),
    metric: fc.constantFrom("recruits", "recruits_target", "attained"),
    value: fc.integer({ min: 0, max: 9 }),
    decision: fc.constantFrom(...(["corrected", "corrected", "held", "withdrawn", "beside"] as const)),
  }),
  { selector: ({ place, metric }) => `${place} ${metric}`, minLength: 1, maxLength: 4 },
);

describe.each(engines())("undoing in any order on $engine", ({ engine, create }) => {
  const begin = async () => {
    const made = await create();
    await loadReference(made.database, { ...reference, metrics });
    const shipped = [seen("old:10101", 4), seen("old:10102", 6)];
    const load = loadOf(shipped, { targets: [targeted("old:101", 50)] });
    await loadDataset(made.database, { load, tree, metrics });
    return made;
  };
  const told = async ({ database: { db } }: TestDatabase) => {
    const query = {
      data: "real" as const,
      metrics: metrics.map((m) => m.code),
      localities: localities.map((l) => l.uid),
      years: { from: 2023, to: 2023 },
      part: "year" as const,
    };
    const rollups = await rollupsFor(db, localViewer, query);
    const targets = await targetsFor(db, localViewer, query);
    return [
      // Submissions of another number are other sources.
      rollups.map(({ source: _, ...rollup }) => rollup),
      targets.map((t) => JSON.stringify([t.metric, t.locality, t.content, t.setBy])).toSorted(),
    ];
  };
  /** Publishes all, then undoes some; the same again of a database in which those were never published. */
  const both = async (
    all: readonly (readonly NewFigure[])[],
    undone: readonly number[],
    atOneTime = false,
  ) => {
    const [one, other] = [await begin(), await begin()];
    try {
      const ids: number[] = [];
      for (const some of all) ids.push((await published(one.database, some, { metrics })).id);
      if (atOneTime)
        await one.database.db
          .updateTable("submission")
          .set({ published_at: "2026-11-22T01:00:00.000Z" })
          .where("id", "in", ids)
          .execute();
      for (const at of undone) {
        const id = ids[at];
        if (id !== undefined)
          await undoSubmission(one.database, localViewer, { id, reason: "nhầm", metrics });
      }
      for (const [at, some] of all.entries())
        if (!undone.includes(at)) await published(other.database, some, { metrics });
      return [await told(one), await told(other)] as const;
    } finally {
      await Promise.all([one.drop(), other.drop()]);
    }
  };

  it("leaves what would stand if what is undone had never been", async () => {
    const law = fc.asyncProperty(
      fc.array(figures, { minLength: 2, maxLength: 4 }),
      fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 }),
      async (all, undone) => {
        const decidedOn = all.map((some) =>
          some.map(({ place, value, ...how }) => decided(place, value, { ...how, reason: "theo biên bản" })),
        );
        const [is, meant] = await both(decidedOn, undone);
        expect(is).toEqual(meant);
      },
    );
    await fc.assert(law, { numRuns: engine === "sqlite" ? 15 : 3 });
  });

  it("sets a figure again whose withdrawal is undone after what was published over it", async () => {
    const set = (value: number) => decided("old:10101", value, { decision: "corrected", reason: "biên bản" });
    const taken = decided("old:10101", 0, { decision: "withdrawn", reason: "rút" });
    const [is, meant] = await both([[set(3)], [taken], [set(5)]], [2, 1]);
    expect(is).toEqual(meant);
    const value = { value: 3, qualifier: "exact" };
    expect(is[0]).toContainEqual(expect.objectContaining({ locality: "old:10101", value }));
  });

  it("sets no target again that another submission withdrew since", async () => {
    const set = decided("old:101", 60, { kind: "target" });
    const taken = decided("old:101", 60, { kind: "target", decision: "withdrawn", reason: "chưa giao" });
    const [is, meant] = await both([[set], [taken]], [0]);
    expect(is).toEqual(meant);
    expect(is[1]).toEqual([]);
  });

  it("states an attainment again beside the target that was set before it", async () => {
    const stated = decided("old:101", 90, { metric: "attained" });
    const [is, meant] = await both([[stated], [stated]], [1]);
    expect(is).toEqual(meant);
    expect(is[1]).toHaveLength(2);
  });

  it("sets one target again, the last, where two that followed each other are free again", async () => {
    const set = (value: number) => decided("old:101", value, { kind: "target" });
    const [is, meant] = await both([[set(1)], [set(2)], [set(3)]], [0, 2]);
    expect(is).toEqual(meant);
    expect(is[1]).toHaveLength(1);
  });

  it("lets the later of two targets published in one millisecond stand, whichever is undone first", async () => {
    const set = (value: number) => decided("old:101", value, { kind: "target" });
    for (const undone of [[2], [0, 2], [2, 0], [2, 1]]) {
      const [is, meant] = await both([[set(1)], [set(2)], [set(3)]], undone, true);
      expect(is).toEqual(meant);
      expect(is[1]).toHaveLength(1);
    }
  });

  it("sets a target again that was withdrawn twice, once both withdrawals are undone", async () => {
    const taken = decided("old:101", 0, { kind: "target", decision: "withdrawn", reason: "chưa giao" });
    const [is, meant] = await both([[taken], [taken]], [0, 1]);
    expect(is).toEqual(meant);
    expect(is[1]).toHaveLength(1);
  });

  it("leaves a figure waiting behind another that waited too, after what stood before them is gone", async () => {
    const stated = decided("old:10101", 7);
    const waits = decided("old:10101", 9, { decision: "held", reason: "hỏi lại xã" });
    const [is, meant] = await both([[stated], [waits], [waits]], [0, 2]);
    expect(is).toEqual(meant);
  });
});
