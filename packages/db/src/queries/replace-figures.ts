import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Submission } from "@sosanh/core/submissions/submission";
import { refuseWork } from "@sosanh/core/submissions/submission-moves";
import type { Database } from "../engine.ts";
import { withAdded } from "./added-figures.ts";
import { carriedFigures } from "./carried-figures.ts";
import { knownIds } from "./known-ids.ts";
import { addEvent, beginReading, submissionOrThrow, touchSubmission } from "./seen-submissions.ts";
import { appendFigures, decidedNow } from "./store-figures.ts";
import type { NewFigure } from "./submissions.ts";

/** The figures of another reading of a submission's document. */
export interface NewReading {
  readonly id: number;
  readonly figures: readonly NewFigure[];
  /** Of which place and period the submission was when its document was read. */
  readonly readAs: { readonly place: LocalityUid; readonly period?: Period };
}

/**
 * Puts the figures of another reading in the place of those of a draft or a returned submission, whose reading rises by
 * one. What was decided on a figure that stands at the same place of the document, written the same, stays, and so do its
 * remarks. Of several such, each goes to the one that was read as the same, and in their order where several are read as
 * the same; of those there must be as many as before, else none of them can be told, and they are as gone. Remarks on a
 * figure that is gone are of the whole submission then, and the history names what decided figures are gone. What a person
 * added is the figure that was read at its place now, else it follows the others as it was.
 *
 * @returns undefined, and nothing is changed, where the submission is of another place or period than it was read as
 * @throws DomainError "not-found", "not-allowed", "submission-conflict", "unknown-metric", "unknown-locality"
 */
export function replaceFigures(
  database: Database,
  viewer: Viewer,
  { id, figures, readAs }: NewReading,
): Promise<Submission | undefined> {
  return database.write(async (writer) => {
    const { db } = writer;
    const before = await submissionOrThrow(db, viewer, id);
    refuseWork(viewer, before, "read-again");
    if (!isReadAs(before, readAs)) return undefined;
    const at = new Date().toISOString();
    const ids = await knownIds(db, viewer);
    const found = await withAdded(db, id, figures);
    const carried = await carriedFigures(db, id, found);
    await db.deleteFrom("submission_figure").where("submission_id", "=", id).execute();
    const now = decidedNow(found, { viewer, ids, at });
    await appendFigures(writer, { submission: id, ids, figures: carried.over(now) });
    await carried.moveRemarks();
    await beginReading(db, id);
    await touchSubmission(db, { id, at });
    const remark = leftRemark(carried.left);
    await addEvent(db, id, {
      ...{ at, by: viewer.user, action: "read-again" },
      ...(remark !== undefined && { remark }),
    });
    return submissionOrThrow(db, viewer, id);
  });
}

function isReadAs({ place, period }: Submission, readAs: NewReading["readAs"]): boolean {
  return (
    place === readAs.place && period?.year === readAs.period?.year && period?.part === readAs.period?.part
  );
}

const mostNamed = 10;

/** Remarks of the office are Vietnamese, whatever language a page is read in. */
function leftRemark(left: readonly string[]): string | undefined {
  if (left.length === 0) return undefined;
  const named = left.slice(0, mostNamed).map((shown) => `“${shown}”`);
  const more = left.length > mostNamed ? "…" : "";
  return `Không còn ${left.length.toLocaleString("vi-VN")} số liệu đã quyết định: ${named.join(", ")}${more}`;
}
