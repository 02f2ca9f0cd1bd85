import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import { cell, isSame } from "./cell-sql.ts";
import { countedMetric, isTarget, namedMetrics } from "./counted-metric-sql.ts";
import { decidedFigures } from "./publication-sql.ts";
import { dataCode, decisionCode } from "./tables/codes.ts";
import type { UndoScope } from "./undo-sql.ts";

type Sql = RawBuilder<unknown>;

const sameCell = (a: string, b: string): Sql => isSame(cell, a, b);

const taking = sql`(${sql.lit(decisionCode.accepted)}, ${sql.lit(decisionCode.corrected)},
  ${sql.lit(decisionCode.withdrawn)})`;

/**
 * `cells`: what the undone submission had set, stated or taken back of targets; `taken`: which publications that stand
 * took the place of what was there before, all of it (`is_amount`) or only what was stated; `meant`: the targets, each as
 * it was first published, that would stand if only those had been published, in their order. What the program ships was
 * there before all else; of two published in one millisecond, that of the lesser id was before.
 */
function withMeant({ undone, data }: Pick<UndoScope, "undone" | "data">): Sql {
  const inData = sql.lit(dataCode[data]);
  return sql`with decided as (${decidedFigures({ submission: undone })}), cells as (
      select d.metric_id, d.part, d.year, d.locality_id from decided d where d.is_target = 1
      union select d.attained_id, d.part, d.year, d.locality_id from decided d
        where d.is_target = 0 and d.attained_id is not null
    ), taken as (
      select w.id as submission_id, w.published_at, f.part, f.year, f.locality_id,
        case when ${isTarget} then ${countedMetric} else a.id end as metric_id,
        case when ${isTarget} then 1 else 0 end as is_amount
      from submission w join dataset d on d.id = w.dataset_id join submission_figure f on f.submission_id = w.id
      ${namedMetrics}
      where w.state = 'published' and d.data = ${inData} and f.decision in ${taking}
    ), meant as (
      select t.* from cells c join target t on ${sameCell("t", "c")} join submission b on b.id = t.submission_id
      where t.restores is null and t.data = ${inData} and b.state <> 'undone' and not exists (
        select 1 from taken w where ${sameCell("w", "t")} and w.submission_id <> t.submission_id
          and (b.kind = 'load' or w.published_at > b.published_at
            or w.published_at = b.published_at and w.submission_id > b.id)
          and (w.is_amount = 1 or t.amount is null))
    )`;
}

/** Ends the targets that stand, and would not if what is undone had never been published. */
export function endUndoneTargets(scope: Pick<UndoScope, "submission" | "undone" | "data">): Sql {
  const key = sql.raw(cell.join(", "));
  return sql`${withMeant(scope)}
    update target set ended_by = ${sql.lit(scope.submission)}
    where ended_by is null and data = ${sql.lit(dataCode[scope.data])} and (${key}) in (select ${key} from cells)
      and coalesce(restores, id) not in (select id from meant)`;
}

/**
 * Writes copies of the targets that do not stand, and would if what is undone had never been published, each naming its
 * origin.
 *
 * @param from  the first id to give
 */
export function restoreTargets(scope: Pick<UndoScope, "submission" | "undone" | "data">, from: number): Sql {
  const columns =
    "source_id, place, place_first, place_last, place_column, place_sheet, amount, attainment, qualifier, set_by";
  const key = sql.raw(`data, ${cell.join(", ")}`);
  return sql`insert into target (id, submission_id, ${key}, ${sql.raw(columns)}, restores)
    ${withMeant(scope)}
    select ${sql.lit(from - 1)} + row_number() over (order by t.id), ${sql.lit(scope.submission)}, ${key},
      ${sql.raw(columns)}, t.id
    from meant t where not exists (select 1 from target n
      where n.ended_by is null and n.data = t.data and ${sameCell("n", "t")} and coalesce(n.restores, n.id) = t.id)`;
}
