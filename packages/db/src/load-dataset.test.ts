import { DomainError } from "@sosanh/core/domain-error";
import { missing } from "@sosanh/core/figures/value";
import { localViewer } from "@sosanh/core/places/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { loadOf, metrics, reference, seen, targeted, tree } from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { datasetsOf } from "./queries/datasets.ts";
import { rollupsFor } from "./queries/rollups.ts";
import { sourcesFor } from "./queries/sources.ts";
import { targetsFor } from "./queries/targets.ts";

const cells = {
  data: "real",
  metrics: ["recruits"],
  localities: ["vn", "old:01", "old:101", "old:10101"],
  years: { from: 2020, to: 2024 },
  part: "year",
} as const;

describe.each(engines())("a data set on $engine", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());

  const observations = [seen("old:10101", 4), seen("old:10102", 6), seen("old:10201", missing("late"))];
  const load = loadOf(observations, { targets: [targeted("old:01", 20)] });

  it("is stored with its roll-ups up to the nation", async () => {
    expect(await loadDataset(made.database, { load, tree, metrics })).toBe("loaded");
    const rollups = await rollupsFor(made.database.db, localViewer, cells);
    const values = rollups.map((r) => [r.locality, r.value, r.coverage, r.complete]);
    const ten = { value: 10, qualifier: "exact" };
    expect(values).toEqual([
      ["old:01", ten, { reported: 1, expected: 2 }, false],
      ["old:101", ten, { reported: 2, expected: 2 }, true],
      ["old:10101", { value: 4, qualifier: "exact" }, undefined, true],
      ["vn", ten, { reported: 1, expected: 2 }, false],
    ]);
    expect(rollups.map((r) => r.source)).toEqual(["review", "review", "review", "review"]);
  });

  it("gives back its targets and sources as they were", async () => {
    expect(await targetsFor(made.database.db, localViewer, cells)).toEqual([targeted("old:01", 20)]);
    const sources = await sourcesFor(made.database.db, localViewer, ["review", "no-such"]);
    expect(sources).toEqual(load.sources);
  });

  it("is there already when it comes again", async () => {
    expect(await loadDataset(made.database, { load, tree, metrics })).toBe("already");
    expect(await datasetsOf(made.database.db)).toMatchObject([{ code: "reports", observations: 3 }]);
  });

  it("is replaced as a whole under another fingerprint", async () => {
    const other = loadOf([seen("old:10101", 5)], { fingerprint: "2" });
    expect(await loadDataset(made.database, { load: other, tree, metrics })).toBe("loaded");
    const rollups = await rollupsFor(made.database.db, localViewer, cells);
    expect(rollups.map((r) => r.value)).toEqual(Array(4).fill({ value: 5, qualifier: "exact" }));
    expect(await targetsFor(made.database.db, localViewer, cells)).toEqual([]);
  });

  it.each([
    ["unknown-metric", [seen("old:01", 1, { metric: "no_such" })]],
    ["unknown-locality", [seen("old:99", 1)]],
    ["duplicate-observation", [seen("old:01", 1), seen("old:01", 2)]],
    ["import-conflict", [seen("old:10101", 1)]],
  ])("is refused whole with %s", async (code, bad) => {
    const before = await datasetsOf(made.database.db);
    const refused = loadOf([seen("old:201", 1), ...bad], { code: "bad" });
    const error = await loadDataset(made.database, { load: refused, tree, metrics }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code });
    expect(await datasetsOf(made.database.db)).toEqual(before);
    const stored = await made.database.db.selectFrom("observation").select("id").execute();
    expect(stored).toHaveLength(1);
  });
});
