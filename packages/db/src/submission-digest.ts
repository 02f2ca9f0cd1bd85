import { localViewer } from "@sosanh/core/places/viewer";
import type { Submission } from "@sosanh/core/submissions/submission";
import type { Kysely } from "kysely";
import { chunksOf } from "./queries/cells.ts";
import { figuresAt } from "./queries/figure-rows.ts";
import { seenSubmissions, withCounts } from "./queries/seen-submissions.ts";
import { submissionHistory } from "./queries/submissions.ts";
import type { Tables } from "./tables/tables.ts";

/**
 * Rows of documents, submissions with their figures and threads, and what the office said of tables and words, without
 * ids and times: what a digest of the database is made of, a submission at a time.
 */
export async function* submissionRows(
  db: Kysely<Tables>,
): AsyncGenerator<readonly [string, Iterable<unknown>]> {
  yield [
    "documents",
    await db.selectFrom("document").select(["name", "hash", "size", "data", "created_by"]).execute(),
  ];
  const rows = await seenSubmissions(db, localViewer).orderBy("s.id").execute();
  for (const submission of await withCounts(db, rows)) {
    yield ["submission", [withoutTimes(submission)]];
    yield* figuresOf(db, submission);
    const { events, remarks } = await submissionHistory(db, localViewer, submission.id);
    yield ["events", events.map(({ at: _, ...said }) => said)];
    yield ["remarks", remarks.map(({ at: _, id: __, ...said }) => said)];
  }
  yield ["mappings", await db.selectFrom("table_mapping").select(["mapping", "updated_by"]).execute()];
  yield [
    "phrases",
    await db
      .selectFrom("metric_phrase as p")
      .innerJoin("metric as m", "m.id", "p.metric_id")
      .select(["p.phrase", "p.created_by", "m.code"])
      .execute(),
  ];
}

function withoutTimes({ id: _, document, undoes: __, ...told }: Submission): unknown {
  const { createdAt: _c, updatedAt: _u, publishedAt: _p, ...said } = told;
  return { ...said, document: document?.name };
}

async function* figuresOf(
  db: Kysely<Tables>,
  { id, counts }: Submission,
): AsyncGenerator<readonly [string, Iterable<unknown>]> {
  const ordinals = Array.from({ length: counts.total }, (_, ordinal) => ordinal);
  for (const chunk of chunksOf(ordinals, 5000)) {
    const figures = await figuresAt(db, id, chunk);
    yield [
      "figures",
      figures.map(({ decision, read: { added, ...read }, ...figure }) => {
        const { at: _, ...decided } = decision ?? { at: "" };
        return { ...figure, read: { ...read, addedBy: added?.by }, decided };
      }),
    ];
  }
}
