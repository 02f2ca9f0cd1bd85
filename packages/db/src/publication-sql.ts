import type { DataKind } from "@sosanh/core/figures/observation";
import type { RawBuilder } from "kysely";
import { sql } from "kysely";
import { countedMetric, isTarget, namedMetrics } from "./counted-metric-sql.ts";
import {
  dataCode,
  decidedKindCode,
  decisionCode,
  missingCode,
  qualifierCode,
  stateCode,
} from "./tables/codes.ts";

/** What one publication writes: the figures of a submission, under which ids, citing which source. */
export interface PublicationScope {
  readonly submission: number;
  readonly data: DataKind;
  /** The stored id of the document's source, or of the submission's own where it has no document. */
  readonly source: number;
}

type Sql = RawBuilder<unknown>;

const decision = {
  accepted: sql.lit(decisionCode.accepted),
  corrected: sql.lit(decisionCode.corrected),
  beside: sql.lit(decisionCode.beside),
  held: sql.lit(decisionCode.held),
  withdrawn: sql.lit(decisionCode.withdrawn),
  rejected: sql.lit(decisionCode.rejected),
};
const state = {
  published: sql.lit(stateCode.published),
  alternative: sql.lit(stateCode.alternative),
  held: sql.lit(stateCode.held),
  withdrawn: sql.lit(stateCode.withdrawn),
};

const place = sql.raw("place, place_first, place_last, place_column, place_sheet");
const placeOfX = sql.raw("x.place, x.place_first, x.place_last, x.place_column, x.place_sheet");

/**
 * The decided figures of a submission that have a cell, one row each: `metric_id` is what the cell counts, which of a
 * quota is what it is the quota of, and `is_target` whether it says what was to be reached.
 */
export function decidedFigures({ submission }: Pick<PublicationScope, "submission">): Sql {
  return sql`select f.ordinal, f.decision, f.part, f.year, f.locality_id, f.kind, f.value, f.qualifier, f.missing,
      f.reason, f.place, f.place_first, f.place_last, f.place_column, f.place_sheet,
      ${countedMetric} as metric_id, a.id as attained_id, case when ${isTarget} then 1 else 0 end as is_target
    from submission_figure f ${namedMetrics}
    where f.submission_id = ${sql.lit(submission)} and f.decision is not null
      and f.decision <> ${decision.rejected} and f.part is not null and f.year is not null
      and f.locality_id is not null`;
}

/**
 * Writes the observations: each of a revision above all that was recorded for its cell, in whatever data set. The same
 * figure twice is written once.
 *
 * @param from  the first id to give
 */
export function writeObservations(scope: PublicationScope, from: number): Sql {
  const hidden = sql`x.state in (${state.held}, ${state.withdrawn})`;
  const reason = sql`case x.state when ${state.held} then ${sql.lit(missingCode["pending-review"])}
    when ${state.withdrawn} then ${sql.lit(missingCode["not-reported"])} else x.missing end`;
  return sql`insert into observation (id, submission_id, data, metric_id, part, year, locality_id, source_id, ${place},
      value, qualifier, missing, estimate, state, revision, note, ordinal)
    select ${sql.lit(from - 1)} + row_number() over (order by x.ordinal), ${sql.lit(scope.submission)},
      ${sql.lit(dataCode[scope.data])}, x.metric_id, x.part, x.year, x.locality_id, ${sql.lit(scope.source)},
      ${placeOfX}, case when ${hidden} then null else x.value end,
      case when ${hidden} or x.value is null then null else x.qualifier end, ${reason},
      case when x.kind = ${sql.lit(decidedKindCode.estimate)} then 1 else 0 end, x.state,
      1 + coalesce((select max(n.revision) from observation n where n.data = ${sql.lit(dataCode[scope.data])}
        and n.metric_id = x.metric_id and n.part = x.part and n.year = x.year
        and n.locality_id = x.locality_id), 0), x.reason, x.ordinal
    from (select s.*, row_number() over (partition by s.metric_id, s.part, s.year, s.locality_id, s.state
        order by s.ordinal) as nth from (select d.*, ${stateOfDecision} as state
        from (${decidedFigures(scope)}) d where d.is_target = 0) s) x
    where x.nth = 1 or x.state = ${state.alternative}`;
}

const stateOfDecision = sql`case d.decision when ${decision.beside} then ${state.alternative}
  when ${decision.held} then ${state.held} when ${decision.withdrawn} then ${state.withdrawn}
  else ${state.published} end`;

const taken = sql`(${decision.accepted}, ${decision.corrected})`;
const entering = sql`(${decision.accepted}, ${decision.corrected}, ${decision.beside})`;

/** Writes what was to be reached: amounts, the same one once. */
export function writeAmounts(scope: PublicationScope, from: number): Sql {
  return sql`${insertTargets(scope, from)} x.value, null, ${qualifier}, x.ordinal
    from (select d.*, row_number() over (partition by d.metric_id, d.part, d.year, d.locality_id,
        case when d.decision = ${decision.beside} then d.ordinal else -1 end order by d.ordinal) as nth
      from (${decidedFigures(scope)}) d
      where d.is_target = 1 and d.decision in ${entering} and d.value is not null) x where x.nth = 1`;
}

/** Writes what is stated of an attainment ("đạt 100 % chỉ tiêu") where the submission has no amount for the cell. */
export function writeStatements(scope: PublicationScope, from: number): Sql {
  return sql`with decided as (${decidedFigures(scope)})
    ${insertTargets(scope, from, sql`x.attained_id`)} null, x.value, ${qualifier}, x.ordinal
    from (select d.*, row_number() over (partition by d.attained_id, d.part, d.year, d.locality_id
        order by d.ordinal) as nth from decided d
      where d.is_target = 0 and d.attained_id is not null and d.decision in ${taken} and d.value is not null
        and (d.attained_id, d.part, d.year, d.locality_id) not in (select a.metric_id, a.part, a.year, a.locality_id
          from decided a where a.is_target = 1 and a.decision in ${entering})) x where x.nth = 1`;
}

const qualifier = sql`coalesce(x.qualifier, ${sql.lit(qualifierCode.exact)})`;

function insertTargets(scope: PublicationScope, from: number, metric: Sql = sql`x.metric_id`): Sql {
  return sql`insert into target (id, submission_id, data, metric_id, part, year, locality_id, source_id, ${place},
      amount, attainment, qualifier, ordinal)
    select ${sql.lit(from - 1)} + row_number() over (order by x.ordinal), ${sql.lit(scope.submission)},
      ${sql.lit(dataCode[scope.data])}, ${metric}, x.part, x.year, x.locality_id, ${sql.lit(scope.source)},
      ${placeOfX},`;
}

/**
 * Ends the targets that the submission takes the place of, whoever set them: an amount ends all of its cell, as does a
 * target withdrawn; a statement, or an attainment withdrawn, ends what was stated before.
 */
export function endTargets({ submission, data }: PublicationScope): readonly Sql[] {
  const own = sql.lit(submission);
  const decided = decidedFigures({ submission });
  const end = (metric: Sql, ending: Sql, ended: Sql): Sql => sql`update target set ended_by = ${own}
    where data = ${sql.lit(dataCode[data])} and ended_by is null and submission_id <> ${own} and ${ended}
      and (metric_id, part, year, locality_id) in (select ${metric}, d.part, d.year, d.locality_id
        from (${decided}) d where ${ending})`;
  const takes = sql`d.decision in (${decision.accepted}, ${decision.corrected}, ${decision.withdrawn})`;
  return [
    end(sql`d.metric_id`, sql`d.is_target = 1 and ${takes}`, sql`1 = 1`),
    end(
      sql`d.attained_id`,
      sql`d.is_target = 0 and d.attained_id is not null and ${takes}`,
      sql`attainment is not null`,
    ),
  ];
}

/** Two figures of one cell that both enter and are not the same; no row where there are none. */
export function contradictions(scope: Pick<PublicationScope, "submission">): Sql {
  return sql`with decided as (select d.*,
      case when d.decision = ${decision.withdrawn} then 1 else 0 end as is_withdrawn
      from (${decidedFigures(scope)}) d where d.decision in
        (${decision.accepted}, ${decision.corrected}, ${decision.withdrawn}))
    select min(d.ordinal) as first, max(d.ordinal) as last
    from decided d group by d.metric_id, d.part, d.year, d.locality_id, d.is_target
    having count(*) > 1 and (min(d.is_withdrawn) <> max(d.is_withdrawn)
      or min(d.value) <> max(d.value) or min(d.qualifier) <> max(d.qualifier)
      or min(d.missing) <> max(d.missing) or count(d.value) not in (0, count(*)))
    order by min(d.ordinal) limit 1`;
}
