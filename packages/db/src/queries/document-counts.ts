import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { decisionCode } from "../tables/codes.ts";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";

/** What became of the figures that were read in a document. */
export interface DocumentCounts {
  /** Published now, or published before another revision took their place. */
  readonly published: number;
  /** Held by a submission that is published: their cells say "đang duyệt". */
  readonly held: number;
  /** Kept beside the published figure of their cell. */
  readonly beside: number;
  readonly rejected: number;
  /** Decided to enter, in a submission that is not published yet. */
  readonly waiting: number;
  /** Undecided: a person has yet to look. */
  readonly open: number;
}

/** Of a document in which nothing was read. */
export const noCounts: DocumentCounts = {
  published: 0,
  held: 0,
  beside: 0,
  rejected: 0,
  waiting: 0,
  open: 0,
};

/** The counts of each document that has figures in submissions the viewer may see; discarded ones are left out. */
export async function documentCounts(
  db: Kysely<Tables>,
  viewer: Viewer,
  documents: readonly string[],
): Promise<ReadonlyMap<string, DocumentCounts>> {
  if (documents.length === 0) return new Map();
  const { rejected, held, beside } = decisionCode;
  const taken = sql.join([decisionCode.accepted, decisionCode.corrected, decisionCode.withdrawn].map(lit));
  const { rows } = await sql<DocumentCounts & { readonly document_id: string }>`
    select b.document_id,
      count(case when b.state = 'published' and g.decision in (${taken}) then 1 end) as published,
      count(case when b.state = 'published' and g.decision = ${lit(held)} then 1 end) as held,
      count(case when b.state = 'published' and g.decision = ${lit(beside)} then 1 end) as beside,
      count(case when g.decision = ${lit(rejected)} then 1 end) as rejected,
      count(case when b.state in ('draft', 'submitted', 'returned')
        and g.decision is not null and g.decision != ${lit(rejected)} then 1 end) as waiting,
      count(case when b.state in ('draft', 'submitted', 'returned') and g.decision is null then 1 end) as open
    from submission_figure g join submission b on b.id = g.submission_id
    where b.document_id in (${sql.join(documents)}) and b.state != 'discarded'
      and ${visible(viewer, "b.place_id")}
    group by b.document_id`.execute(db);
  return new Map(rows.map(({ document_id, ...counts }) => [document_id, counts]));
}

function lit(code: number) {
  return sql.lit(code);
}
