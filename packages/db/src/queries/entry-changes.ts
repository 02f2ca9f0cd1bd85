import type { MetricCode } from "@sosanh/core/figures/metric";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { toUid } from "../tables/locality.ts";
import type { EntryCellTable } from "../tables/submission.ts";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";
import { chunksOf } from "./cells.ts";
import { cellKey, storedCells } from "./entry-cells.ts";
import { type StoredCell, saysOther } from "./entry-plan.ts";

/** The last change of a cell of an entry sheet. */
export interface EntryChange {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  /** As it was typed; "" of a cell that was emptied. */
  readonly text: string;
  /** The version of the draft that the change made. */
  readonly version: number;
  /** The user's name. */
  readonly by: string;
  /** ISO instant, UTC. */
  readonly at: string;
}

/** Which changes: of a draft, after a version of it, and not those that the page `writer` made itself. */
export interface ChangesQuery {
  readonly id: number;
  readonly since: number;
  readonly writer: string;
}

/** What others changed in a draft since a version of it, in the places the viewer sees. */
export async function entryChanges(
  db: Kysely<Tables>,
  viewer: Viewer,
  { id, since, writer }: ChangesQuery,
): Promise<readonly EntryChange[]> {
  const rows = await db
    .selectFrom("entry_cell as c")
    .innerJoin("metric as m", "m.id", "c.metric_id")
    .innerJoin("locality as l", "l.id", "c.locality_id")
    .select(["m.code as metric", "l.uid", "c.version", "c.changed_by", "c.changed_at"])
    .select(["c.metric_id", "c.locality_id"])
    .where("c.submission_id", "=", id)
    .where("c.version", ">", since)
    .where("c.writer", "!=", writer)
    .where(visible(viewer, "l.id"))
    .orderBy("c.version")
    .execute();
  const stored = rows.length === 0 ? [] : await storedCells(db, id);
  const texts = new Map(stored.map(({ key, text }) => [key, text]));
  return rows.map((row) => ({
    ...{ metric: row.metric, locality: toUid(row.uid), version: row.version },
    text: texts.get(cellKey(row.metric_id, row.locality_id)) ?? "",
    ...{ by: row.changed_by, at: row.changed_at },
  }));
}

interface WrittenCell {
  readonly key: string;
  readonly text: string | undefined;
}

/** The keys of the cells that say another thing than is stored. */
export function changedCells(
  stored: readonly StoredCell[],
  cells: readonly WrittenCell[],
): readonly string[] {
  const there = new Map(stored.map((cell) => [cell.key, cell]));
  const written = new Map(cells.map(({ key, text }) => [key, text]));
  return [...written].filter(([key, text]) => saysOther(there.get(key), text)).map(([key]) => key);
}

type Change = Omit<EntryCellTable, "metric_id" | "locality_id">;

const perStatement = 2000;

/** Notes who changed cells, named as `cellKey` does, and in which version. */
export async function noteChanges(
  db: Kysely<Tables>,
  keys: readonly string[],
  change: Change,
): Promise<void> {
  for (const chunk of chunksOf(keys, perStatement)) {
    const rows = chunk.map((key) => {
      const [metric_id = 0, locality_id = 0] = key.split(" ").map(Number);
      return { ...change, metric_id, locality_id };
    });
    await db
      .insertInto("entry_cell")
      .values(rows)
      .onConflict((on) =>
        on.columns(["submission_id", "metric_id", "locality_id"]).doUpdateSet((e) => ({
          version: e.ref("excluded.version"),
          writer: e.ref("excluded.writer"),
          changed_at: e.ref("excluded.changed_at"),
          changed_by: e.ref("excluded.changed_by"),
        })),
      )
      .execute();
  }
}
