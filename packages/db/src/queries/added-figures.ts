import type { Viewer } from "@sosanh/core/places/viewer";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { sameFigures, traceOf } from "@sosanh/core/submissions/same-figure";
import type { Submission } from "@sosanh/core/submissions/submission";
import { refuseWork } from "@sosanh/core/submissions/submission-moves";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Kysely } from "kysely";
import type { Database } from "../engine.ts";
import { placeCode } from "../tables/codes.ts";
import type { Tables } from "../tables/tables.ts";
import { chunksOf } from "./cells.ts";
import { figuresAt } from "./figure-rows.ts";
import { knownIds } from "./known-ids.ts";
import { addEvent, refuseRenumbered, submissionOrThrow, touchSubmission } from "./seen-submissions.ts";
import { appendFigures } from "./store-figures.ts";
import type { NewFigure } from "./submissions.ts";

/** A figure that a person marked in the text of a submission. */
export interface AddedFigure extends NewFigure {
  readonly id: number;
  readonly reading: number;
}

/** The figure, by its ordinal, and the submission it is of. */
export interface FigureAdded {
  readonly ordinal: number;
  readonly submission: Submission;
}

/**
 * Adds a figure behind those of a draft or a returned submission, undecided, as added by the viewer now; the ordinals of
 * the others stay. Where somebody has added the same number of the text already, it is that one.
 *
 * @throws DomainError "not-found", "not-allowed", "submission-conflict" also for another reading; "invalid-input" where
 *   another figure stands in its place
 */
export function addFigure(
  database: Database,
  viewer: Viewer,
  { id, reading, read, checks }: AddedFigure,
): Promise<FigureAdded> {
  return database.write(async (writer) => {
    const { db } = writer;
    const submission = await submissionOrThrow(db, viewer, id);
    refuseWork(viewer, submission, "add-figure");
    refuseRenumbered(submission, reading);
    const there = await figureThere(db, id, read.place);
    if (there !== undefined) {
      if (isSameAdded(there.read, read)) return { ordinal: there.ordinal, submission };
      throw submissionRefusal("figure-there", { value: there.read.shown, number: there.ordinal + 1 });
    }
    const at = new Date().toISOString();
    const ordinal = submission.counts.total;
    const added = { ...read, added: { by: viewer.user, at } };
    const ids = await knownIds(db, viewer);
    await appendFigures(writer, { submission: id, ids, from: ordinal, figures: [{ read: added, checks }] });
    await touchSubmission(db, { id, at });
    await addEvent(db, id, { at, by: viewer.user, action: "add-figure", remark: `“${read.shown}”` });
    return { ordinal, submission: await submissionOrThrow(db, viewer, id) };
  });
}

/** The first figure of a submission that shares letters with a place in the text. */
async function figureThere(db: Kysely<Tables>, id: number, place: ReadFigure["place"]) {
  if (place.kind !== "span") return undefined;
  const row = await db
    .selectFrom("submission_figure")
    .select("ordinal")
    .where("submission_id", "=", id)
    .where("place", "=", placeCode.span)
    .where("place_first", "<", place.end)
    .where("place_last", ">", place.start)
    .orderBy("ordinal")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const [figure] = await figuresAt(db, id, [row.ordinal]);
  return figure;
}

function isSameAdded(there: ReadFigure, read: ReadFigure): boolean {
  return there.added !== undefined && traceOf(there).mark === traceOf(read).mark;
}

/**
 * The figures of another reading, and behind them those that people added to the submission which are none of them: the
 * rest are what was read at their place.
 */
export async function withAdded(
  db: Kysely<Tables>,
  id: number,
  figures: readonly NewFigure[],
): Promise<readonly NewFigure[]> {
  const rows = await db
    .selectFrom("submission_figure")
    .select("ordinal")
    .where("submission_id", "=", id)
    .where("read_more", "like", '%"added"%')
    .orderBy("ordinal")
    .execute();
  const added: NewFigure[] = [];
  for (const chunk of chunksOf(rows, 2000)) {
    const stored = await figuresAt(
      db,
      id,
      chunk.map(({ ordinal }) => ordinal),
    );
    // Words of a figure may look like the mark of one that was added.
    for (const { read, checks } of stored) if (read.added !== undefined) added.push({ read, checks });
  }
  if (added.length === 0) return figures;
  const traces = (of: readonly NewFigure[]) => of.map(({ read }) => traceOf(read));
  const found = sameFigures(traces(added), traces(figures));
  return [...figures, ...added.filter((_, at) => !found.has(at))];
}
