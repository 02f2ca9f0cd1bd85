import { asOfReading } from "@sosanh/core/submissions/decision-rules";
import type { FigureDecision } from "@sosanh/core/submissions/figure-decision";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { type FigureTrace, sameFigures, traceOf } from "@sosanh/core/submissions/same-figure";
import type { Kysely } from "kysely";
import { partCode, readStatusCode, wordOf } from "../tables/codes.ts";
import { toDecision } from "../tables/figure-decision.ts";
import { toUid } from "../tables/locality.ts";
import { toPlace } from "../tables/source.ts";
import type { Tables } from "../tables/tables.ts";
import type { FigureWith } from "./store-figures.ts";

/** What people did with the figures of a submission, to be laid over another reading of its document. */
interface CarriedFigures {
  /** The figures with the decisions of those that they were before; to be read once. */
  readonly over: (figures: Iterable<FigureWith<FigureDecision>>) => Generator<FigureWith<FigureDecision>>;
  /** Brings the remarks to the new ordinals. */
  readonly moveRemarks: () => Promise<void>;
  /** What the document writes of the decided figures that are no more, in its order. */
  readonly left: readonly string[];
}

interface OldFigure extends FigureTrace {
  readonly shown: string;
  readonly decision: FigureDecision | undefined;
}

/** Reads what was decided and remarked on the figures of a submission before they are replaced by others. */
export async function carriedFigures(
  db: Kysely<Tables>,
  submission: number,
  figures: readonly { readonly read: ReadFigure }[],
): Promise<CarriedFigures> {
  const old = await oldFigures(db, submission);
  const renumbered = sameFigures(
    old,
    figures.map(({ read }) => traceOf(read)),
  );
  const before = new Map([...renumbered].map(([from, to]) => [to, old[from]?.decision]));
  function* over(now: Iterable<FigureWith<FigureDecision>>): Generator<FigureWith<FigureDecision>> {
    let ordinal = 0;
    for (const figure of now) {
      const decision = before.get(ordinal);
      yield decision === undefined ? figure : { ...figure, decision: asOfReading(figure.read, decision) };
      ordinal += 1;
    }
  }
  return {
    over,
    moveRemarks: () => moveRemarks(db, submission, renumbered),
    left: old.flatMap(({ decision, shown }, ordinal) =>
      decision === undefined || renumbered.has(ordinal) ? [] : [shown],
    ),
  };
}

/** By ordinal. */
async function oldFigures(db: Kysely<Tables>, submission: number): Promise<readonly OldFigure[]> {
  const rows = await db
    .selectFrom("submission_figure as f")
    .leftJoin("metric as rm", "rm.id", "f.read_metric_id")
    .leftJoin("locality as rl", "rl.id", "f.read_locality_id")
    .leftJoin("metric as m", "m.id", "f.metric_id")
    .leftJoin("locality as l", "l.id", "f.locality_id")
    .select(["f.place", "f.place_first", "f.place_last", "f.place_column", "f.place_sheet", "f.shown"])
    .select(["rm.code as read_metric", "rl.uid as read_locality"])
    .select(["f.read_year", "f.read_part", "f.read_status"])
    .select(["f.decision", "f.part", "f.year", "f.kind", "f.value", "f.qualifier", "f.missing"])
    .select(["f.reason", "f.decided_at", "f.decided_by", "m.code as metric", "l.uid as locality"])
    .where("f.submission_id", "=", submission)
    .orderBy("f.ordinal")
    .execute();
  return rows.map((row) => ({
    ...traceOf({
      place: toPlace(row),
      shown: row.shown,
      metric: row.read_metric,
      locality: { uid: row.read_locality === null ? null : toUid(row.read_locality), name: "" },
      year: row.read_year,
      part: wordOf(partCode, row.read_part),
      status: wordOf(readStatusCode, row.read_status),
    }),
    shown: row.shown,
    decision: toDecision(row),
  }));
}

async function moveRemarks(
  db: Kysely<Tables>,
  submission: number,
  renumbered: ReadonlyMap<number, number>,
): Promise<void> {
  const remarks = await db
    .selectFrom("figure_remark")
    .select(["id", "ordinal"])
    .where("submission_id", "=", submission)
    .where("ordinal", "is not", null)
    .execute();
  for (const { id, ordinal } of remarks)
    await db
      .updateTable("figure_remark")
      .set({ ordinal: renumbered.get(ordinal ?? -1) ?? null })
      .where("id", "=", id)
      .execute();
}
