import type { Viewer } from "@sosanh/core/places/viewer";
import type { Submission } from "@sosanh/core/submissions/submission";
import type { Writer } from "./engine.ts";
import { sourceOf, touchedBy } from "./enter-figures.ts";
import { nextId } from "./next-id.ts";
import { submissionOrThrow } from "./queries/seen-submissions.ts";
import { storeSubmission } from "./queries/submissions.ts";
import type { TouchedCells } from "./touched-cells.ts";
import { countLater, restoreObservations, type UndoScope } from "./undo-sql.ts";
import { endUndoneTargets, restoreTargets } from "./undo-targets.ts";

/** What taking a submission back wrote. */
export interface EnteredUndoing {
  /** The submission that takes the other one back; not published yet. */
  readonly undoing: Submission;
  /** How many cells were left as they are, since another submission has revised them. */
  readonly left: number;
  readonly touched: TouchedCells;
}

/** Writes what stands again once a published submission is taken back, by a submission of its own; roll-ups are not made anew. */
export async function enterUndoing(
  writer: Writer,
  viewer: Viewer,
  { undone, reason }: { readonly undone: Submission; readonly reason: string },
): Promise<EnteredUndoing> {
  const { db } = writer;
  const undoing = await beginUndoing(writer, viewer, undone);
  await db.updateTable("submission").set({ state: "undone" }).where("id", "=", undone.id).execute();
  const scope: UndoScope = {
    submission: undoing.id,
    undone: undone.id,
    data: undone.data,
    source: await sourceOf(db, undoing),
    reason,
  };
  const { rows } = await countLater({ undone: undone.id }).execute(db);
  await restoreObservations(scope, await nextId(db, "observation")).execute(db);
  await endUndoneTargets(scope).execute(db);
  await restoreTargets(scope, await nextId(db, "target")).execute(db);
  return { undoing, left: Number(rows[0]?.count ?? 0), touched: await touchedBy(db, undoing.id) };
}

async function beginUndoing(writer: Writer, viewer: Viewer, undone: Submission): Promise<Submission> {
  const { data, place, period } = undone;
  const title = `Hoàn tác: ${undone.title}`;
  const given = { kind: "undo", data, title, place, undoes: undone.id, figures: [] } as const;
  const id = await storeSubmission(writer, viewer, { ...given, ...(period && { period }) });
  return submissionOrThrow(writer.db, viewer, id);
}
