import { dataWork } from "@sosanh/api/data-task";
import type { DataProgress, DataWork } from "@sosanh/api/data-work";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer } from "@sosanh/core/places/viewer";
import type { PublicationPreview } from "@sosanh/core/submissions/publication";
import type { ReadRemark } from "@sosanh/core/submissions/read-document";
import type { Submission, SubmissionFigure } from "@sosanh/core/submissions/submission";
import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import type { Database } from "@sosanh/db/database";
import { inOneTransaction } from "@sosanh/db/one-transaction";
import { publishedChanges } from "@sosanh/db/published-changes";
import { acceptSure, decideFigures, figuresOfSubmission } from "@sosanh/db/queries/submission-figures";
import { moveSubmission, submissionFor, submissionsOf } from "@sosanh/db/queries/submissions";
import { readDocument } from "@sosanh/ingest/read/read-document";

/** A file to import, and what is said of it beside what it says itself. */
export interface ImportGiven {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly data: DataKind;
  readonly place?: LocalityUid;
  readonly period?: Period;
  readonly mappings: readonly TableMapping[];
  /** Tells what would happen and stores nothing. */
  readonly isDryRun: boolean;
  readonly onProgress: (progress: DataProgress) => void;
  /** Hears what of the file was left out or mended. */
  readonly onRemarks?: (remarks: readonly ReadRemark[]) => void;
}

/** A figure that was read and not taken, with what speaks against it. */
export type RefusedFigure = Omit<SubmissionFigure, "known">;

/** How many cells are new, revised, as before; how many targets were set. */
type ChangeCounts = Omit<PublicationPreview["counts"], "rolled">;

/** What became of a file. */
export type ImportOutcome =
  /** The same file was published before: nothing was done. */
  | { readonly kind: "already"; readonly submission: Submission }
  /** A report in words: its figures wait for a person, on the page of the submission. */
  | { readonly kind: "draft"; readonly submission: Submission; readonly open: readonly RefusedFigure[] }
  | {
      readonly kind: "published";
      readonly submission: Submission;
      readonly refused: readonly RefusedFigure[];
      readonly changes: ChangeCounts;
    }
  /** Nothing could be taken: nothing was stored. */
  | { readonly kind: "refused"; readonly refused: readonly RefusedFigure[] };

/**
 * Does with a file what the pages do, as one: keeps it, reads it, takes of its tables what nothing speaks against, and
 * publishes that. Who ran the command decided so; what is not taken is told. A program that is killed meanwhile leaves
 * nothing behind.
 *
 * @throws DomainError where the file cannot be read, or what was said of it cannot be
 */
export async function importFile(database: Database, given: ImportGiven): Promise<ImportOutcome> {
  let refused: readonly RefusedFigure[] = [];
  try {
    return await inOneTransaction(database, given.isDryRun ? "taken-back" : "kept", async (inside) => {
      const outcome = await importInside(inside, given);
      if (outcome.kind !== "refused") return outcome;
      refused = outcome.refused;
      throw new NothingTaken();
    });
  } catch (cause) {
    if (cause instanceof NothingTaken) return { kind: "refused", refused };
    throw cause;
  }
}

/** Takes back what was kept and read of a file of which nothing is published. */
class NothingTaken extends Error {}

async function importInside(database: Database, given: ImportGiven): Promise<ImportOutcome> {
  const { data, name, bytes, onProgress } = given;
  const work = dataWork(database, readDocument);
  const { document } = await work.run(localViewer, { kind: "keep", data, name, bytes }, onProgress);
  given.onRemarks?.(document.outline.remarks);
  const before = await submissionsOf(database.db, localViewer, { data, document: document.id });
  const published = before.find(({ state }) => state === "published");
  if (published !== undefined) return { kind: "already", submission: published };
  const id = await work.run(
    localViewer,
    {
      kind: "read",
      document: document.id,
      title: document.title,
      ...(given.place !== undefined && { place: given.place }),
      ...(given.period !== undefined && { period: given.period }),
      mappings: given.mappings,
    },
    onProgress,
  );
  if (document.outline.kind === "sheets") return publishSure({ database, work, given }, id);
  const open = await allFigures(database, id, "look");
  return { kind: "draft", submission: await found(database, id), open };
}

interface Publishing {
  readonly database: Database;
  readonly work: DataWork;
  readonly given: ImportGiven;
}

async function publishSure({ database, work, given }: Publishing, id: number): Promise<ImportOutcome> {
  const { onProgress, isDryRun } = given;
  const { reading } = await found(database, id);
  await acceptSure(database, localViewer, { id, reading });
  const refused = await refuseRest(database, id);
  const { counts } = await found(database, id);
  if (counts.taken === 0) return { kind: "refused", refused };
  const { version } = await found(database, id);
  const submitted = await moveSubmission(database, localViewer, { id, version, action: "submit" });
  if (isDryRun) {
    const { counts: changes } = await work.run(localViewer, { kind: "preview", submission: id }, onProgress);
    return { kind: "published", submission: submitted, refused, changes };
  }
  await work.run(localViewer, { kind: "publish", submission: id, version: submitted.version }, onProgress);
  const submission = await found(database, id);
  const { counts: changes } = await publishedChanges(database.db, submission);
  return { kind: "published", submission, refused, changes };
}

/** Rejects what is left undecided, with why: the file stays the evidence of what was not taken. */
async function refuseRest(database: Database, id: number): Promise<readonly RefusedFigure[]> {
  const { reading } = await found(database, id);
  const rest = [...(await allFigures(database, id, "look")), ...(await allFigures(database, id, "sure"))];
  for (let at = 0; at < rest.length; at += atOnce) {
    const decisions = rest.slice(at, at + atOnce).map(({ ordinal, checks }) => ({
      ordinal,
      decision: {
        kind: "rejected" as const,
        reason: checks.map(({ code }) => code).join(", ") || "unsettled",
      },
    }));
    await decideFigures(database, localViewer, { id, reading, decisions });
  }
  return rest.toSorted((a, b) => a.ordinal - b.ordinal);
}

const atOnce = 1000;

async function allFigures(
  { db }: Database,
  id: number,
  list: "look" | "sure",
): Promise<readonly RefusedFigure[]> {
  const all: RefusedFigure[] = [];
  for (;;) {
    const some = await figuresOfSubmission(db, localViewer, { id, list, from: all.length, count: atOnce });
    all.push(...some);
    if (some.length < atOnce) return all;
  }
}

async function found({ db }: Database, id: number): Promise<Submission> {
  const submission = await submissionFor(db, localViewer, id);
  if (submission === undefined) throw new Error(`the submission just made is not there: ${id}`);
  return submission;
}
