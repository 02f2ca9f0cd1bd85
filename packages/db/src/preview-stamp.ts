import { dayInVietnam, timeInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { PreviewStamp } from "@sosanh/core/submissions/publication";
import type { Submission } from "@sosanh/core/submissions/submission";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import { decidedFigures } from "./publication-sql.ts";
import { dataCode, stateCode } from "./tables/codes.ts";
import type { Tables } from "./tables/tables.ts";

/** What a publication of the submission is computed against now. */
export async function previewStamp(
  db: Kysely<Tables>,
  { data }: Pick<Submission, "data">,
): Promise<PreviewStamp> {
  const last = await db
    .selectFrom("submission_event")
    .select((e) => e.fn.max("id").as("id"))
    .executeTakeFirst();
  const shipped = await db
    .selectFrom("dataset")
    .select(["code", "fingerprint"])
    .where("data", "=", dataCode[data])
    .where("code", "not in", ["office", "office-sample"])
    .orderBy("code")
    .execute();
  return {
    event: Number(last?.id ?? 0),
    shipped: shipped.map(({ code, fingerprint }) => `${code} ${fingerprint}`).join("\n"),
  };
}

/** How many of the figures that are other now a refusal names. */
const mostNamed = 3;

/**
 * Refuses to publish what was looked at against other figures than those that stand now. A publication that touched no
 * cell of the submission refuses nothing, nor does a second figure kept beside one, or one that waits.
 *
 * @throws DomainError "submission-conflict" naming the figures, who published them since, and when
 */
export async function refuseOutdated(
  db: Kysely<Tables>,
  submission: Pick<Submission, "id" | "title" | "data">,
  seen: PreviewStamp,
): Promise<void> {
  const { title: value } = submission;
  const { event, shipped } = await previewStamp(db, submission);
  const rows = event === seen.event ? [] : (await publishedSince(submission, seen.event).execute(db)).rows;
  const changed = new Map(rows.map((row) => [row.ordinal, row]));
  if (changed.size > 0) {
    const named = [...changed.values()].slice(0, mostNamed).map(nameOf);
    const figures = [...named, ...(changed.size > mostNamed ? ["…"] : [])].join("; ");
    throw submissionRefusal("preview-outdated", { value, count: changed.size, figures });
  }
  if (shipped !== seen.shipped) throw submissionRefusal("shipped-since", { value });
}

interface ChangedRow {
  readonly ordinal: number;
  readonly shown: string;
  readonly user_name: string;
  readonly at: string;
}

/** Said alike in either language: "3 (“1.840”, lan, 14:32 12/5/2026)". */
function nameOf({ ordinal, shown, user_name, at }: ChangedRow): string {
  const [year, month, day] = dayInVietnam(at).split("-").map(Number);
  return `${ordinal + 1} (“${shown}”, ${user_name}, ${timeInVietnam(at)} ${day}/${month}/${year})`;
}

/** The figures of the submission whose cell, or the targets of it, a publication after the event changed; by publication. */
function publishedSince(
  { id, data }: Pick<Submission, "id" | "data">,
  event: number,
): RawBuilder<ChangedRow> {
  const sameCell = (other: string, metric: string): RawBuilder<unknown> =>
    sql`${sql.ref(`${other}.data`)} = ${sql.lit(dataCode[data])} and ${sql.ref(`${other}.metric_id`)} = ${sql.ref(metric)}
      and ${sql.ref(`${other}.part`)} = d.part and ${sql.ref(`${other}.year`)} = d.year
      and ${sql.ref(`${other}.locality_id`)} = d.locality_id`;
  const standing = sql`(${sql.lit(stateCode.published)}, ${sql.lit(stateCode.withdrawn)})`;
  return sql<ChangedRow>`with decided as (${decidedFigures({ submission: id })}), since as (
      select v.id, v.submission_id, v.user_name, v.at from submission_event v
      where v.id > ${sql.lit(event)} and v.action = 'publish')
    select d.ordinal, f.shown, s.user_name, s.at, s.id from decided d
    join submission_figure f on f.submission_id = ${sql.lit(id)} and f.ordinal = d.ordinal
    join since s on (d.is_target = 0 and exists (select 1 from observation o
        where o.submission_id = s.submission_id and o.state in ${standing} and ${sameCell("o", "d.metric_id")}))
      or exists (select 1 from target t where (t.submission_id = s.submission_id or t.ended_by = s.submission_id)
        and ((d.is_target = 1 and ${sameCell("t", "d.metric_id")})
          or (d.attained_id is not null and ${sameCell("t", "d.attained_id")})))
    order by d.ordinal, s.id`;
}
