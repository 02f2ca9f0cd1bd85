import { DomainError } from "@sosanh/core/domain-error";
import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import { type NewMetric, officeMetric } from "@sosanh/core/figures/office-metric";
import type { Viewer } from "@sosanh/core/places/viewer";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Kysely } from "kysely";
import type { Database } from "../engine.ts";
import { storeRollups } from "../store-rollups.ts";
import { partCode, wordOf } from "../tables/codes.ts";
import { fromMetric } from "../tables/metric.ts";
import type { Tables } from "../tables/tables.ts";
import { TouchedCells } from "../touched-cells.ts";
import { metricsOf } from "./metrics.ts";

/**
 * Adds a metric of the office behind those that are listed. A ratio is computed at once for all periods of its numerator.
 *
 * @throws DomainError "not-allowed" of a reader; "unknown-metric" of a ratio's parts; "invalid-input" where a metric has the
 *   name already, or there is no such group
 */
export async function addMetric(database: Database, viewer: Viewer, given: NewMetric): Promise<Metric> {
  const { role, user } = viewer;
  const value = given.name.vi.trim();
  if (role === "reader") throw submissionRefusal("role-cannot", { value, role, action: "metric" });
  return database.write(async (writer) => {
    const { db } = writer;
    const stored = await db.selectFrom("metric").select(["id", "code", "position"]).execute();
    const listed = await metricsOf(db);
    await refuseUnfit(db, given, listed);
    const codes = new Set(stored.map(({ code }) => code));
    const metric = officeMetric(given, (code) => codes.has(code));
    const id = stored.reduce((last, row) => Math.max(last, row.id), 0) + 1;
    const position = stored.reduce((last, row) => Math.max(last, row.position ?? -1), -1) + 1;
    const row = { id, ...fromMetric(metric, position), added_at: new Date().toISOString(), added_by: user };
    await db.insertInto("metric").values(row).execute();
    if (metric.aggregation.kind === "ratio")
      await storeRollups(writer, listed, await periodsOf(db, { id, of: metric.aggregation.numerator }));
    return metric;
  });
}

async function refuseUnfit(db: Kysely<Tables>, given: NewMetric, listed: readonly Metric[]): Promise<void> {
  const { name, group, aggregation } = given;
  const value = name.vi.trim();
  const form = (text: string): string => text.normalize("NFC").trim().toLowerCase();
  if (listed.some((metric) => form(metric.name.vi) === form(value)))
    throw submissionRefusal("metric-exists", { value });
  const known = await db.selectFrom("metric_group").select("code").where("code", "=", group).execute();
  if (known.length === 0) throw submissionRefusal("no-such-group", { value: group });
  const parts = aggregation.kind === "ratio" ? [aggregation.numerator, aggregation.denominator] : [];
  const unknown = parts.find((part) => !listed.some(({ code }) => code === part));
  if (unknown !== undefined)
    throw new DomainError("unknown-metric", `unknown metric: ${unknown}`, { metric: unknown });
}

/** The periods in which the numerator has any roll-up, as those of the metric itself. */
async function periodsOf(
  db: Kysely<Tables>,
  { id, of }: { readonly id: number; readonly of: MetricCode },
): Promise<TouchedCells> {
  const rows = await db
    .selectFrom("rollup_count as c")
    .innerJoin("metric as m", "m.id", "c.metric_id")
    .select(["c.data", "c.part", "c.year"])
    .distinct()
    .where("m.code", "=", of)
    .execute();
  const cells = new TouchedCells();
  for (const { data, part, year } of rows)
    cells.add({ data, metric: id, part: wordOf(partCode, part), year });
  return cells;
}
