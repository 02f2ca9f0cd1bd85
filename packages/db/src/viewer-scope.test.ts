import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import {
  loadOf,
  localities,
  metrics,
  reference,
  review,
  seen,
  targeted,
  tree,
} from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { figureEvidence } from "./queries/figure-evidence.ts";
import { metricAvailability } from "./queries/metrics.ts";
import { rollupsFor } from "./queries/rollups.ts";
import { sourceFigures, sourcesFor, sourcesOf, sourceWithCounts } from "./queries/sources.ts";
import { targetsFor } from "./queries/targets.ts";

const of = (...subtree: LocalityUid[]): Viewer => ({ user: "one", role: "reader", subtree });
const first = of("old:01");
const second = of("old:02");
const nobody = of();

const other = { source: "other", place: { kind: "document" } } as const;
const figures = [
  seen("old:10101", 4),
  seen("old:10201", 6),
  seen("old:10201", 7, { state: "alternative" }),
  seen("old:10201", { missing: "pending-review" }, { state: "held" }),
  seen("old:201", 8, { citation: other }),
];
const load = {
  ...loadOf(figures, {
    targets: [targeted("old:101", 5), { ...targeted("old:02", 9), citation: other }],
  }),
  sources: [review, { ...review, id: "other", title: "Báo cáo khác" }],
};
const everything = {
  data: "real",
  metrics: ["recruits"],
  localities: localities.map((l) => l.uid),
  years: { from: 2023, to: 2023 },
  part: "year",
} as const;
const keyOf = (locality: LocalityUid) => ({
  key: { data: "real", metric: "recruits", locality, period: { year: 2023, part: "year" } } as const,
  tree,
  metrics,
});

describe.each(engines())("a viewer of one province on $engine", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
    await loadDataset(made.database, { load, tree, metrics });
  });
  afterAll(() => made.drop());
  const places = async (viewer: Viewer) =>
    (await rollupsFor(made.database.db, viewer, everything)).map((r) => r.locality);

  it("sees the roll-ups of the province and below, and no others", async () => {
    expect(await places(first)).toEqual(["old:01", "old:101", "old:10101", "old:102", "old:10201"]);
    expect(await places(second)).toEqual(["old:02", "old:201"]);
    expect(await places(of("old:101", "old:201"))).toEqual(["old:101", "old:10101", "old:201"]);
    expect(await places(localViewer)).toHaveLength(8);
    expect(await places(nobody)).toEqual([]);
  });

  it("sees the targets of it alone", async () => {
    const seenBy = async (viewer: Viewer) =>
      (await targetsFor(made.database.db, viewer, everything)).map((t) => t.locality);
    expect(await seenBy(first)).toEqual(["old:101"]);
    expect(await seenBy(second)).toEqual(["old:02"]);
    expect(await seenBy(nobody)).toEqual([]);
  });

  it("finds only sources that speak of it, and counts only its figures", async () => {
    const { db } = made.database;
    expect((await sourcesFor(db, first, ["review", "other"])).map((s) => s.id)).toEqual(["review"]);
    expect((await sourcesOf(db, second, "real")).map((s) => [s.id, s.figures])).toEqual([["other", 2]]);
    expect(await sourcesOf(db, first, "real")).toMatchObject([
      { id: "review", figures: 5, held: 1, alternatives: 1 },
    ]);
    expect(await sourcesOf(db, nobody, "real")).toEqual([]);
    expect(await sourcesOf(db, localViewer, "sample")).toEqual([]);
    expect(await sourceWithCounts(db, second, "review")).toBeUndefined();
    const commune = of("old:101");
    const own = await sourceFigures(db, commune, { id: "review", count: 10 });
    expect(own.observations.map((o) => o.locality)).toEqual(["old:10101"]);
    expect(await sourceWithCounts(db, commune, "review")).toMatchObject({
      figures: 2,
      held: 0,
      alternatives: 0,
    });
  });

  it("is told nothing of a figure outside it, and everything of one inside", async () => {
    const { db } = made.database;
    expect(await figureEvidence(db, first, keyOf("old:201"))).toBeUndefined();
    expect(await figureEvidence(db, first, keyOf("vn"))).toBeUndefined();
    const evidence = await figureEvidence(db, first, keyOf("old:01"));
    expect(evidence?.rollup?.value).toEqual({ value: 10, qualifier: "exact" });
    expect(evidence?.inputs.map((r) => r.locality)).toEqual(["old:101", "old:102"]);
    expect(evidence?.sources.map((s) => s.id)).toEqual(["review"]);
  });

  it("is told of the metrics it has figures of", async () => {
    const { db } = made.database;
    const [recruits] = await metricAvailability(db, first, "real");
    expect(recruits).toEqual({
      metric: "recruits",
      levels: [1, 2, 3],
      firstYear: 2023,
      lastYear: 2023,
      figures: 5,
    });
    expect(await metricAvailability(db, localViewer, "real")).toMatchObject([
      { levels: [0, 1, 2, 3], figures: 8 },
    ]);
    expect(await metricAvailability(db, nobody, "real")).toEqual([]);
  });
});
