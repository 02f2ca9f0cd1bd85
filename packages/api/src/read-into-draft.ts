import type { Period } from "@sosanh/core/figures/period";
import { type LocalityUid, nation } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import type { ReadDocument } from "@sosanh/core/submissions/read-document";
import {
  type AboutDocument,
  asSaidOfDocument,
  markedOfDocument,
  type SaidOfDocument,
} from "@sosanh/core/submissions/said-of-document";
import type { Submission } from "@sosanh/core/submissions/submission";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import { documentFor } from "@sosanh/db/queries/documents";
import { replaceFigures } from "@sosanh/db/queries/replace-figures";
import { createSubmission, type NewFigure, submissionFor } from "@sosanh/db/queries/submissions";
import { rememberMapping } from "@sosanh/db/queries/table-mappings";
import { documentAbout } from "@sosanh/ingest/document-about";
import { textFigures } from "@sosanh/ingest/text-figures";
import { workbookFigures } from "@sosanh/ingest/workbook-figures";
import { checkedAgain, checksOf } from "./check-submission.ts";
import type { TaskContext } from "./data-task.ts";
import type { DataTask } from "./data-work.ts";
import { foundOrThrow } from "./found.ts";
import { mappingsFor } from "./mappings-for.ts";
import { namesOf } from "./names-of.ts";

/** Reads the figures of a kept document into a draft, with what speaks against each. @returns the submission */
export async function readIntoDraft(
  context: TaskContext,
  task: Extract<DataTask, { readonly kind: "read" }>,
): Promise<number> {
  const { database, viewer, tell } = context;
  const { document, read } = await documentOf(context, task.document);
  for (const mapping of task.mappings) await rememberMapping(database, viewer, mapping);
  const about = documentAbout(read, document.name, await context.knowledge());
  const said: AboutDocument = {
    ...withPlaceAndPeriod(about),
    ...(task.place !== undefined && { place: task.place }),
    ...(task.period !== undefined && { period: task.period }),
  };
  const isPeriodSaid = task.period !== undefined && !isSamePeriod(task.period, about.period);
  const reading = { document, read, about, said, isPeriodSaid, mappings: task.mappings };
  const figures = await figuresOf(context, reading);
  context.lastRead.forget();
  const place = said.place ?? fallbackPlace(viewer);
  tell({ step: "storing", done: 0, expected: figures.length });
  return createSubmission(database, viewer, {
    kind: "document",
    data: document.data,
    title: task.title,
    place,
    ...(said.period !== undefined && { period: said.period }),
    document: document.id,
    figures,
    onProgress: (done) => tell({ step: "storing", done, expected: figures.length }),
  });
}

function fallbackPlace({ subtree }: Viewer): LocalityUid {
  return subtree[0] ?? nation;
}

/** Reads the document of a draft again, with what the office said of words and tables since. */
export async function readAgain(context: TaskContext, id: number): Promise<number> {
  const { database, viewer } = context;
  const submission = foundOrThrow(await submissionFor(database.db, viewer, id), String(id));
  const { place, period } = submission;
  if (submission.document === undefined)
    throw submissionRefusal("not-from-document", { value: submission.title });
  const { document, read } = await documentOf(context, submission.document.id);
  const about = documentAbout(read, document.name, await context.knowledge());
  const said = saidOfSubmission(submission, about, viewer);
  const isPeriodSaid = said.period !== undefined && !isSamePeriod(said.period, about.period);
  const figures = await figuresOf(context, { document, read, about, said, isPeriodSaid, mappings: [] });
  const readAs = { place, ...(period !== undefined && { period }) };
  const stored = await replaceFigures(database, viewer, { id, figures, readAs });
  // Somebody said another place or period while it was read: what was read is of the former.
  if (stored === undefined) return readAgain(context, id);
  // What people added stands behind what was read: each is checked against the other.
  if (stored.counts.total > figures.length)
    await checkedAgain({ database, viewer, reference: await context.reference() }, stored);
  return id;
}

/** Of whom and when the document of a submission tells, as far as it or a person says. */
export function saidOfSubmission(
  { place, period }: Submission,
  about: AboutDocument,
  viewer: Viewer,
): AboutDocument {
  // A place that nobody said, and the document does not, was only where the draft was put.
  const isPlaceSaid = about.place !== undefined || place !== fallbackPlace(viewer);
  return { ...(isPlaceSaid && { place }), ...(period !== undefined && { period }) };
}

async function documentOf(
  { database, viewer, lastRead, tell }: TaskContext,
  id: string,
): Promise<{ readonly document: StoredDocument; readonly read: ReadDocument }> {
  tell({ step: "reading", done: 0, expected: 1 });
  const document = foundOrThrow(await documentFor(database.db, viewer, id), id);
  return { document, read: foundOrThrow(await lastRead.of({ database, viewer }, id), id) };
}

interface Reading {
  readonly document: StoredDocument;
  readonly read: ReadDocument;
  readonly about: AboutDocument;
  readonly said: AboutDocument;
  /** Whether a person said another period than the document does. */
  readonly isPeriodSaid: boolean;
  readonly mappings: readonly TableMapping[];
}

async function figuresOf(context: TaskContext, reading: Reading): Promise<readonly NewFigure[]> {
  const { database, viewer, tell } = context;
  const { read, about, said, document, isPeriodSaid } = reading;
  const knowledge = await context.knowledge();
  tell({ step: "matching", done: 0, expected: 1 });
  const mappings = await mappingsFor(database.db, reading.mappings);
  const reference = await context.reference();
  const told: SaidOfDocument = {
    ...(said.place !== undefined && said.place !== about.place && { place: said.place }),
    ...(isPeriodSaid && said.period !== undefined && { period: said.period }),
    isNameOf: namesOf(said.place, reference),
  };
  const found =
    read.kind === "text"
      ? textFigures(read, knowledge).map((figure) => asSaidOfDocument(markedOfDocument(figure, about), told))
      : Array.from(workbookFigures(read, { knowledge, mappings, ...withPlaceAndPeriod(said) }), (figure) =>
          markedOfDocument(figure, said),
        );
  tell({ step: "checking", done: 0, expected: found.length });
  const checks = await checksOf({ database, viewer, reference }, { about: said, data: document.data }, found);
  return found.map((figure, index) => ({ read: figure, checks: checks[index] ?? [] }));
}

function withPlaceAndPeriod({ place, period }: AboutDocument): AboutDocument {
  return { ...(place !== undefined && { place }), ...(period !== undefined && { period }) };
}

function isSamePeriod(a: Period, b: Period | undefined): boolean {
  return a.year === b?.year && a.part === b.part;
}
