import type { Citation } from "@sosanh/core/figures/source";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer } from "@sosanh/core/places/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { loadOf, metrics, reference, seen, targeted, tree } from "../tests/small-register.ts";
import { contentDigest } from "./content-digest.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { metricAvailability } from "./queries/metrics.ts";
import { sourcesOf } from "./queries/sources.ts";
import { removeDataset, sampleWasRemoved } from "./remove-dataset.ts";

const citation: Citation = { source: "invented", place: { kind: "generated", seed: 7 } };
const sampled = (place: LocalityUid, value: number, metric = "recruits") =>
  seen(place, value, { dataset: "sample", citation, metric });
const sample = loadOf([sampled("old:10101", 3), sampled("old:10101", 4, "quota"), sampled("old:201", 1)], {
  code: "sample",
  kind: "sample",
  targets: [{ ...targeted("old:01", 5), dataset: "sample", citation }],
});

describe.each(engines())("removing a data set on $engine", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
    await loadDataset(made.database, { load: loadOf([seen("old:10101", 9)]), tree, metrics });
  });
  afterAll(() => made.drop());

  it("leaves the database as it was before the data set came", async () => {
    const { database } = made;
    const before = await contentDigest(database);
    await loadDataset(database, { load: sample, tree, metrics });
    expect(await contentDigest(database)).not.toBe(before);
    expect(await sourcesOf(database.db, localViewer, "sample")).toMatchObject([
      { id: "invented", figures: 4 },
    ]);
    expect(await metricAvailability(database.db, localViewer, "sample")).toHaveLength(3);
    expect(await removeDataset(database, "sample")).toBe(true);
    expect(await contentDigest(database)).toBe(before);
    expect(await metricAvailability(database.db, localViewer, "sample")).toEqual([]);
  });

  it("leaves no row of it in any table", async () => {
    const { db } = made.database;
    for (const table of ["observation", "target", "rollup", "rollup_count"] as const) {
      expect(await db.selectFrom(table).select("data").where("data", "=", 1).execute()).toEqual([]);
    }
    for (const table of ["dataset", "submission", "source"] as const) {
      expect(await db.selectFrom(table).select("id").execute()).toHaveLength(1);
    }
    expect(await db.selectFrom("dataset_source").select("source_id").execute()).toHaveLength(1);
  });

  it("is remembered until the data set is loaded again", async () => {
    expect(await sampleWasRemoved(made.database)).toBe(true);
    expect(await removeDataset(made.database, "sample")).toBe(false);
    await loadDataset(made.database, { load: sample, tree, metrics });
    expect(await sampleWasRemoved(made.database)).toBe(false);
  });

  it("is refused for real data", async () => {
    await expect(removeDataset(made.database, "reports")).rejects.toMatchObject({ code: "import-conflict" });
  });
});

it("gives both engines the same digest for the same content", async () => {
  const digests = new Set<string>();
  for (const { create } of engines()) {
    const { database, drop } = await create();
    await loadReference(database, reference);
    await loadDataset(database, { load: sample, tree, metrics });
    digests.add(await contentDigest(database));
    await drop();
  }
  expect(digests.size).toBe(1);
});
