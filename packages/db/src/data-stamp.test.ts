import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { loadOf, metrics, reference, seen, tree } from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { figuresChangedAt } from "./queries/data-stamp.ts";
import { removeDataset } from "./remove-dataset.ts";

describe.each(engines())("when the figures last changed, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());
  const changed = () =>
    Promise.all([
      figuresChangedAt(made.database.db, "real"),
      figuresChangedAt(made.database.db, "sample"),
      figuresChangedAt(made.database.db),
    ]);
  const load = async (code: string, kind: "real" | "sample", value: number) => {
    const figures = [seen("old:101", value, { dataset: code, ...(kind === "sample" && { citation }) })];
    const of = loadOf(figures, { code, kind, fingerprint: `${value}` });
    await loadDataset(made.database, { load: of, tree, metrics });
    const row = await made.database.db
      .selectFrom("dataset")
      .select("loaded_at")
      .where("code", "=", code)
      .executeTakeFirstOrThrow();
    return row.loaded_at;
  };
  const citation = { source: "invented", place: { kind: "document" } } as const;

  it("is when the register came, then when a data set of the kind was loaded, replaced or taken away", async () => {
    const [register] = await changed();
    expect(await changed()).toEqual([register, register, register]);
    const first = await load("reports", "real", 4);
    expect(await changed()).toEqual([first, register, first]);
    const sample = await load("sample", "sample", 5);
    expect(await changed()).toEqual([first, sample, sample]);
    const revised = await load("reports", "real", 6);
    expect(await changed()).toEqual([revised, sample, revised]);
    await removeDataset(made.database, "sample");
    const [real, , all] = await changed();
    expect(real).toBe(revised);
    expect(all >= revised).toBe(true);
    expect(await figuresChangedAt(made.database.db, "sample")).toBe(all);
  });
});
