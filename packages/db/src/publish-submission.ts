import type { Metric } from "@sosanh/core/figures/metric";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { PreviewStamp } from "@sosanh/core/submissions/publication";
import type { Submission } from "@sosanh/core/submissions/submission";
import { refuseWork, stateAfter } from "@sosanh/core/submissions/submission-moves";
import type { Database } from "./engine.ts";
import { enterFigures, markOffice } from "./enter-figures.ts";
import { refuseOutdated } from "./preview-stamp.ts";
import { addEvent, refuseStale, submissionOrThrow, touchSubmission } from "./queries/seen-submissions.ts";
import { refuseContradictions, refuseUnseenPlaces } from "./refuse-publication.ts";
import { storeReported } from "./store-rollups.ts";
import { storeToday } from "./store-today.ts";

/** What publishing works with. */
export interface Publishing {
  readonly id: number;
  /** The version the approver saw. */
  readonly version: number;
  /** Of the preview that the approver saw; absent where nobody looks ahead: an import on the command line. */
  readonly seen?: PreviewStamp;
  readonly metrics: readonly Metric[];
  readonly onProgress?: (done: number, expected: number) => void;
}

/**
 * Publishes a submitted submission with its roll-ups, in one transaction: all of it or, whatever happens, nothing.
 *
 * submission_figure ─enterFigures─▶ observation, target ─storeReported─▶ rollup ─storeToday─▶ today_rollup, state, event, data set
 *
 * @throws DomainError "not-found"; "submission-conflict" of a stale version, a state, two figures of one cell, or of figures
 *   published since the preview that the approver saw; "not-allowed" of the role; "unknown-locality" of a figure whose place the viewer does not see
 */
export async function publishSubmission(
  database: Database,
  viewer: Viewer,
  { id, version, seen, metrics, onProgress }: Publishing,
): Promise<Submission> {
  return database.write(async (writer) => {
    const { db } = writer;
    const submission = await submissionOrThrow(db, viewer, id);
    refuseStale(submission, version);
    refuseWork(viewer, submission, "publish");
    await refuseContradictions(db, submission);
    await refuseUnseenPlaces(db, viewer, id);
    if (seen !== undefined) await refuseOutdated(db, submission, seen);
    const { total } = submission.counts;
    onProgress?.(0, total);
    const touched = await enterFigures(writer, submission);
    const at = new Date().toISOString();
    await db
      .updateTable("submission")
      .set({ state: stateAfter.publish, published_at: at, published_by: viewer.user })
      .where("id", "=", id)
      .execute();
    await touchSubmission(db, { id, at });
    await addEvent(db, id, { at, by: viewer.user, action: "publish" });
    onProgress?.(Math.floor(total / 4), total);
    const cells = await storeReported(db, metrics, touched);
    onProgress?.(Math.floor((total * 3) / 4), total);
    await storeToday(writer, metrics, { cells });
    await markOffice(writer, { submission: id, data: submission.data, at });
    onProgress?.(total, total);
    return submissionOrThrow(db, viewer, id);
  });
}
