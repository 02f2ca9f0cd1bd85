import type { Metric } from "@sosanh/core/figures/metric";
import type { Viewer } from "@sosanh/core/places/viewer";
import { mostListed } from "@sosanh/core/submissions/publication";
import { refuseWork } from "@sosanh/core/submissions/submission-moves";
import type { UndoPreview } from "@sosanh/core/submissions/undo-preview";
import type { Database } from "./engine.ts";
import { enterUndoing } from "./enter-undoing.ts";
import { inOneTransaction } from "./one-transaction.ts";
import { previewStamp } from "./preview-stamp.ts";
import { submissionOrThrow } from "./queries/seen-submissions.ts";
import { refuseUnseenPlaces } from "./refuse-publication.ts";
import { changedTotals, totalsOf } from "./rolled-changes.ts";
import { storeReported, touchedWithDependents } from "./store-rollups.ts";
import { undoneChanges } from "./undone-changes.ts";

/**
 * What undoing would change, up to the totals of provinces and the country as far as the viewer sees them: it is done,
 * looked at, and taken back.
 *
 * @throws DomainError what {@link undoSubmission} throws
 */
export function previewUndo(
  database: Database,
  viewer: Viewer,
  { id, metrics }: { readonly id: number; readonly metrics: readonly Metric[] },
): Promise<UndoPreview> {
  return inOneTransaction(database, "taken-back", (inside) =>
    inside.write(async (writer) => {
      const { db } = writer;
      const undone = await submissionOrThrow(db, viewer, id);
      refuseWork(viewer, undone, "undo");
      await refuseUnseenPlaces(db, viewer, id);
      const stamp = await previewStamp(db, undone);
      const { undoing, left, touched } = await enterUndoing(writer, viewer, { undone, reason: "" });
      const cells = await touchedWithDependents(db, metrics, touched);
      const before = await totalsOf(db, viewer, cells);
      await storeReported(db, metrics, touched);
      const { counts, changes } = await undoneChanges(db, { undone: id, undoing: undoing.id });
      const rolled = changedTotals(before, await totalsOf(db, viewer, cells), { metrics, changes });
      return {
        stamp,
        counts: { ...counts, left, rolled: rolled.length },
        changes: changes.slice(0, mostListed),
        rolled: rolled.slice(0, mostListed),
      };
    }),
  );
}
