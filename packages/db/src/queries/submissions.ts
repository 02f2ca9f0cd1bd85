import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { GivenDecision } from "@sosanh/core/submissions/decision-rules";
import type {
  RemarkedFigure,
  Submission,
  SubmissionAction,
  SubmissionEvent,
  SubmissionKind,
  SubmissionRemark,
} from "@sosanh/core/submissions/submission";
import { refuseWork, stateAfter } from "@sosanh/core/submissions/submission-moves";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Kysely } from "kysely";
import type { Database, Writer } from "../engine.ts";
import { nextId } from "../next-id.ts";
import { officeDataset } from "../office-dataset.ts";
import { dataCode, partCode } from "../tables/codes.ts";
import { toSubmissionEvent, toSubmissionRemark } from "../tables/submission-row.ts";
import type { Tables } from "../tables/tables.ts";
import { documentOrThrow } from "./documents.ts";
import { figuresAt, type StoredFigure } from "./figure-rows.ts";
import { seenPlacesOrThrow } from "./kept-places.ts";
import { knownIds } from "./known-ids.ts";
import { refuseUnfinished } from "./refuse-unfinished.ts";
import {
  addEvent,
  refuseRenumbered,
  refuseStale,
  seenSubmissions,
  submissionOrThrow,
  touchSubmission,
  withCounts,
} from "./seen-submissions.ts";
import { appendFigures, decidedNow, type FigureWith } from "./store-figures.ts";

/** A figure to store, with its checks; a correction comes decided. */
export type NewFigure = FigureWith<GivenDecision>;

/** A submission to begin, as a draft. */
export interface NewSubmission {
  readonly kind: SubmissionKind;
  readonly data: DataKind;
  readonly title: string;
  readonly place: LocalityUid;
  readonly period?: Period;
  readonly document?: string;
  readonly undoes?: number;
  /** In the document's order; made as they are read. */
  readonly figures: Iterable<NewFigure>;
  readonly onProgress?: (done: number) => void;
}

const mostListed = 500;

/**
 * Stores a draft with its figures, all or nothing.
 *
 * @returns its id
 * @throws DomainError "not-allowed" for a reader; "unknown-locality" for a place that does not exist or the viewer may
 *   not see; "unknown-metric"; "not-found" for a document the viewer may not see; "invalid-input" for a document of the
 *   other data, and for a decision that contradicts itself
 */
export function createSubmission(database: Database, viewer: Viewer, given: NewSubmission): Promise<number> {
  return database.write((writer) => storeSubmission(writer, viewer, given));
}

/** {@link createSubmission} within a write that goes on. */
export async function storeSubmission(writer: Writer, viewer: Viewer, given: NewSubmission): Promise<number> {
  const { db } = writer;
  const { title, period, onProgress } = given;
  if (viewer.role === "reader")
    throw submissionRefusal("role-cannot", { value: title, action: "create", role: viewer.role });
  const [place] = await seenPlacesOrThrow(db, viewer, [given.place]);
  await refuseOtherData(db, viewer, given);
  const at = new Date().toISOString();
  const id = await nextId(db, "submission");
  await db
    .insertInto("submission")
    .values({
      ...{ id, title, kind: given.kind, state: "draft", version: 1, reading: 1 },
      dataset_id: await officeDataset(writer, given.data),
      place_id: place?.id ?? null,
      ...periodColumns(period),
      document_id: given.document ?? null,
      ...{ created_at: at, created_by: viewer.user, updated_at: at },
      undoes: given.undoes ?? null,
    })
    .execute();
  const ids = await knownIds(db, viewer);
  await appendFigures(writer, {
    submission: id,
    ids,
    figures: decidedNow(given.figures, { viewer, ids, at }),
    ...(onProgress !== undefined && { onProgress }),
  });
  await addEvent(db, id, { at, by: viewer.user, action: "created" });
  return id;
}

async function refuseOtherData(
  db: Kysely<Tables>,
  viewer: Viewer,
  { document, data }: NewSubmission,
): Promise<void> {
  if (document === undefined) return;
  const found = await documentOrThrow(db, viewer, document);
  if (found.data !== data) throw submissionRefusal("other-data", { value: found.name, data: found.data });
}

function periodColumns(period: Period | undefined): {
  readonly year: number | null;
  readonly part: number | null;
} {
  if (period === undefined) return { year: null, part: null };
  return { year: period.year, part: partCode[period.part] };
}

/** A submission that the viewer may see, with its counts. */
export async function submissionFor(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: number,
): Promise<Submission | undefined> {
  const rows = await seenSubmissions(db, viewer).where("s.id", "=", id).execute();
  const [submission] = await withCounts(db, rows);
  return submission;
}

/** The submissions of the real or of the sample data that the viewer may see, the last changed first; at most 500. */
export async function submissionsOf(
  db: Kysely<Tables>,
  viewer: Viewer,
  { data, document }: { readonly data: DataKind; readonly document?: string },
): Promise<readonly Submission[]> {
  const rows = await seenSubmissions(db, viewer)
    .where("d.data", "=", dataCode[data])
    .$if(document !== undefined, (query) => query.where("s.document_id", "=", document ?? ""))
    .orderBy("s.updated_at", "desc")
    .orderBy("s.id", "desc")
    .limit(mostListed)
    .execute();
  return withCounts(db, rows);
}

/**
 * What happened to a submission, and what was remarked, both oldest first, with the figures that it was remarked on.
 *
 * @throws DomainError "not-found"
 */
export async function submissionHistory(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: number,
): Promise<{
  readonly events: readonly SubmissionEvent[];
  readonly remarks: readonly SubmissionRemark[];
  readonly remarked: readonly RemarkedFigure[];
}> {
  await submissionOrThrow(db, viewer, id);
  const events = await db
    .selectFrom("submission_event")
    .selectAll()
    .where("submission_id", "=", id)
    .orderBy("id")
    .execute();
  const remarks = await db
    .selectFrom("figure_remark")
    .selectAll()
    .where("submission_id", "=", id)
    .orderBy("id")
    .execute();
  const ordinals = [...new Set(remarks.flatMap(({ ordinal }) => ordinal ?? []))];
  const remarked = (await figuresAt(db, id, ordinals)).map(remarkedFigure);
  return { events: events.map(toSubmissionEvent), remarks: remarks.map(toSubmissionRemark), remarked };
}

function remarkedFigure({ ordinal, read, decision }: StoredFigure): RemarkedFigure {
  const { shown, metric } = read;
  const figure = decision?.figure;
  if (figure === undefined) return { ordinal, shown, metric };
  const { value } = figure;
  const isAsRead = isKnown(value) ? value.value === read.value : value.missing === read.missing;
  return { ordinal, shown, ...(!isAsRead && { decided: value }), metric: figure.metric };
}

/**
 * Moves a submission to its next state: submit, recall, return, discard. Publishing and undoing are in
 * `publish-submission.ts`.
 *
 * @throws DomainError "not-found"; "not-allowed" as `refuseWork`; "submission-conflict" for a state or a version that is
 *   another, and where figures are undecided, contradict one another, or none is taken; "invalid-input" for a return
 *   without a remark
 */
export function moveSubmission(
  database: Database,
  viewer: Viewer,
  {
    id,
    version,
    action,
    remark,
  }: {
    readonly id: number;
    readonly version: number;
    readonly action: Exclude<SubmissionAction, "publish" | "undo">;
    readonly remark?: string;
  },
): Promise<Submission> {
  return database.write(async ({ db }) => {
    const submission = await submissionOrThrow(db, viewer, id);
    refuseWork(viewer, submission, action);
    refuseStale(submission, version);
    if (action === "submit") await refuseUnfinished(db, submission);
    const said = (remark ?? "").trim();
    if (action === "return" && said === "")
      throw submissionRefusal("remark-needed", { value: submission.title, action });
    const at = new Date().toISOString();
    await touchSubmission(db, { id, at });
    await db.updateTable("submission").set({ state: stateAfter[action] }).where("id", "=", id).execute();
    await addEvent(db, id, { at, by: viewer.user, action, ...(said !== "" && { remark: said }) });
    return submissionOrThrow(db, viewer, id);
  });
}

/** What somebody remarks on a submission, or on the figure of one of its readings. */
export interface NewRemark {
  readonly submission: number;
  readonly figure?: { readonly ordinal: number; readonly reading: number };
  readonly text: string;
}

/**
 * Adds to the thread of a figure, or of the whole. The last of a thread said again by who said it is that one: an answer
 * that was lost on its way is no second remark.
 *
 * @throws DomainError "not-allowed" for a reader; "not-found"; "invalid-input" for a figure there is not;
 *   "submission-conflict" for a figure of another reading
 */
export function addRemark(
  database: Database,
  viewer: Viewer,
  { submission, figure, text }: NewRemark,
): Promise<SubmissionRemark> {
  return database.write(async ({ db }) => {
    const found = await submissionOrThrow(db, viewer, submission);
    const { title } = found;
    const ordinal = figure?.ordinal;
    if (viewer.role === "reader")
      throw submissionRefusal("role-cannot", { value: title, action: "remark", role: viewer.role });
    if (figure !== undefined) refuseRenumbered(found, figure.reading);
    if (ordinal !== undefined && (await figuresAt(db, submission, [ordinal])).length === 0)
      throw submissionRefusal("no-such-figure", { value: title, number: ordinal + 1 });
    const last = await lastRemark(db, submission, ordinal ?? null);
    if (last?.user_name === viewer.user && last.text === text) return toSubmissionRemark(last);
    const row = {
      ...{ id: await nextId(db, "figure_remark"), submission_id: submission, ordinal: ordinal ?? null },
      ...{ at: new Date().toISOString(), user_name: viewer.user, text },
    };
    await db.insertInto("figure_remark").values(row).execute();
    return toSubmissionRemark(row);
  });
}

function lastRemark(db: Kysely<Tables>, submission: number, ordinal: number | null) {
  return db
    .selectFrom("figure_remark")
    .selectAll()
    .where("submission_id", "=", submission)
    .where("ordinal", ordinal === null ? "is" : "=", ordinal)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}
