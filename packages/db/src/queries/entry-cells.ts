import type { Kysely } from "kysely";
import { decisionCode } from "../tables/codes.ts";
import type { Tables } from "../tables/tables.ts";
import type { StoredCell } from "./entry-plan.ts";

/** Names a cell of a draft by the stored ids of its metric and its locality. */
export function cellKey(metric: number, locality: number): string {
  return `${metric} ${locality}`;
}

const asTyped: ReadonlySet<number> = new Set([decisionCode.accepted, decisionCode.withdrawn]);

/** What was typed into the cells of a draft. */
export async function storedCells(db: Kysely<Tables>, id: number): Promise<readonly StoredCell[]> {
  const rows = await db
    .selectFrom("submission_figure")
    .select(["ordinal", "read_metric_id", "read_locality_id", "shown", "decision"])
    .where("submission_id", "=", id)
    .execute();
  return rows.map(({ ordinal, read_metric_id, read_locality_id, shown, decision }) => ({
    ...{ ordinal, text: shown, isDecidedElse: decision !== null && !asTyped.has(decision) },
    key: cellKey(read_metric_id ?? 0, read_locality_id ?? 0),
  }));
}
