import type { Viewer } from "@sosanh/core/places/viewer";
import type { MetricSummary } from "@sosanh/core/submissions/metric-summary";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { readStatusCode } from "../tables/codes.ts";
import type { Tables } from "../tables/tables.ts";
import { submissionOrThrow } from "./seen-submissions.ts";

/**
 * The undecided figures that nothing speaks against, by metric, the most figures first; those without a number are left
 * out.
 *
 * @throws DomainError "not-found"
 */
export async function sureSummary(
  db: Kysely<Tables>,
  viewer: Viewer,
  submission: number,
): Promise<readonly MetricSummary[]> {
  const { id } = await submissionOrThrow(db, viewer, submission);
  const rows = await db
    .selectFrom("submission_figure as f")
    .innerJoin("metric as m", "m.id", "f.read_metric_id")
    .select((eb) => [
      "m.code as metric",
      sql<number>`case when f.read_status = ${sql.lit(readStatusCode.target)} then 1 else 0 end`.as("target"),
      eb.fn.countAll<number>().as("count"),
      sql<number>`min(f.read_value)`.as("least"),
      sql<number>`max(f.read_value)`.as("most"),
      sql<number>`sum(f.read_value)`.as("sum"),
    ])
    .where("f.submission_id", "=", id)
    .where("f.decision", "is", null)
    .where("f.needs_look", "=", 0)
    .where("f.read_value", "is not", null)
    .groupBy(["m.code", "target"])
    .orderBy("count", "desc")
    .orderBy("m.code")
    .execute();
  return rows.map(({ metric, target, count, least, most, sum }) => ({
    metric,
    isTarget: Number(target) === 1,
    count: Number(count),
    ...{ least, most, sum },
  }));
}
