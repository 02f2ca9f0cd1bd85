import { randomUUID } from "node:crypto";
import { DomainError } from "@sosanh/core/domain-error";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Viewer } from "@sosanh/core/places/viewer";
import { longestPhrase, type MetricPhrase, phraseForm } from "@sosanh/core/submissions/metric-phrase";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Kysely } from "kysely";
import type { Database } from "../engine.ts";
import type { Tables } from "../tables/tables.ts";
import { metricIds } from "./cells.ts";

/** The phrases that the office added, by phrase. Words of metrics, no figures, hence no viewer. */
export async function metricPhrasesOf(db: Kysely<Tables>): Promise<MetricPhrase[]> {
  const rows = await db
    .selectFrom("metric_phrase as p")
    .innerJoin("metric as m", "m.id", "p.metric_id")
    .select(["p.id", "p.phrase", "m.code as metric", "p.created_at", "p.created_by"])
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      phrase: row.phrase,
      metric: row.metric,
      createdAt: row.created_at,
      createdBy: row.created_by,
    }))
    .toSorted((a, b) => (a.phrase < b.phrase ? -1 : 1));
}

/**
 * Keeps words for a metric, in the form phrases are compared in. A phrase of another metric is this one's from now on;
 * the same phrase of the same metric again changes nothing.
 *
 * @throws DomainError "not-allowed" of a reader, "unknown-metric", "invalid-input" of no words or too many
 */
export async function addMetricPhrase(
  database: Database,
  viewer: Viewer,
  given: { readonly phrase: string; readonly metric: MetricCode },
): Promise<MetricPhrase> {
  const phrase = phraseForm(given.phrase);
  refuseReader(viewer, phrase);
  if (!/\p{L}/u.test(phrase) || phrase.length > longestPhrase)
    throw submissionRefusal("phrase-unfit", { value: phrase.slice(0, longestPhrase), most: longestPhrase });
  return database.write(async ({ db }) => {
    const [metric] = await metricIds(db, [given.metric]);
    if (metric === undefined)
      throw new DomainError("unknown-metric", `unknown metric: ${given.metric}`, { metric: given.metric });
    const same = await db
      .selectFrom("metric_phrase")
      .selectAll()
      .where("phrase", "=", phrase)
      .executeTakeFirst();
    const row =
      same?.metric_id === metric.id
        ? same
        : {
            id: randomUUID(),
            phrase,
            metric_id: metric.id,
            created_at: new Date().toISOString(),
            created_by: viewer.user,
          };
    if (row !== same) {
      await db.deleteFrom("metric_phrase").where("phrase", "=", phrase).execute();
      await db.insertInto("metric_phrase").values(row).execute();
    }
    const { id, created_at: createdAt, created_by: createdBy } = row;
    return { id, phrase, metric: metric.code, createdAt, createdBy };
  });
}

/** Takes a phrase away. @returns false when there is none of the id. @throws DomainError "not-allowed" of a reader */
export async function removeMetricPhrase(database: Database, viewer: Viewer, id: string): Promise<boolean> {
  refuseReader(viewer, id);
  return database.write(async ({ db }) => {
    const removed = await db.deleteFrom("metric_phrase").where("id", "=", id).executeTakeFirst();
    return removed.numDeletedRows > 0n;
  });
}

function refuseReader({ role }: Viewer, value: string): void {
  if (role === "reader") throw submissionRefusal("role-cannot", { value, role, action: "phrase" });
}
