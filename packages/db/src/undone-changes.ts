import { known, type Value } from "@sosanh/core/figures/value";
import {
  mostUndoneFirst,
  type UndoneChange,
  type UndoPreview,
  undoEffectOf,
} from "@sosanh/core/submissions/undo-preview";
import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import { partCode, qualifierCode, stateCode, wordOf } from "./tables/codes.ts";
import { toUid } from "./tables/locality.ts";
import { toValue } from "./tables/observation.ts";
import type { Tables } from "./tables/tables.ts";

type Sql = RawBuilder<unknown>;

/** The submission that was taken back, and the one that does it. */
interface Undone {
  readonly undone: number;
  readonly undoing: number;
}

/**
 * What taking a submission back changed, one entry a cell; cells in which only something waited, and waits no more, are
 * counted alone.
 */
export async function undoneChanges(
  db: Kysely<Tables>,
  submissions: Undone,
): Promise<{
  readonly counts: Omit<UndoPreview["counts"], "left" | "rolled">;
  readonly changes: readonly UndoneChange[];
}> {
  const figures = (await undoneFigures(submissions).execute(db)).rows.map(toChange);
  const targets = (await undoneTargets(submissions).execute(db)).rows.map(toTargetChange);
  const none = { emptied: 0, waiting: 0, restored: 0, returned: 0, same: 0, freed: 0 };
  const counts = { ...none, targets: targets.length };
  for (const figure of figures) counts[undoEffectOf(figure) ?? "freed"] += 1;
  const changes = [...figures, ...targets].filter((change) => undoEffectOf(change) !== undefined);
  return { counts, changes: mostUndoneFirst(changes) };
}

interface CellRow {
  readonly metric: string;
  readonly locality: string;
  readonly year: number;
  readonly part: number;
  readonly value: number | null;
  readonly qualifier: number | null;
  readonly before_value: number | null;
  readonly before_qualifier: number | null;
}

interface FigureRow extends CellRow {
  /** Null where no figure of the undone submission filled the cell. */
  readonly ordinal: number | null;
  readonly state: number;
  readonly missing: number | null;
  readonly estimate: number;
  /** 1 where what was held before the undone submission waits again. */
  readonly waits: number;
  /** Null where nothing stood. */
  readonly before_id: number | null;
  readonly before_missing: number | null;
  readonly before_estimate: number | null;
}

/** What the undoing wrote that is published or withdraws, with the published figure that stood below each, and what waits above. */
function undoneFigures({ undone, undoing }: Undone): RawBuilder<FigureRow> {
  const [published, withdrawn] = [sql.lit(stateCode.published), sql.lit(stateCode.withdrawn)];
  const held = sql.lit(stateCode.held);
  const cell = (a: string): Sql =>
    sql.raw(
      ["data", "metric_id", "part", "year", "locality_id"].map((c) => `${a}.${c} = o.${c}`).join(" and "),
    );
  return sql<FigureRow>`select m.code as metric, l.uid as locality, o.year, o.part, o.state,
      o.value, o.qualifier, o.missing, o.estimate, b.id as before_id, b.value as before_value,
      b.qualifier as before_qualifier, b.missing as before_missing, b.estimate as before_estimate,
      case when exists (select 1 from observation h where ${cell("h")}
        and h.submission_id = o.submission_id and h.state = ${held}) then 1 else 0 end as waits,
      (select min(u.ordinal) from observation u where ${cell("u")} and u.submission_id = ${sql.lit(undone)}) as ordinal
    from observation o join metric m on m.id = o.metric_id join locality l on l.id = o.locality_id
    left join observation b on b.id = (select n.id from observation n where ${cell("n")}
      and n.submission_id <> o.submission_id and n.state = ${published} and not exists (
        select 1 from observation w where ${cell("w")} and w.submission_id <> o.submission_id
          and w.state in (${published}, ${withdrawn}) and w.revision > n.revision) limit 1)
    where o.submission_id = ${sql.lit(undoing)} and o.state in (${published}, ${withdrawn})
    order by o.id`;
}

function toChange(row: FigureRow): UndoneChange {
  const { before_value: value, before_qualifier: qualifier, before_missing: missing } = row;
  const isStanding = row.state === stateCode.published;
  const isEstimate = (isStanding ? row.estimate : (row.before_estimate ?? 0)) === 1;
  return {
    ...cellOf(row),
    kind: isEstimate ? "estimate" : "measured",
    ...(row.ordinal !== null && { ordinal: row.ordinal }),
    ...(row.before_id !== null && { before: toValue({ value, qualifier, missing }) }),
    ...(isStanding && { after: toValue(row) }),
    ...(!isStanding && row.waits === 1 && { decision: "held" as const }),
  };
}

/** The cells whose target the undoing ended or wrote anew, with the amounts of both; a share alone is no amount. */
function undoneTargets({ undoing }: Undone): RawBuilder<CellRow> {
  const key = sql.raw("metric_id, part, year, locality_id");
  const same = (a: string): Sql =>
    sql.raw(["metric_id", "part", "year", "locality_id"].map((c) => `${a}.${c} = c.${c}`).join(" and "));
  const one = (
    of: string,
    alias: string,
  ): Sql => sql`left join target ${sql.raw(alias)} on ${sql.raw(alias)}.id =
      (select max(t.id) from target t where ${same("t")} and t.amount is not null
        and ${sql.raw(`t.${of}`)} = ${sql.lit(undoing)})`;
  return sql<CellRow>`with cells as (
      select ${key} from target where ended_by = ${sql.lit(undoing)} and amount is not null
      union select ${key} from target where submission_id = ${sql.lit(undoing)} and amount is not null)
    select m.code as metric, l.uid as locality, c.year, c.part, r.amount as value, r.qualifier,
      e.amount as before_value, e.qualifier as before_qualifier
    from cells c join metric m on m.id = c.metric_id join locality l on l.id = c.locality_id
    ${one("ended_by", "e")} ${one("submission_id", "r")}
    order by m.code, l.uid, c.year, c.part`;
}

function toTargetChange(row: CellRow): UndoneChange {
  const amount = (value: number | null, qualifier: number | null): Value | undefined =>
    value === null ? undefined : known(value, wordOf(qualifierCode, qualifier ?? qualifierCode.exact));
  const before = amount(row.before_value, row.before_qualifier);
  const after = amount(row.value, row.qualifier);
  return { ...cellOf(row), kind: "target", ...(before && { before }), ...(after && { after }) };
}

function cellOf({ metric, locality, year, part }: CellRow) {
  return { metric, locality: toUid(locality), period: { year, part: wordOf(partCode, part) } };
}
