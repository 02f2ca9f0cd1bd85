import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { asSaidOfDocument, type SaidOfDocument } from "@sosanh/core/submissions/said-of-document";
import type { RenamedSubmission, Submission, SubmissionHead } from "@sosanh/core/submissions/submission";
import { refuseWork } from "@sosanh/core/submissions/submission-moves";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../engine.ts";
import { partCode } from "../tables/codes.ts";
import { fromReadFigure, readFigureColumns } from "../tables/read-figure.ts";
import type { Tables } from "../tables/tables.ts";
import { chunksOf } from "./cells.ts";
import { figuresAt, type StoredFigure } from "./figure-rows.ts";
import { seenPlacesOrThrow } from "./kept-places.ts";
import { knownIds } from "./known-ids.ts";
import { addEvent, submissionOrThrow, touchSubmission } from "./seen-submissions.ts";

/** A submission with its new head. */
export interface Renaming extends SubmissionHead {
  readonly id: number;
  /** Whether words that settle no place name the new place. */
  readonly isNameOf?: (name: string) => boolean;
  /** What its history says of it, in the office's words. */
  readonly remark?: string;
}

const perStatement = 2000;

/**
 * Gives a draft or a returned submission another title, place or period, in one transaction with the figures that took
 * theirs from the document as a whole: what was read of them is then of the new place or period. What was decided stays.
 *
 * @returns besides what it did, the figures that are of another place or period now
 * @throws DomainError "not-found", "not-allowed", "submission-conflict"; "unknown-locality" of a place that does not
 *   exist or the viewer may not see
 */
export function renameSubmission(
  database: Database,
  viewer: Viewer,
  given: Renaming,
): Promise<RenamedSubmission & { readonly ordinals: readonly number[] }> {
  return database.write(async ({ db }) => {
    const { id, title, place, period, remark } = given;
    const before = await submissionOrThrow(db, viewer, id);
    refuseWork(viewer, before, "rename");
    const [seen] = place === undefined ? [] : await seenPlacesOrThrow(db, viewer, [place]);
    const changes = {
      ...(title !== undefined && { title }),
      ...(seen !== undefined && { place_id: seen.id }),
      ...(period === null && { year: null, part: null }),
      ...(period && { year: period.year, part: partCode[period.part] }),
    };
    if (Object.keys(changes).length > 0)
      await db.updateTable("submission").set(changes).where("id", "=", id).execute();
    const carried = await carryFigures(db, viewer, { given, before });
    const at = new Date().toISOString();
    await touchSubmission(db, { id, at });
    const event = { at, by: viewer.user, action: "rename" } as const;
    await addEvent(db, id, { ...event, ...(remark !== undefined && { remark }) });
    const { moved, kept, ordinals, wasAsRead } = carried;
    const back: SubmissionHead = {
      ...{ title: before.title, place: before.place, period: before.period ?? null },
      ...(wasAsRead && { isAsRead: true }),
    };
    return { submission: await submissionOrThrow(db, viewer, id), moved, kept, back, ordinals };
  });
}

interface Carried {
  readonly ordinals: readonly number[];
  readonly moved: number;
  readonly kept: number;
  /** Whether nobody had said another place or period of the document before. */
  readonly wasAsRead: boolean;
}

async function carryFigures(
  db: Kysely<Tables>,
  viewer: Viewer,
  { given, before }: { readonly given: Renaming; readonly before: Submission },
): Promise<Carried> {
  const said = saidOf(given, before);
  const touched: number[] = [];
  const rows = await db
    .selectFrom("submission_figure")
    .select("ordinal")
    .where("submission_id", "=", before.id)
    .where((e) =>
      e.or([
        e("read_more", "like", '%"ofDocument"%'),
        e("read_more", "like", '%"asRead"%'),
        e("read_locality_id", "is", null),
      ]),
    )
    .orderBy("ordinal")
    .execute();
  const counts = { moved: 0, kept: 0 };
  let wasAsRead = true;
  const ids = await knownIds(db, viewer);
  for (const chunk of chunksOf(rows, perStatement)) {
    const ordinals = chunk.map(({ ordinal }) => ordinal);
    for (const figure of await figuresAt(db, before.id, ordinals)) {
      if (figure.read.asRead !== undefined) wasAsRead = false;
      const read = said === undefined ? figure.read : asSaidOfDocument(figure.read, said(figure));
      if (isSameCell(read, figure.read)) continue;
      touched.push(figure.ordinal);
      if (figure.decision === undefined) counts.moved += 1;
      else if (isDecidedThere(figure)) counts.kept += 1;
      const { metric, locality } = read;
      const cells = fromReadFigure(read, {
        metric: metric === null ? null : ids.metric(metric),
        locality: locality.uid === null ? null : ids.locality(locality.uid),
      });
      const set = readFigureColumns.map((name, at) => sql`${sql.ref(name)} = ${cells[at]}`);
      await sql`update submission_figure set ${sql.join(set)}
        where submission_id = ${before.id} and ordinal = ${figure.ordinal}`.execute(db);
    }
  }
  return { ...counts, ordinals: touched, wasAsRead };
}

/**
 * What a person says of the document, for each of its figures: of the place or the period that is not said now, what was
 * said of it before. Undefined where only the title changes.
 */
function saidOf(
  { place, period, isAsRead, isNameOf }: Renaming,
  before: Submission,
): ((figure: StoredFigure) => SaidOfDocument) | undefined {
  if (isAsRead === true) return () => ({});
  const isOtherPlace = place !== undefined && place !== before.place;
  const isOtherPeriod =
    period !== undefined && (period?.year !== before.period?.year || period?.part !== before.period?.part);
  if (!isOtherPlace && !isOtherPeriod) return undefined;
  return ({ read }) => {
    const ofPlace = isOtherPlace ? place : placeSaid(read);
    const ofPeriod = isOtherPeriod ? (period ?? undefined) : periodSaid(read);
    return {
      ...(ofPlace !== undefined && { place: ofPlace }),
      ...(ofPeriod !== undefined && { period: ofPeriod }),
      ...(isOtherPlace && isNameOf !== undefined && { isNameOf }),
    };
  };
}

function placeSaid({ locality: { uid }, asRead }: ReadFigure): LocalityUid | undefined {
  return asRead === undefined || uid === null || asRead.place === uid ? undefined : uid;
}

function periodSaid({ year, part, asRead }: ReadFigure): Period | undefined {
  if (asRead === undefined || year === null) return undefined;
  return asRead.year === year && asRead.part === part ? undefined : { year, part };
}

function isSameCell(a: StoredFigure["read"], b: StoredFigure["read"]): boolean {
  return a.locality.uid === b.locality.uid && a.year === b.year && a.part === b.part;
}

/** Decided for the place and the period that the document had. */
function isDecidedThere({ read, decision }: StoredFigure): boolean {
  const figure = decision?.figure;
  return figure !== undefined && figure.locality === read.locality.uid && figure.period.year === read.year;
}
