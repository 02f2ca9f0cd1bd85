import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Tables } from "../tables/tables.ts";
import { chunksOf } from "./cells.ts";
import { figuresAt, type StoredFigure } from "./figure-rows.ts";
import { submissionOrThrow } from "./seen-submissions.ts";

const perStatement = 2000;

/**
 * The figures of a submission that share the cell of one of those named, as decided or as read, with themselves, by
 * ordinal: what a decision on them may touch.
 *
 * @throws DomainError "not-found"
 */
export async function figuresOfCells(
  db: Kysely<Tables>,
  viewer: Viewer,
  asked: { readonly id: number; readonly ordinals: readonly number[] },
): Promise<readonly StoredFigure[]> {
  const { id } = await submissionOrThrow(db, viewer, asked.id);
  const ordinals = new Set<number>(asked.ordinals);
  for (const chunk of chunksOf(asked.ordinals, perStatement)) {
    // A target and the result it is set for are held against one another: the metric is that of the result.
    const found = await sql<{ ordinal: number }>`
      with metric_of(id, code) as (select m.id, coalesce(m.target_of, m.code) from metric m),
      named as (
        select metric_id as metric, year, part, locality_id as locality from submission_figure
          where submission_id = ${id} and ordinal in (${sql.join(chunk)})
        union
        select read_metric_id, read_year, read_part, read_locality_id from submission_figure
          where submission_id = ${id} and ordinal in (${sql.join(chunk)})
      ),
      cell as (select distinct o.code, n.year, n.part, n.locality from named n join metric_of o on o.id = n.metric)
      select f.ordinal from submission_figure f
        join metric_of m on m.id = coalesce(f.metric_id, f.read_metric_id)
        where f.submission_id = ${id}
          and (m.code, coalesce(f.year, f.read_year), coalesce(f.part, f.read_part),
            coalesce(f.locality_id, f.read_locality_id)) in (select code, year, part, locality from cell)`.execute(
      db,
    );
    for (const { ordinal } of found.rows) ordinals.add(ordinal);
  }
  return figuresAt(
    db,
    id,
    [...ordinals].toSorted((a, b) => a - b),
  );
}
