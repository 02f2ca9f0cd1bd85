import type { Submission } from "@sosanh/core/submissions/submission";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { refuseContradictions } from "../refuse-publication.ts";
import { decidedKindCode, decisionCode } from "../tables/codes.ts";
import type { Tables } from "../tables/tables.ts";

/**
 * Refuses to submit what is not ready: figures nobody decided on, nothing taken at all, two figures that say different
 * things of one cell.
 *
 * @throws DomainError "submission-conflict"
 */
export async function refuseUnfinished(db: Kysely<Tables>, { id, title, counts }: Submission): Promise<void> {
  const undecided = counts.total - counts.decided;
  if (undecided > 0) throw submissionRefusal("undecided-left", { value: title, count: undecided });
  if (counts.taken + counts.held === 0) throw submissionRefusal("nothing-to-submit", { value: title });
  const [first, second] = await contradicting(db, id);
  // A quota fills the cell of a target: what publishing would refuse is said to who can still change it.
  if (first === undefined || second === undefined) return refuseContradictions(db, { id, title });
  throw submissionRefusal("cell-decided-twice", {
    value: title,
    ...{ first: first.ordinal + 1, one: first.shown },
    ...{ second: second.ordinal + 1, other: second.shown },
  });
}

interface CellFigure {
  readonly ordinal: number;
  readonly shown: string;
  readonly decision: number;
  readonly value: number | null;
  readonly qualifier: number | null;
  readonly missing: number | null;
}

/** The first two figures that differ of the first cell of which two do; none where nothing contradicts. */
async function contradicting(db: Kysely<Tables>, submission: number): Promise<readonly CellFigure[]> {
  const { rows: cells } = await sql<SplitCell>`
    select metric_id, locality_id, year, part, ${isTarget} as is_target
    from submission_figure where submission_id = ${submission} and decision in (${speaking})
    group by metric_id, locality_id, year, part, ${isTarget}
    having count(*) > 1 and (count(distinct ${outcome}) > 1 or count(distinct coalesce(value, 0)) > 1
      or count(distinct coalesce(qualifier, -1)) > 1 or count(distinct coalesce(missing, -1)) > 1)
    order by min(ordinal) limit 1`.execute(db);
  const [cell] = cells;
  if (cell === undefined) return [];
  const { rows } = await sql<CellFigure>`
    select ordinal, shown, decision, value, qualifier, missing from submission_figure
    where submission_id = ${submission} and decision in (${speaking}) and metric_id = ${cell.metric_id}
      and locality_id = ${cell.locality_id} and year = ${cell.year} and part = ${cell.part}
      and ${isTarget} = ${cell.is_target}
    order by ordinal`.execute(db);
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const other = others.find((figure) => !saysTheSame(first, figure));
  return other === undefined ? [] : [first, other];
}

interface SplitCell {
  readonly metric_id: number;
  readonly locality_id: number;
  readonly year: number;
  readonly part: number;
  readonly is_target: number;
}

const { accepted, corrected, held, withdrawn } = decisionCode;
const speaking = sql.join([accepted, corrected, held, withdrawn].map((code) => sql.lit(code)));
const isTarget = sql`case when kind = ${sql.lit(decidedKindCode.target)} then 1 else 0 end`;
/** A figure that enters, one that is held, one that goes: what becomes of a cell. */
const outcome = sql`case when decision in (${sql.lit(held)}, ${sql.lit(withdrawn)}) then decision else 0 end`;

function saysTheSame(a: CellFigure, b: CellFigure): boolean {
  const outcomeOf = ({ decision }: CellFigure) =>
    decision === held || decision === withdrawn ? decision : accepted;
  return (
    outcomeOf(a) === outcomeOf(b) &&
    a.value === b.value &&
    a.qualifier === b.qualifier &&
    a.missing === b.missing
  );
}
