import { DomainError } from "@sosanh/core/domain-error";
import type { Viewer } from "@sosanh/core/places/viewer";
import { type GivenDecision, refuseDecision } from "@sosanh/core/submissions/decision-rules";
import type { FigureCheck } from "@sosanh/core/submissions/figure-check";
import type { Submission } from "@sosanh/core/submissions/submission";
import { refuseWork } from "@sosanh/core/submissions/submission-moves";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import { unreachable } from "@sosanh/core/unreachable";
import type { Kysely, SelectQueryBuilder } from "kysely";
import { sql } from "kysely";
import type { Database } from "../engine.ts";
import { decidedKindCode, decisionCode, placeCode, readStatusCode } from "../tables/codes.ts";
import { fromDecision, undecided } from "../tables/figure-decision.ts";
import { fromChecks } from "../tables/read-figure.ts";
import type { Tables } from "../tables/tables.ts";
import { seesAll, visible } from "../viewer-scope.ts";
import { chunksOf } from "./cells.ts";
import { figuresAt, type StoredFigure } from "./figure-rows.ts";
import { idsOfFigures } from "./known-ids.ts";
import { refuseRenumbered, submissionOrThrow, touchSubmission } from "./seen-submissions.ts";

/** Which figures of a submission: all, or those of one list of the review. */
export const figureLists = ["all", "look", "sure", "decided", "held"] as const;
export type FigureList = (typeof figureLists)[number];

export interface FiguresQuery {
  readonly id: number;
  readonly list: FigureList;
  readonly from: number;
  readonly count: number;
  /** Only those that stand there in their document. */
  readonly within?: PartOfDocument | undefined;
}

/** Rows of a sheet, from 1, or letters of a text, from 0; both ends included. */
export interface PartOfDocument {
  /** Absent of a text. */
  readonly sheet?: string | undefined;
  readonly first: number;
  readonly last: number;
}

const perStatement = 2000;
/** Of three parameters each, under the 32,766 of SQLite: PostgreSQL reads the whole submission for every statement. */
const checksPerStatement = 8000;

/**
 * Figures of a submission without what is known of their cells: `look` by confidence, the rest in the document's order.
 *
 * @throws DomainError "not-found"
 */
export async function figuresOfSubmission(
  db: Kysely<Tables>,
  viewer: Viewer,
  query: FiguresQuery,
): Promise<readonly StoredFigure[]> {
  const { id } = await submissionOrThrow(db, viewer, query.id);
  return figuresAt(db, id, await ordinalsOf(db, query));
}

/** Ordinals have no gaps, so that of all figures the page is known by them. */
async function ordinalsOf(
  db: Kysely<Tables>,
  { id, list, from, count, within }: FiguresQuery,
): Promise<number[]> {
  const every = db.selectFrom("submission_figure").select("ordinal").where("submission_id", "=", id);
  const all = within === undefined ? every : standingIn(every, within);
  const page =
    list === "all"
      ? all.where("ordinal", ">=", from).orderBy("ordinal").limit(count)
      : inList(all, list).limit(count).offset(from);
  return (await page.execute()).map(({ ordinal }) => ordinal);
}

function inList(all: FigureOrdinals, list: Exclude<FigureList, "all">): FigureOrdinals {
  switch (list) {
    case "look":
      return all
        .where("decision", "is", null)
        .where("needs_look", "=", 1)
        .orderBy("confidence")
        .orderBy("ordinal");
    case "sure":
      return all.where("decision", "is", null).where("needs_look", "=", 0).orderBy("ordinal");
    case "decided":
      return all.where("decision", "is not", null).orderBy("ordinal");
    case "held":
      return all.where("decision", "=", decisionCode.held).orderBy("ordinal");
    default:
      return unreachable(list);
  }
}

/** A citation that names no sheet is of the only one. */
function standingIn(all: FigureOrdinals, { sheet, first, last }: PartOfDocument): FigureOrdinals {
  const there = all.where("place_first", ">=", first).where("place_first", "<=", last);
  if (sheet === undefined) return there.where("place", "=", placeCode.span);
  return there
    .where("place", "=", placeCode.cell)
    .where((eb) => eb.or([eb("place_sheet", "=", sheet), eb("place_sheet", "is", null)]));
}

type FigureOrdinals = SelectQueryBuilder<Tables, "submission_figure", { ordinal: number }>;

/** What a person decided on one figure; null takes the decision back. */
export interface NewDecision {
  readonly ordinal: number;
  readonly decision: GivenDecision | null;
}

/** Decisions on figures of one reading of a submission. */
export interface NewDecisions extends FiguresOfReading {
  readonly decisions: readonly NewDecision[];
}

/** Of which reading of a submission ordinals are. */
interface FiguresOfReading {
  readonly id: number;
  readonly reading: number;
}

/**
 * Stores decisions of the viewer on figures of a draft or a returned submission, all or none; the last of several on one
 * figure stands.
 *
 * @throws DomainError "not-found", "not-allowed", "submission-conflict" of the submission, also for ordinals of another
 *   reading; "invalid-input" of a decision
 *   that contradicts itself or what was read; "unknown-metric"; "unknown-locality" also for a place the viewer may not see
 */
export function decideFigures(
  database: Database,
  viewer: Viewer,
  { id, reading, decisions }: NewDecisions,
): Promise<Submission> {
  return database.write(async ({ db }) => {
    const submission = await submissionOrThrow(db, viewer, id);
    refuseWork(viewer, submission, "decide");
    refuseRenumbered(submission, reading);
    if (decisions.length === 0) return submission;
    await refuseDecisions(db, submission, decisions);
    await refuseUnseenDecided(db, viewer, { id, ordinals: decisions.map(({ ordinal }) => ordinal) });
    const named = decisions.flatMap(({ decision }) => decision?.figure ?? []);
    const idsOf = await idsOfFigures(db, viewer, named);
    const dated = { by: viewer.user, at: new Date().toISOString() };
    for (const { ordinal, decision } of decisions)
      await db
        .updateTable("submission_figure")
        .set(decision === null ? undecided : fromDecision({ ...decision, ...dated }, idsOf))
        .where("submission_id", "=", id)
        .where("ordinal", "=", ordinal)
        .execute();
    await touchSubmission(db, { id, at: dated.at });
    return submissionOrThrow(db, viewer, id);
  });
}

/** What was decided for a place that the viewer does not see is not theirs to take back or to decide anew. */
async function refuseUnseenDecided(
  db: Kysely<Tables>,
  viewer: Viewer,
  { id, ordinals }: { readonly id: number; readonly ordinals: readonly number[] },
): Promise<void> {
  if (seesAll(viewer)) return;
  const unseen = await db
    .selectFrom("submission_figure as f")
    .innerJoin("locality as l", "l.id", "f.locality_id")
    .select("l.uid")
    .where("f.submission_id", "=", id)
    .where("f.ordinal", "in", ordinals)
    .where((e) => e.not(visible(viewer, "f.locality_id")))
    .limit(1)
    .executeTakeFirst();
  if (unseen === undefined) return;
  throw new DomainError("unknown-locality", `unknown locality: ${unseen.uid}`, { locality: unseen.uid });
}

async function refuseDecisions(
  db: Kysely<Tables>,
  { id, title }: Submission,
  decisions: readonly NewDecision[],
): Promise<void> {
  const ordinals = decisions.map(({ ordinal }) => ordinal);
  const figures = new Map((await figuresAt(db, id, ordinals)).map((figure) => [figure.ordinal, figure]));
  for (const { ordinal, decision } of decisions) {
    const figure = figures.get(ordinal);
    if (figure === undefined)
      throw submissionRefusal("no-such-figure", { value: title, number: ordinal + 1 });
    if (decision !== null) refuseDecision(figure, decision);
  }
}

/**
 * Accepts as read every undecided figure that nothing speaks against and of which metric, place, year and number, or the
 * reason that there is none, were all read; where ordinals are given, of these only. A place that the viewer may not see is
 * left undecided. Who looked at another reading is refused, whether ordinals are given or not.
 *
 * @throws DomainError "not-found", "not-allowed", "submission-conflict"
 */
export function acceptSure(
  database: Database,
  viewer: Viewer,
  { id, reading, ordinals }: FiguresOfReading & { readonly ordinals?: readonly number[] },
): Promise<Submission> {
  return database.write(async ({ db }) => {
    const submission = await submissionOrThrow(db, viewer, id);
    refuseWork(viewer, submission, "decide");
    refuseRenumbered(submission, reading);
    const at = new Date().toISOString();
    let accepted = 0;
    const chunks = ordinals === undefined ? [undefined] : chunksOf(ordinals, perStatement);
    for (const chunk of chunks) accepted += await acceptAsRead(db, viewer, { id, at, chunk });
    if (accepted === 0) return submission;
    await touchSubmission(db, { id, at });
    return submissionOrThrow(db, viewer, id);
  });
}

/** By one statement: a national table has a hundred thousand figures. */
async function acceptAsRead(
  db: Kysely<Tables>,
  viewer: Viewer,
  {
    id,
    at,
    chunk,
  }: { readonly id: number; readonly at: string; readonly chunk: readonly number[] | undefined },
): Promise<number> {
  const { measured, estimate, target } = readStatusCode;
  const only = chunk === undefined ? sql`` : sql`and ordinal in (${sql.join(chunk)})`;
  const done = await sql`
    update submission_figure set decision = ${sql.lit(decisionCode.accepted)},
      metric_id = read_metric_id, part = read_part, year = read_year, locality_id = read_locality_id,
      kind = case read_status
        when ${sql.lit(measured)} then ${sql.lit(decidedKindCode.measured)}
        when ${sql.lit(estimate)} then ${sql.lit(decidedKindCode.estimate)}
        else ${sql.lit(decidedKindCode.target)} end,
      value = read_value, qualifier = case when read_value is not null then read_qualifier end,
      missing = case when read_value is null then read_missing end,
      decided_at = ${at}, decided_by = ${viewer.user}
    where submission_id = ${id} and decision is null and needs_look = 0
      and read_metric_id is not null and read_locality_id is not null and read_year is not null
      and read_status in (${sql.lit(measured)}, ${sql.lit(estimate)}, ${sql.lit(target)})
      and (read_value is not null or (read_missing is not null and read_status <> ${sql.lit(target)}))
      and ${visible(viewer, "submission_figure.read_locality_id")} ${only}`.execute(db);
  return Number(done.numAffectedRows ?? 0);
}

/**
 * Stores checks anew, unless the figures were renumbered since they were checked: reading has checked them then. What was
 * decided stays; so does the version: nobody changed anything.
 *
 * @throws DomainError "not-found"
 */
export function storeChecks(
  database: Database,
  viewer: Viewer,
  given: FiguresOfReading & { readonly checks: ReadonlyMap<number, readonly FigureCheck[]> },
): Promise<void> {
  return database.write(async ({ db }) => {
    const { id, reading } = await submissionOrThrow(db, viewer, given.id);
    if (reading !== given.reading) return;
    for (const chunk of chunksOf([...given.checks], checksPerStatement)) {
      const rows = chunk.map(([ordinal, checks]) => {
        const [told, look] = fromChecks(checks);
        return sql`(cast(${ordinal} as integer), cast(${told} as text), cast(${look} as smallint))`;
      });
      await sql`
        with found(ordinal, checks, needs_look) as (values ${sql.join(rows)})
        update submission_figure set checks = found.checks, needs_look = found.needs_look from found
        where submission_figure.submission_id = ${id} and submission_figure.ordinal = found.ordinal`.execute(
        db,
      );
    }
  });
}
