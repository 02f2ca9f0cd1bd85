import type { DataKind } from "@sosanh/core/figures/observation";
import type { Submission } from "@sosanh/core/submissions/submission";
import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Writer } from "./engine.ts";
import { nextId } from "./next-id.ts";
import { officeDataset } from "./office-dataset.ts";
import {
  endTargets,
  type PublicationScope,
  writeAmounts,
  writeObservations,
  writeStatements,
} from "./publication-sql.ts";
import { dataCode, partCode, wordOf } from "./tables/codes.ts";
import { fromSource } from "./tables/source.ts";
import type { Tables } from "./tables/tables.ts";
import { TouchedCells } from "./touched-cells.ts";

/**
 * Writes the decided figures of a submission as observations and targets, inside the writer's transaction; the roll-ups
 * are not computed yet.
 *
 * @returns what has to be rolled up anew
 */
export async function enterFigures({ db }: Writer, submission: Submission): Promise<TouchedCells> {
  const scope: PublicationScope = {
    submission: submission.id,
    data: submission.data,
    source: await sourceOf(db, submission),
  };
  await writeObservations(scope, await nextId(db, "observation")).execute(db);
  for (const ending of endTargets(scope)) await ending.execute(db);
  await writeAmounts(scope, await nextId(db, "target")).execute(db);
  await writeStatements(scope, await nextId(db, "target")).execute(db);
  return touchedBy(db, submission.id);
}

/** The metrics and periods of the observations that a submission published. */
export async function touchedBy(db: Kysely<Tables>, submission: number): Promise<TouchedCells> {
  const cells = new TouchedCells();
  const rows = await db
    .selectFrom("observation")
    .select(["data", "metric_id", "part", "year"])
    .distinct()
    .where("submission_id", "=", submission)
    .execute();
  for (const row of rows)
    cells.add({ data: row.data, metric: row.metric_id, part: wordOf(partCode, row.part), year: row.year });
  return cells;
}

/** The stored id of what figures of a submission cite: its document, or, where there is none, the submission itself. */
export async function sourceOf(
  db: Kysely<Tables>,
  { id, data, title, document }: Pick<Submission, "id" | "data" | "title" | "document">,
): Promise<number> {
  if (document !== undefined) {
    const stored = await db
      .selectFrom("document")
      .select("source_id")
      .where("id", "=", document.id)
      .executeTakeFirstOrThrow();
    return stored.source_id;
  }
  const source = await nextId(db, "source");
  const row = fromSource({ id: `entry:${id}`, title, illustrative: data === "sample" });
  await db
    .insertInto("source")
    .values({ id: source, ...row })
    .execute();
  return source;
}

/**
 * Tells the office's data set that a submission was published with its figures: how many figures it holds, what they
 * cite, and that it is another one than before, so that nothing answers from what was read earlier.
 */
export async function markOffice(
  writer: Writer,
  { submission, data, at }: { readonly submission: number; readonly data: DataKind; readonly at: string },
): Promise<void> {
  const { db } = writer;
  const dataset = await officeDataset(writer, data);
  for (const table of ["observation", "target"] as const)
    await citedIn(table, dataset, submission).execute(db);
  const { count } = await db
    .selectFrom("observation as o")
    .innerJoin("submission as s", "s.id", "o.submission_id")
    .select((e) => e.fn.countAll<number>().as("count"))
    .where("s.dataset_id", "=", dataset)
    .executeTakeFirstOrThrow();
  await db
    .updateTable("dataset")
    .set({ fingerprint: `submission ${submission}`, loaded_at: at, observations: Number(count) })
    .where("id", "=", dataset)
    .where("data", "=", dataCode[data])
    .execute();
}

function citedIn(table: "observation" | "target", dataset: number, submission: number): RawBuilder<unknown> {
  return sql`insert into dataset_source (dataset_id, source_id)
    select distinct ${sql.lit(dataset)}, source_id from ${sql.table(table)}
    where submission_id = ${sql.lit(submission)} on conflict (dataset_id, source_id) do nothing`;
}
