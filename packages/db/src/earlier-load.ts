import type { Kysely } from "kysely";
import type { CellColumns } from "./tables/observation.ts";
import type { Tables } from "./tables/tables.ts";

/** What a data set that is loaded anew keeps of the time before. */
export interface EarlierLoad {
  /** When it was first loaded; undefined of one that never was. */
  readonly publishedAt: string | undefined;
  /** The cells in which a submission of the office ended its targets. */
  readonly ended: readonly (CellColumns & { readonly ended_by: number })[];
}

/** Reads what is to be kept, before the data set is deleted. */
export async function earlierLoad(db: Kysely<Tables>, dataset: string): Promise<EarlierLoad> {
  const first = await db
    .selectFrom("submission as s")
    .innerJoin("dataset as d", "d.id", "s.dataset_id")
    .select((e) => e.fn.min("s.published_at").as("at"))
    .where("d.code", "=", dataset)
    .executeTakeFirst();
  const ended = await db
    .selectFrom("target as t")
    .innerJoin("submission as s", "s.id", "t.submission_id")
    .innerJoin("dataset as d", "d.id", "s.dataset_id")
    .select(["t.data", "t.metric_id", "t.part", "t.year", "t.locality_id", "t.ended_by"])
    .where("d.code", "=", dataset)
    .where("t.ended_by", "is not", null)
    .execute();
  return {
    publishedAt: first?.at ?? undefined,
    ended: ended.flatMap(({ ended_by, ...cell }) => (ended_by === null ? [] : [{ ...cell, ended_by }])),
  };
}

/** Gives what was kept to the submission that the data set was loaded with anew. */
export async function keepFromEarlier(
  db: Kysely<Tables>,
  submission: number,
  { publishedAt, ended }: EarlierLoad,
): Promise<void> {
  if (publishedAt !== undefined)
    await db
      .updateTable("submission")
      .set({ published_at: publishedAt })
      .where("id", "=", submission)
      .execute();
  for (const { ended_by, ...cell } of ended)
    await db
      .updateTable("target")
      .set({ ended_by })
      .where("submission_id", "=", submission)
      .where("data", "=", cell.data)
      .where("metric_id", "=", cell.metric_id)
      .where("part", "=", cell.part)
      .where("year", "=", cell.year)
      .where("locality_id", "=", cell.locality_id)
      .execute();
}
