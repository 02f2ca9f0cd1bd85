import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { Value } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { FigureDecision } from "@sosanh/core/submissions/figure-decision";
import type { Submission } from "@sosanh/core/submissions/submission";
import { refuseWork } from "@sosanh/core/submissions/submission-moves";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Kysely } from "kysely";
import type { Cell, Database, Writer } from "../engine.ts";
import { dataCode, decisionCode, partCode } from "../tables/codes.ts";
import { decisionColumns, fromDecision, undecided } from "../tables/figure-decision.ts";
import { toUid } from "../tables/locality.ts";
import { toValue } from "../tables/observation.ts";
import { checkColumns, fromChecks, fromReadFigure, readFigureColumns } from "../tables/read-figure.ts";
import type { Tables } from "../tables/tables.ts";
import { visible } from "../viewer-scope.ts";
import { chunksOf } from "./cells.ts";
import { cellKey, storedCells } from "./entry-cells.ts";
import { changedCells, type EntryChange, entryChanges, noteChanges } from "./entry-changes.ts";
import { entryPlan, renumbers, type StoredCell } from "./entry-plan.ts";
import { type KnownIds, knownIds } from "./known-ids.ts";
import { beginReading, submissionOrThrow, touchSubmission } from "./seen-submissions.ts";
import { decidedNow, type FigureWith } from "./store-figures.ts";
import { type NewFigure, storeSubmission, submissionFor } from "./submissions.ts";

/** Which sheet: whose units, and of when. */
export interface EntryPlace {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly period: Period;
}

/** A draft that figures are typed into, with what was typed. */
export interface OpenEntry {
  readonly submission: Submission;
  readonly cells: readonly {
    readonly metric: MetricCode;
    readonly locality: LocalityUid;
    /** As it was typed. */
    readonly text: string;
    /** What a person made of it in the review. */
    readonly corrected?: Value;
  }[];
}

/** What is to stand in some cells of a draft; a cell without a figure is emptied. */
export interface NewEntry extends EntryPlace {
  /** The draft; the open one, or a new one, where left out. */
  readonly submission?: number;
  /** Of a draft that begins. */
  readonly title: string;
  /** The page that writes: what it wrote itself, it knows. */
  readonly writer: string;
  /** The version of the draft up to which it knows what others changed; 0 of a draft it does not know. */
  readonly since: number;
  readonly cells: readonly {
    readonly metric: MetricCode;
    readonly locality: LocalityUid;
    readonly figure?: NewFigure;
    /** The version of the draft in which the cell was seen by who writes over it. */
    readonly seen: number;
  }[];
}

/** The draft, or returned submission, of a sheet, whoever began it: the last begun; undefined where there is none. */
export async function openEntry(
  db: Kysely<Tables>,
  viewer: Viewer,
  sheet: EntryPlace,
): Promise<OpenEntry | undefined> {
  const found = await openEntryId(db, viewer, sheet);
  const submission = found && (await submissionFor(db, viewer, found.id));
  if (submission === undefined) return undefined;
  const cells = await db
    .selectFrom("submission_figure as f")
    .innerJoin("metric as m", "m.id", "f.read_metric_id")
    .innerJoin("locality as l", "l.id", "f.read_locality_id")
    .select(["m.code as metric", "l.uid", "f.shown as text"])
    .select(["f.decision", "f.value", "f.qualifier", "f.missing"])
    .where("f.submission_id", "=", submission.id)
    // What was rejected stands in no cell.
    .where((e) => e.or([e("f.decision", "is", null), e("f.decision", "!=", decisionCode.rejected)]))
    .where(visible(viewer, "l.id"))
    .orderBy("f.ordinal")
    .execute();
  return {
    submission,
    cells: cells.map(({ metric, uid, text, decision, ...decided }) => ({
      ...{ metric, locality: toUid(uid), text },
      ...(decision === decisionCode.corrected && { corrected: toValue(decided) }),
    })),
  };
}

/** Which submission {@link openEntry} is of, and its version. */
export function openEntryId(
  db: Kysely<Tables>,
  viewer: Viewer,
  { data, place, period }: EntryPlace,
): Promise<{ readonly id: number; readonly version: number } | undefined> {
  return db
    .selectFrom("submission as b")
    .innerJoin("dataset as d", "d.id", "b.dataset_id")
    .innerJoin("locality as l", "l.id", "b.place_id")
    .select(["b.id", "b.version"])
    .where("b.kind", "=", "entry")
    .where("b.state", "in", ["draft", "returned"])
    .where("d.data", "=", dataCode[data])
    .where("l.uid", "=", place)
    .where("b.year", "=", period.year)
    .where("b.part", "=", partCode[period.part])
    .where(visible(viewer, "l.id"))
    .orderBy("b.id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** A draft after cells were stored. */
export interface StoredEntry {
  readonly submission: Submission;
  /** The ordinals of the figures that are new or other than they were. */
  readonly changed: readonly number[];
  /** What others put into cells that were to be written and had not been seen: these are as they were. */
  readonly conflicts: readonly EntryChange[];
  /** What others changed since the version that was known. */
  readonly changes: readonly EntryChange[];
}

/**
 * Puts figures into the cells of a draft; the draft begins with the first of them. A cell that another page changed since
 * it was seen, to something else, is left and told; the others are stored, all or nothing. A cell keeps its ordinal; the
 * ordinal of one that is emptied goes to the next new cell, else to the last one, with its remarks: there are no gaps. A
 * figure that says what it said is left as it was decided. Where an ordinal means another figure than before, the reading
 * of the draft rises.
 *
 * @throws DomainError "not-allowed" for a reader; "not-found" and "submission-conflict" for a submission that is no draft
 *   of the sheet; "unknown-metric"; "unknown-locality" also for a place that the viewer may not see
 */
export function storeEntry(database: Database, viewer: Viewer, entry: NewEntry): Promise<StoredEntry> {
  return database.write(async (writer) => {
    const { db } = writer;
    const id = await draftOf(writer, viewer, entry);
    const ids = await knownIds(db, viewer);
    const at = new Date().toISOString();
    const stored = await storedCells(db, id);
    const { changes, conflicts, cells } = await apart(db, viewer, { id, ids, stored, entry });
    const plan = entryPlan(stored, cells);
    await clearRemarks(db, id, plan.emptied);
    await removeFigures(db, id, plan.emptied);
    for (const [from, to] of plan.moved) await moveFigure(db, id, { from, to });
    await removeFigures(db, id, [...plan.put.keys()]);
    const put = [...plan.put].flatMap(([ordinal, { figure }]) =>
      figure ? [[ordinal, figure] as const] : [],
    );
    const decided = decidedNow(
      put.map(([, figure]) => figure),
      { viewer, ids, at },
    );
    const rows = [...decided].map((figure, n) => [id, put[n]?.[0] ?? 0, ...figureCells(figure, ids)]);
    await writer.append({ table: "submission_figure", columns, rows });
    if (renumbers(plan, stored.length)) await beginReading(db, id);
    await touchSubmission(db, { id, at });
    const submission = await submissionOrThrow(db, viewer, id);
    await noteChanges(db, changedCells(stored, cells), {
      ...{ submission_id: id, version: submission.version, writer: entry.writer },
      ...{ changed_at: at, changed_by: viewer.user },
    });
    return { submission, changed: [...plan.put.keys()], conflicts, changes };
  });
}

interface Writing {
  readonly id: number;
  readonly ids: KnownIds;
  readonly stored: readonly StoredCell[];
  readonly entry: NewEntry;
}

/** The cells that are to be written, without those that others changed meanwhile. */
async function apart(db: Kysely<Tables>, viewer: Viewer, { id, ids, stored, entry }: Writing) {
  const since = Math.min(entry.since, ...entry.cells.map(({ seen }) => seen));
  const others = await entryChanges(db, viewer, { id, since, writer: entry.writer });
  const theirs = new Map(others.map((change) => [cellName(change), change]));
  const there = new Map(stored.map(({ key, text }) => [key, text]));
  const conflicts: EntryChange[] = [];
  const cells = entry.cells.flatMap((cell) => {
    const key = cellKey(ids.metric(cell.metric), ids.seenLocality(cell.locality));
    const text = cell.figure?.read.shown;
    const other = theirs.get(cellName(cell));
    if (other === undefined || other.version <= cell.seen || there.get(key) === text)
      return [{ key, text, figure: cell.figure }];
    conflicts.push(other);
    return [];
  });
  return { cells, conflicts, changes: others.filter(({ version }) => version > entry.since) };
}

function cellName({ metric, locality }: { readonly metric: MetricCode; readonly locality: LocalityUid }) {
  return `${metric} ${locality}`;
}

const perStatement = 2000;

const columns = ["submission_id", "ordinal", ...readFigureColumns, ...checkColumns, ...decisionColumns];

function figureCells({ read, checks, decision }: FigureWith<FigureDecision>, ids: KnownIds): readonly Cell[] {
  const { metric, locality } = read;
  const named = {
    metric: metric === null ? null : ids.metric(metric),
    locality: locality.uid === null ? null : ids.locality(locality.uid),
  };
  const decided =
    decision === undefined
      ? undecided
      : fromDecision(decision, (figure) => ({
          metric: ids.metric(figure.metric),
          locality: ids.locality(figure.locality),
        }));
  return [
    ...fromReadFigure(read, named),
    ...fromChecks(checks),
    ...decisionColumns.map((name) => decided[name]),
  ];
}

/** The draft that was named, the one that is open, or a new one. */
async function draftOf(writer: Writer, viewer: Viewer, entry: NewEntry): Promise<number> {
  const { data, place, period, title } = entry;
  const open = (await openEntryId(writer.db, viewer, entry))?.id;
  const id = entry.submission ?? open;
  if (id === undefined)
    return storeSubmission(writer, viewer, { kind: "entry", data, place, period, title, figures: [] });
  const submission = await submissionOrThrow(writer.db, viewer, id);
  refuseWork(viewer, submission, "decide");
  if (id === open) return id;
  throw submissionRefusal("not-of-sheet", { value: submission.title, sheet: title });
}

async function removeFigures(db: Kysely<Tables>, id: number, ordinals: readonly number[]): Promise<void> {
  for (const chunk of chunksOf(ordinals, perStatement))
    await db
      .deleteFrom("submission_figure")
      .where("submission_id", "=", id)
      .where("ordinal", "in", chunk)
      .execute();
}

/** What was remarked on figures that are no longer there stays with the whole. */
async function clearRemarks(db: Kysely<Tables>, id: number, ordinals: readonly number[]): Promise<void> {
  for (const chunk of chunksOf(ordinals, perStatement))
    await db
      .updateTable("figure_remark")
      .set({ ordinal: null })
      .where("submission_id", "=", id)
      .where("ordinal", "in", chunk)
      .execute();
}

async function moveFigure(
  db: Kysely<Tables>,
  id: number,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  for (const table of ["submission_figure", "figure_remark"] as const)
    await db
      .updateTable(table)
      .set({ ordinal: to })
      .where("submission_id", "=", id)
      .where("ordinal", "=", from)
      .execute();
}
