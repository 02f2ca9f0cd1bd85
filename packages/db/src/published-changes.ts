import { known, type Value } from "@sosanh/core/figures/value";
import type { DecisionKind } from "@sosanh/core/submissions/figure-decision";
import type { PublicationPreview, PublishedChange } from "@sosanh/core/submissions/publication";
import { effectOf, mostChangedFirst } from "@sosanh/core/submissions/publication-effect";
import type { Submission } from "@sosanh/core/submissions/submission";
import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import { decidedFigures } from "./publication-sql.ts";
import { decidedKindCode, decisionCode, partCode, qualifierCode, stateCode, wordOf } from "./tables/codes.ts";
import { toUid } from "./tables/locality.ts";
import { toValue } from "./tables/observation.ts";
import type { Tables } from "./tables/tables.ts";

/** What entering the figures of a submission changed, one entry a figure, what changes most first. */
export interface PublishedChanges {
  readonly counts: Omit<PublicationPreview["counts"], "rolled">;
  readonly changes: readonly PublishedChange[];
}

/** What the figures of a submission, which are already entered, stand in the place of. */
export async function publishedChanges(
  db: Kysely<Tables>,
  submission: Pick<Submission, "id">,
): Promise<PublishedChanges> {
  const figures = (await enteredFigures(submission).execute(db)).rows.map(toChange);
  const targets = (await enteredTargets(submission).execute(db)).rows.map(toTargetChange);
  const changes = mostChangedFirst([...figures, ...targets]);
  return { changes, counts: countsOf(changes) };
}

/** Targets that stay as they are count among what stays. */
function countsOf(changes: readonly PublishedChange[]): PublishedChanges["counts"] {
  const counts = { created: 0, revised: 0, same: 0, withdrawn: 0, held: 0, beside: 0, targets: 0 };
  for (const change of changes) {
    const effect = effectOf(change);
    counts[change.kind === "target" && effect !== "same" ? "targets" : effect] += 1;
  }
  return counts;
}

interface CellRow {
  readonly ordinal: number;
  readonly metric: string;
  readonly locality: string;
  readonly year: number;
  readonly part: number;
  readonly decision: number;
  readonly reason: string | null;
}

interface FigureRow extends CellRow {
  readonly kind: number;
  readonly value: number | null;
  readonly qualifier: number | null;
  readonly missing: number | null;
  /** Null where nothing stood. */
  readonly before_id: number | null;
  readonly before_value: number | null;
  readonly before_qualifier: number | null;
  readonly before_missing: number | null;
}

/** The observations of the submission, with the published figure of another that stands below each. */
function enteredFigures({ id }: Pick<Submission, "id">): RawBuilder<FigureRow> {
  const [published, withdrawn] = [sql.lit(stateCode.published), sql.lit(stateCode.withdrawn)];
  const cell = (a: string): RawBuilder<unknown> =>
    sql.raw(
      ["data", "metric_id", "part", "year", "locality_id"].map((c) => `${a}.${c} = o.${c}`).join(" and "),
    );
  return sql<FigureRow>`select o.ordinal, m.code as metric, l.uid as locality, o.year, o.part, f.decision, f.reason, f.kind,
      o.value, o.qualifier, o.missing, b.id as before_id, b.value as before_value,
      b.qualifier as before_qualifier, b.missing as before_missing
    from observation o join submission_figure f on f.submission_id = o.submission_id and f.ordinal = o.ordinal
    join metric m on m.id = o.metric_id join locality l on l.id = o.locality_id
    left join observation b on b.id = (select n.id from observation n where ${cell("n")}
      and n.submission_id <> o.submission_id and n.state = ${published} and not exists (
        select 1 from observation w where ${cell("w")} and w.submission_id <> o.submission_id
          and w.state in (${published}, ${withdrawn}) and w.revision > n.revision) limit 1)
    where o.submission_id = ${sql.lit(id)}`;
}

function toChange(row: FigureRow): PublishedChange {
  const decision = wordOf(decisionCode, row.decision);
  const before = {
    value: row.before_value,
    qualifier: row.before_qualifier,
    missing: row.before_missing,
  };
  return {
    ...cellOf(row, decision),
    kind: wordOf(decidedKindCode, row.kind),
    ...(row.before_id !== null && { before: toValue(before) }),
    ...((decision === "accepted" || decision === "corrected") && { after: toValue(row) }),
    ...(decision === "beside" && { beside: toValue(row) }),
  };
}

interface TargetRow extends CellRow {
  readonly value: number | null;
  readonly qualifier: number | null;
  readonly before_value: number | null;
  readonly before_qualifier: number | null;
}

/** The targets of the submission and those that it withdraws, with the amount that each ends. */
function enteredTargets({ id }: Pick<Submission, "id">): RawBuilder<TargetRow> {
  const held = sql.lit(decisionCode.held);
  return sql<TargetRow>`with ended as (select metric_id, part, year, locality_id, max(id) as id from target
      where ended_by = ${sql.lit(id)} and amount is not null group by metric_id, part, year, locality_id)
    select d.ordinal, m.code as metric, l.uid as locality, d.year, d.part, d.decision, d.reason, d.value, d.qualifier,
      t.amount as before_value, t.qualifier as before_qualifier
    from (${decidedFigures({ submission: id })}) d
    join metric m on m.id = d.metric_id join locality l on l.id = d.locality_id
    left join ended e on e.metric_id = d.metric_id and e.part = d.part and e.year = d.year
      and e.locality_id = d.locality_id
    left join target t on t.id = e.id
    where d.is_target = 1 and d.decision <> ${held}`;
}

function toTargetChange(row: TargetRow): PublishedChange {
  const decision = wordOf(decisionCode, row.decision);
  const amount = (value: number | null, qualifier: number | null): Value | undefined =>
    value === null ? undefined : known(value, wordOf(qualifierCode, qualifier ?? qualifierCode.exact));
  const before = amount(row.before_value, row.before_qualifier);
  const after = amount(row.value, row.qualifier);
  return {
    ...cellOf(row, decision),
    kind: "target",
    ...(before && { before }),
    ...(after && (decision === "accepted" || decision === "corrected") && { after }),
    ...(after && decision === "beside" && { beside: after }),
  };
}

function cellOf(row: CellRow, decision: DecisionKind) {
  return {
    ordinal: row.ordinal,
    metric: row.metric,
    locality: toUid(row.locality),
    period: { year: row.year, part: wordOf(partCode, row.part) },
    decision,
    ...(row.reason !== null && { reason: row.reason }),
  };
}
