import { localViewer } from "@sosanh/core/places/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { loadOf, localities, metrics, reference, seen, tree, unit } from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { figureEvidence } from "./queries/figure-evidence.ts";
import { localitiesOf, successionsOf } from "./queries/localities.ts";
import { metricGroupsOf, metricsOf } from "./queries/metrics.ts";
import { rollupsFor } from "./queries/rollups.ts";

const of2023 = { year: 2023, part: "year" } as const;

describe.each(engines())("the register and the catalogue on $engine", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
  });
  afterAll(() => made.drop());

  it("come back as they went in, and only once", async () => {
    const { database } = made;
    expect(await loadReference(database, reference)).toBe("loaded");
    expect(await loadReference(database, reference)).toBe("already");
    expect(await localitiesOf(database.db)).toEqual(localities.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)));
    expect(await successionsOf(database.db)).toEqual(reference.successions);
    expect(await metricsOf(database.db)).toEqual(metrics);
    expect(await metricGroupsOf(database.db)).toEqual(reference.metricGroups);
  });

  it("show what a ratio was computed from", async () => {
    const { database } = made;
    const figures = [seen("old:101", 8), seen("old:101", 10, { metric: "quota" })];
    await loadDataset(database, { load: loadOf(figures), tree, metrics });
    const key = { data: "real", metric: "fill_rate", locality: "old:101", period: of2023 } as const;
    const evidence = await figureEvidence(database.db, localViewer, { key, tree, metrics });
    expect(evidence?.rollup?.value).toEqual({ value: 80, qualifier: "exact" });
    expect(evidence?.inputs.map((r) => r.metric)).toEqual(["quota", "recruits"]);
    const none = { ...key, locality: "old:201" } as const;
    expect(await figureEvidence(database.db, localViewer, { key: none, tree, metrics })).toMatchObject({
      observations: [],
      inputs: [],
    });
  });

  it("under another fingerprint move the roll-ups to the new parents", async () => {
    const { database } = made;
    const moved = localities.map((l) => (l.uid === "old:101" ? unit("old:101", 2, "old:02") : l));
    await loadReference(database, { ...reference, localities: moved, fingerprint: "small-2" });
    const rollups = await rollupsFor(database.db, localViewer, {
      data: "real",
      metrics: ["recruits"],
      localities: ["old:01", "old:02"],
      years: { from: 2023, to: 2023 },
      part: "year",
    });
    expect(rollups.map((r) => [r.locality, r.value])).toEqual([["old:02", { value: 8, qualifier: "exact" }]]);
  });
});
