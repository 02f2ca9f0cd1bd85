import type { ReferenceLoad } from "@sosanh/core/figures/dataset-load";
import { localViewer } from "@sosanh/core/places/viewer";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { metrics, reference } from "../tests/small-register.ts";
import type { Database } from "./database.ts";
import { loadReference } from "./load-reference.ts";
import { latestSchema, migrate } from "./migrate.ts";
import { figures } from "./migrations/0001-figures.ts";
import { successionsOf } from "./queries/localities.ts";
import { metricsOf } from "./queries/metrics.ts";
import { rollupsFor } from "./queries/rollups.ts";

/** A database as the first version of the program left it: one figure of 2023, and the register as loaded. */
async function filledBefore({ write }: Database): Promise<void> {
  const statements = [
    "create table schema_version (version integer primary key, name text not null, applied_at text not null)",
    "insert into schema_version values (1, '0001-figures', '2026-01-01')",
    "insert into reference values (1, 'small-1', '2026-01-01')",
    "insert into locality values (1, 'vn', 0), (2, 'old:01', 1)",
    "insert into locality_version values (1, 0, null, null, 'quoc_gia', 'Cả nước', 'Cả nước', null)",
    "insert into locality_version values (2, 0, null, null, 'tinh', 'Tỉnh Một', 'Một', 1)",
    `insert into metric (id, code, position, group_code, name_vi, name_en, unit_vi, unit_en, definition_vi, definition_en,
      definition_version, decimals, aggregation, polarity, value_kind, timing)
      values (1, 'recruits', 0, 'all', 'a', 'a', 'a', 'a', 'a', 'a', 1, 0, 'sum', 'neutral', 'count', 'flow')`,
    "insert into dataset values (1, 'reports', 0, 'a', 'a', '1', '2026-01-01', 1)",
    "insert into submission values (1, 1, 'published', '2026-01-01')",
    "insert into source (id, code, title, illustrative) values (1, 'review', 'a', 0)",
    "insert into dataset_source values (1, 1)",
    `insert into observation (id, submission_id, data, metric_id, part, year, locality_id, source_id, place, value,
      qualifier, estimate, state, revision) values (1, 1, 0, 1, 0, 2023, 2, 1, 0, 7, 0, 0, 0, 1)`,
  ];
  await write(async ({ db, engine }) => {
    await figures(db as never, engine);
    for (const statement of statements) await sql.raw(statement).execute(db);
  });
}

const changed: ReferenceLoad = {
  ...reference,
  metrics: metrics.map((metric) =>
    metric.code === "recruits"
      ? {
          ...metric,
          definitionVersion: 2,
          definitionChanges: [{ version: 2, since: "2021-01-01", note: { vi: "Đổi", en: "Changed" } }],
          movedByReclassification: true,
        }
      : metric,
  ),
  successions: reference.successions.map((s) => ({
    ...s,
    share: "partial" as const,
    weight: 0.25,
    weightBasis: "population",
    certainty: "candidate" as const,
  })),
};

describe.each(engines())("a database of the first schema, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create(filledBefore);
    await migrate(made.database);
  });
  afterAll(() => made.drop());

  it("is brought to the newest, once", async () => {
    await migrate(made.database);
    const rows = await made.database.db.selectFrom("schema_version").select("version").execute();
    expect(rows.map((row) => row.version)).toEqual(Array.from({ length: latestSchema }, (_, i) => i + 1));
  });

  it("has its submissions in their first reading", async () => {
    const rows = await made.database.db.selectFrom("submission").select("reading").execute();
    expect(rows).toEqual([{ reading: 1 }]);
  });

  it("keeps its figures and is filled by the next start, though the register is the one it had", async () => {
    const { database } = made;
    expect(await loadReference(database, changed)).toBe("loaded");
    expect(await metricsOf(database.db)).toEqual(changed.metrics);
    expect(await successionsOf(database.db)).toEqual(changed.successions);
    const rollups = await rollupsFor(database.db, localViewer, {
      data: "real",
      metrics: ["recruits"],
      localities: ["vn", "old:01"],
      years: { from: 2023, to: 2023 },
      part: "year",
    });
    expect(rollups.map((r) => [r.locality, r.value])).toEqual([
      ["old:01", { value: 7, qualifier: "exact" }],
      ["vn", { value: 7, qualifier: "exact" }],
    ]);
    expect(await loadReference(database, changed)).toBe("already");
  });
});
