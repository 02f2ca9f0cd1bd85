import { sql } from "kysely";
import { decidedKindCode } from "./tables/codes.ts";

/** The metrics that a row `f` of `submission_figure` names: `m` itself, `q` of which it is the quota, `a` whose attainment. */
export const namedMetrics = sql`join metric m on m.id = f.metric_id
    left join metric q on q.code = m.target_of left join metric a on a.code = m.attainment_of`;

/** Whether the row says what was to be reached: a quota, or a figure decided to be a target. */
export const isTarget = sql`(q.id is not null or f.kind = ${sql.lit(decidedKindCode.target)})`;

/** What the cell of the row counts: of a quota, what it is the quota of. */
export const countedMetric = sql`coalesce(q.id, m.id)`;
