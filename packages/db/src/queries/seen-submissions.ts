import { DomainError } from "@sosanh/core/domain-error";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { FigureCounts, Submission, SubmissionEvent } from "@sosanh/core/submissions/submission";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { nextId } from "../next-id.ts";
import { decisionCode } from "../tables/codes.ts";
import { type CountedFigures, type NamedSubmission, toSubmission } from "../tables/submission-row.ts";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";

/** The rows of the submissions whose place the viewer may see; what the program ships is none. */
export function seenSubmissions(db: Kysely<Tables>, viewer: Viewer) {
  return db
    .selectFrom("submission as s")
    .innerJoin("dataset as d", "d.id", "s.dataset_id")
    .innerJoin("locality as l", "l.id", "s.place_id")
    .leftJoin("document as f", "f.id", "s.document_id")
    .select(["s.id", "s.kind", "s.state", "s.title", "s.year", "s.part", "s.document_id", "s.version"])
    .select("s.reading")
    .select(["s.created_at", "s.created_by", "s.updated_at", "s.published_at", "s.published_by", "s.undoes"])
    .select(["d.data", "l.uid as place", "f.name as document_name"])
    .select((e) =>
      e
        .selectFrom("submission_event as v")
        .select("v.user_name")
        .whereRef("v.submission_id", "=", "s.id")
        .where("v.action", "=", "submit")
        .orderBy("v.id", "desc")
        .limit(1)
        .as("submitted_by"),
    )
    .where("s.kind", "!=", "load")
    .where(visible(viewer, "s.place_id"));
}

/** The submissions of the rows, in their order, with the counts of their figures. */
export async function withCounts(
  db: Kysely<Tables>,
  rows: readonly NamedSubmission[],
): Promise<readonly Submission[]> {
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toSubmission(row, counts.get(row.id) ?? { counts: noFigures }));
}

/** A submission. @throws DomainError "not-found" where there is none that the viewer may see */
export async function submissionOrThrow(db: Kysely<Tables>, viewer: Viewer, id: number): Promise<Submission> {
  const rows = await seenSubmissions(db, viewer).where("s.id", "=", id).execute();
  const [submission] = await withCounts(db, rows);
  if (submission === undefined) throw new DomainError("not-found", `not found: ${id}`, { asked: String(id) });
  return submission;
}

/** @throws DomainError "submission-conflict" where the submission is not as it was when it was looked at */
export function refuseStale({ title, version }: Submission, seen: number): void {
  if (version === seen) return;
  throw submissionRefusal("stale-version", { value: title, seen, now: version });
}

/** @throws DomainError "submission-conflict" where ordinals are those of another reading than the submission's */
export function refuseRenumbered({ title, reading }: Submission, seen: number): void {
  if (reading === seen) return;
  throw submissionRefusal("figures-renumbered", { value: title, seen, now: reading });
}

/** Notes that the ordinals of a submission mean other figures from now on. */
export async function beginReading(db: Kysely<Tables>, id: number): Promise<void> {
  await db
    .updateTable("submission")
    .set((e) => ({ reading: e("reading", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Notes that a submission changed: its version rises by one. */
export async function touchSubmission(
  db: Kysely<Tables>,
  { id, at }: { readonly id: number; readonly at: string },
): Promise<void> {
  await db
    .updateTable("submission")
    .set((e) => ({ version: e("version", "+", 1), updated_at: at }))
    .where("id", "=", id)
    .execute();
}

/** Adds to the history of a submission. */
export async function addEvent(
  db: Kysely<Tables>,
  submission: number,
  { at, by, action, remark }: SubmissionEvent,
): Promise<void> {
  const id = await nextId(db, "submission_event");
  await db
    .insertInto("submission_event")
    .values({ id, submission_id: submission, at, user_name: by, action, remark: remark ?? null })
    .execute();
}

const noFigures: FigureCounts = {
  ...{ total: 0, look: 0, sure: 0 },
  ...{ decided: 0, taken: 0, withdrawn: 0, held: 0 },
};

async function countsOf(
  db: Kysely<Tables>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, CountedFigures>> {
  if (ids.length === 0) return new Map();
  const { accepted, corrected, beside, withdrawn, held } = decisionCode;
  const taken = sql.join([accepted, corrected, beside, withdrawn].map((code) => sql.lit(code)));
  const { rows } = await sql<CountRow>`
    select submission_id, count(*) as total,
      count(case when decision is null and needs_look = 1 then 1 end) as look,
      count(case when decision is null and needs_look = 0 then 1 end) as sure,
      count(decision) as decided,
      count(case when decision in (${taken}) then 1 end) as taken,
      count(case when decision = ${sql.lit(withdrawn)} then 1 end) as withdrawn,
      count(case when decision = ${sql.lit(held)} then 1 end) as held,
      min(decided_by) as first_decider, max(decided_by) as last_decider
    from submission_figure where submission_id in (${sql.join(ids)})
    group by submission_id`.execute(db);
  return new Map(
    rows.map(({ submission_id, first_decider: first, last_decider: last, ...counts }) => {
      const isOnes = first !== null && first === last && Number(counts.decided) === Number(counts.total);
      return [submission_id, { counts, ...(isOnes && { decidedBy: first }) }];
    }),
  );
}

interface CountRow extends FigureCounts {
  readonly submission_id: number;
  readonly first_decider: string | null;
  readonly last_decider: string | null;
}
