import type { Metric } from "@sosanh/core/figures/metric";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { PreviewStamp } from "@sosanh/core/submissions/publication";
import type { Submission } from "@sosanh/core/submissions/submission";
import { refuseWork } from "@sosanh/core/submissions/submission-moves";
import type { Database } from "./engine.ts";
import { markOffice } from "./enter-figures.ts";
import { enterUndoing } from "./enter-undoing.ts";
import { refuseOutdated } from "./preview-stamp.ts";
import { addEvent, submissionOrThrow, touchSubmission } from "./queries/seen-submissions.ts";
import { refuseUnseenPlaces } from "./refuse-publication.ts";
import { storeRollups } from "./store-rollups.ts";

/** What undoing works with. */
export interface Undoing {
  readonly id: number;
  readonly reason: string;
  /** Of the preview that a person saw; absent where nobody looks ahead. */
  readonly seen?: PreviewStamp;
  readonly metrics: readonly Metric[];
  readonly onProgress?: (done: number, expected: number) => void;
}

/**
 * Takes a published submission back: what stood before stands again, as new revisions, by a submission of its own that is
 * published at once. A figure that another submission has revised since is left as it is; the event says how many.
 *
 * @returns the submission that takes the other one back
 * @throws DomainError "not-found"; "submission-conflict" of the state, of an undoing, or of figures published since the
 *   preview that a person saw; "not-allowed" of the role; "unknown-locality" of a figure whose place the viewer does not see
 */
export function undoSubmission(
  database: Database,
  viewer: Viewer,
  { id, reason, seen, metrics, onProgress }: Undoing,
): Promise<Submission> {
  return database.write(async (writer) => {
    const { db } = writer;
    const undone = await submissionOrThrow(db, viewer, id);
    refuseWork(viewer, undone, "undo");
    await refuseUnseenPlaces(db, viewer, id);
    if (seen !== undefined) await refuseOutdated(db, undone, seen);
    const expected = undone.counts.total;
    onProgress?.(0, expected);
    const { undoing, left, touched } = await enterUndoing(writer, viewer, { undone, reason });
    const at = new Date().toISOString();
    await storeRollups(writer, metrics, touched);
    await db
      .updateTable("submission")
      .set({ state: "published", published_at: at, published_by: viewer.user })
      .where("id", "=", undoing.id)
      .execute();
    const remark = left === 0 ? reason : `${reason}\n${leftWords(left)}`;
    for (const changed of [undoing.id, id]) await touchSubmission(db, { id: changed, at });
    await addEvent(db, id, { at, by: viewer.user, action: "undo", remark });
    await addEvent(db, undoing.id, { at, by: viewer.user, action: "publish", remark });
    await markOffice(writer, { submission: undoing.id, data: undone.data, at });
    onProgress?.(expected, expected);
    return submissionOrThrow(db, viewer, undoing.id);
  });
}

/** Titles and remarks of the office are Vietnamese, whatever language a page is read in. */
function leftWords(left: number): string {
  return `Giữ nguyên ${left.toLocaleString("vi-VN")} số liệu đã được sửa ở đợt sau.`;
}
