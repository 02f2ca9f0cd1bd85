import type { Metric } from "@sosanh/core/figures/metric";
import type { Viewer } from "@sosanh/core/places/viewer";
import { mostListed, type PublicationPreview } from "@sosanh/core/submissions/publication";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Database } from "./engine.ts";
import { enterFigures } from "./enter-figures.ts";
import { inOneTransaction } from "./one-transaction.ts";
import { previewStamp } from "./preview-stamp.ts";
import { publishedChanges } from "./published-changes.ts";
import { submissionOrThrow } from "./queries/seen-submissions.ts";
import { refuseContradictions, refuseUnseenPlaces } from "./refuse-publication.ts";
import { changedTotals, totalsOf } from "./rolled-changes.ts";
import { spokenAgainst } from "./spoken-against.ts";
import { storeReported, touchedWithDependents } from "./store-rollups.ts";

/** What looking ahead works with. */
export interface Previewing {
  readonly id: number;
  readonly metrics: readonly Metric[];
  readonly onProgress?: (done: number, expected: number) => void;
}

/**
 * What publishing would change, up to the totals of provinces and the country as far as the viewer sees them: it is done,
 * looked at, and taken back.
 * Figures that are not decided yet change nothing.
 *
 * @throws DomainError "not-found"; "submission-conflict" of a submission that is published, undone or discarded, or of two
 *   figures of one cell; "unknown-locality" of a figure whose place the viewer does not see
 */
export function previewPublication(
  database: Database,
  viewer: Viewer,
  { id, metrics, onProgress }: Previewing,
): Promise<PublicationPreview> {
  return inOneTransaction(database, "taken-back", (inside) =>
    inside.write(async (writer) => {
      const { db } = writer;
      const submission = await submissionOrThrow(db, viewer, id);
      const { title: value, state } = submission;
      if (state !== "draft" && state !== "returned" && state !== "submitted")
        throw submissionRefusal("wrong-state", { value, action: "publish", state });
      await refuseContradictions(db, submission);
      await refuseUnseenPlaces(db, viewer, id);
      const expected = submission.counts.total;
      onProgress?.(0, expected);
      const stamp = await previewStamp(db, submission);
      const touched = await enterFigures(writer, submission);
      const cells = await touchedWithDependents(db, metrics, touched);
      const before = await totalsOf(db, viewer, cells);
      await storeReported(db, metrics, touched);
      const { counts, changes } = await publishedChanges(db, submission);
      const rolled = changedTotals(before, await totalsOf(db, viewer, cells), { metrics, changes });
      // Told to who sees every place of the submission, as was asked above.
      const doubts = await spokenAgainst(db, submission);
      onProgress?.(expected, expected);
      return {
        stamp,
        counts: { ...counts, rolled: rolled.length },
        doubts,
        changes: changes.slice(0, mostListed),
        rolled: rolled.slice(0, mostListed),
      };
    }),
  );
}
