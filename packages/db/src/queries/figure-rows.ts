import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import type { Kysely } from "kysely";
import { toDecision } from "../tables/figure-decision.ts";
import { toChecks, toReadFigure } from "../tables/read-figure.ts";
import type { Tables } from "../tables/tables.ts";
import { chunksOf } from "./cells.ts";

/** A figure as it is stored; what is known of its cell is asked for elsewhere. */
export type StoredFigure = Omit<SubmissionFigure, "known">;

const perStatement = 2000;

/** The rows of the figures of a submission, with the codes and uids that their ids stand for. */
function figureRows(db: Kysely<Tables>, submission: number) {
  return db
    .selectFrom("submission_figure as f")
    .leftJoin("metric as rm", "rm.id", "f.read_metric_id")
    .leftJoin("locality as rl", "rl.id", "f.read_locality_id")
    .leftJoin("metric as m", "m.id", "f.metric_id")
    .leftJoin("locality as l", "l.id", "f.locality_id")
    .selectAll("f")
    .select(["rm.code as read_metric", "rl.uid as read_locality", "m.code as metric", "l.uid as locality"])
    .where("f.submission_id", "=", submission);
}

/** The figures of the ordinals, in the order given; an ordinal without a figure is left out. */
export async function figuresAt(
  db: Kysely<Tables>,
  submission: number,
  ordinals: readonly number[],
): Promise<readonly StoredFigure[]> {
  const found = new Map<number, StoredFigure>();
  for (const chunk of chunksOf(ordinals, perStatement)) {
    const rows = await figureRows(db, submission).where("f.ordinal", "in", chunk).execute();
    for (const row of rows) found.set(row.ordinal, toStoredFigure(row));
  }
  return ordinals.flatMap((ordinal) => found.get(ordinal) ?? []);
}

type FigureRow = Awaited<ReturnType<ReturnType<typeof figureRows>["execute"]>>[number];

function toStoredFigure(row: FigureRow): StoredFigure {
  const decision = toDecision(row);
  return {
    ordinal: row.ordinal,
    read: toReadFigure(row),
    checks: toChecks(row),
    ...(decision !== undefined && { decision }),
  };
}
