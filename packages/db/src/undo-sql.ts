import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import { cell as cellOfData, columnsOf, isSame } from "./cell-sql.ts";
import type { PublicationScope } from "./publication-sql.ts";
import { missingCode, placeCode, stateCode } from "./tables/codes.ts";

type Sql = RawBuilder<unknown>;

/** What an undoing works with: `submission` is the one that takes `undone` back, which says so already. */
export interface UndoScope extends PublicationScope {
  readonly undone: number;
  /** Of what stands nowhere from then on: why. */
  readonly reason: string;
}

const [published, held, withdrawn] = [
  sql.lit(stateCode.published),
  sql.lit(stateCode.held),
  sql.lit(stateCode.withdrawn),
];
const cell = ["data", ...cellOfData];
const cellOf = (alias: string): Sql => columnsOf(cell, alias);
const sameCell = (a: string, b: string): Sql => isSame(cell, a, b);

/**
 * `cells`: those that the undone submission filled, with the revision up to which its figures, or copies of them, stand;
 * `others`: what else was recorded for them and not undone since, a copy in its origin's turn (`nth`), with the turn of
 * the last withdrawal (one that an undoing wrote counts where it names somebody's); `standing`: the one of these that
 * would stand if the undone figures had never been; `later`: the cells that another submission has revised since.
 */
function withCells({ undone }: Pick<UndoScope, "undone">): Sql {
  const ours = sql`(o.submission_id = ${sql.lit(undone)} or r.submission_id = ${sql.lit(undone)})`;
  return sql`with filled as (
      select distinct ${cellOf("o")} from observation o
      where o.submission_id = ${sql.lit(undone)} and o.state in (${published}, ${held}, ${withdrawn})
    ), recorded as (
      select o.*, coalesce(r.revision, o.revision) as nth, case when ${ours} then 1 else 0 end as is_ours,
        case when b.state = 'undone' or rb.state = 'undone' then 1 else 0 end as is_undone,
        case when o.state = ${withdrawn} and (b.kind <> 'undo' or o.restores is not null) then 1 else 0 end as takes_back
      from filled c join observation o on ${sameCell("o", "c")} join submission b on b.id = o.submission_id
      left join observation r on r.id = o.restores left join submission rb on rb.id = r.submission_id
    ), cells as (
      select ${cellOf("o")}, max(o.revision) as newest,
        max(case when o.is_ours = 1 and o.state in (${published}, ${held}, ${withdrawn}) then o.revision end) as ours
      from recorded o group by ${cellOf("o")}
    ), others as (
      select o.*, max(case when o.takes_back = 1 then o.nth else -32768 end)
        over (partition by ${cellOf("o")}) as taken_back
      from recorded o where o.is_ours = 0 and o.is_undone = 0
    ), standing as (
      select o.*, row_number() over (partition by ${cellOf("o")}
        order by case when o.state = ${published} then 0 else 1 end, o.nth desc, o.id) as turn
      from others o where o.state in (${published}, ${held}) and o.nth > o.taken_back
    ), later as (
      select distinct ${cellOf("o")} from others o join cells c on ${sameCell("o", "c")}
      where o.state in (${published}, ${withdrawn}) and o.revision > c.ours
    )`;
}

/** How many cells another submission has revised since: those are left. */
export function countLater(scope: Pick<UndoScope, "undone">): RawBuilder<{ readonly count: number }> {
  return sql<{ readonly count: number }>`${withCells(scope)} select count(*) as count from later`;
}

/**
 * Writes, for each cell that nobody has revised since, what would stand there without the undone submission: a copy of
 * it that names its origin. Where nothing would, or something that only waits, a withdrawal takes back what stands; it
 * names the withdrawal that was there before, with which it is undone.
 *
 * @param from  the first id to give
 */
export function restoreObservations(scope: UndoScope, from: number): Sql {
  const columns = sql.raw("place, place_first, place_last, place_column, place_sheet");
  const isCopy = sql`(s.state = ${published} or step.n = 2)`;
  const copied = (column: string): Sql => sql`case when ${isCopy} then s.${sql.raw(column)} end`;
  const or = (column: string, otherwise: Sql): Sql =>
    sql`case when ${isCopy} then s.${sql.raw(column)} else ${otherwise} end`;
  return sql`insert into observation (id, submission_id, ${sql.raw(cell.join(", "))}, source_id, ${columns},
      value, qualifier, missing, estimate, state, revision, note, restores)
    ${withCells(scope)}
    select ${sql.lit(from - 1)} + row_number() over (order by ${cellOf("c")}, step.n), ${sql.lit(scope.submission)},
      ${cellOf("c")}, ${or("source_id", sql.lit(scope.source))}, ${or("place", sql.lit(placeCode.document))},
      ${copied("place_first")}, ${copied("place_last")}, ${copied("place_column")}, ${copied("place_sheet")},
      ${copied("value")}, ${copied("qualifier")}, ${or("missing", sql.lit(missingCode["not-reported"]))},
      ${or("estimate", sql.lit(0))}, ${or("state", withdrawn)}, c.newest + step.n, ${or("note", sql`${scope.reason}`)},
      case when ${isCopy} then coalesce(s.restores, s.id) else (select min(coalesce(w.restores, w.id)) from others w
        where ${sameCell("w", "c")} and w.takes_back = 1 and w.nth = w.taken_back) end
    from cells c left join standing s on ${sameCell("s", "c")} and s.turn = 1
    join (select 1 as n union all select 2) step on step.n = 1 or s.state = ${held}
    left join later l on ${sameCell("l", "c")} where l.metric_id is null`;
}
