import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import { dayInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { sees } from "@sosanh/core/places/viewer-scope";
import { type CheckedFigure, checkFigures, heldAgainst } from "@sosanh/core/submissions/check-figures";
import type { FigureCheck } from "@sosanh/core/submissions/figure-check";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { Submission, SubmissionFigure } from "@sosanh/core/submissions/submission";
import { refuseWork } from "@sosanh/core/submissions/submission-moves";
import { figuresChangedAt } from "@sosanh/db/queries/data-stamp";
import { knownOfCells } from "@sosanh/db/queries/known-of-cells";
import { figuresOfCells } from "@sosanh/db/queries/same-cell-figures";
import {
  acceptSure,
  decideFigures,
  figuresOfSubmission,
  type NewDecisions,
  storeChecks,
} from "@sosanh/db/queries/submission-figures";
import { submissionFor } from "@sosanh/db/queries/submissions";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";

type Checking = Pick<ApiContext, "database" | "viewer" | "reference">;

/** Whose figures are checked: of whom and when the document tells, in the real or in the sample data. */
export interface CheckedDocument {
  readonly about: { readonly place?: LocalityUid; readonly period?: Period };
  readonly data: DataKind;
}

/** Up to this many figures a submission is checked as a whole after every decision. */
export const mostAtOnce = 2000;

/** What speaks against each figure that was read, in their order. */
export function checksOf(
  context: Checking,
  document: CheckedDocument,
  figures: readonly ReadFigure[],
): Promise<readonly (readonly FigureCheck[])[]> {
  return checksOfFigures(
    context,
    document,
    figures.map((read) => ({ read })),
  );
}

/** What speaks against each figure, as it was decided or else as it was read, in their order. */
export async function checksOfFigures(
  { database, viewer, reference }: Checking,
  { about, data }: CheckedDocument,
  figures: readonly CheckedFigure[],
): Promise<readonly (readonly FigureCheck[])[]> {
  const { metricsByCode: metrics, tree } = reference;
  const cells = figures.flatMap((figure) => heldAgainst(figure, metrics)?.cell ?? []);
  const known = await knownOfCells(database.db, { viewer, data }, cells);
  const today = dayInVietnam(new Date().toISOString());
  return checkFigures(figures, { about, metrics, tree, known, today });
}

/** Stores decisions, and checks again what they touch: the cells that figures left as well as those they are of now. */
export async function decideAndCheck(context: Checking, given: NewDecisions): Promise<Submission> {
  const { database, viewer } = context;
  const { id } = given;
  const ordinals = given.decisions.map(({ ordinal }) => ordinal);
  const { counts } = foundOrThrow(await submissionFor(database.db, viewer, id), String(id));
  const left = counts.total > mostAtOnce ? await figuresOfCells(database.db, viewer, { id, ordinals }) : [];
  const submission = await decideFigures(database, viewer, given);
  return checkedAgain(context, submission, [...ordinals, ...left.map(({ ordinal }) => ordinal)]);
}

/**
 * Accepts what nothing speaks against: where figures were published since it was read, what is to be accepted is held
 * against them first.
 */
export async function acceptChecked(
  context: Checking,
  given: { readonly id: number; readonly reading: number; readonly ordinals?: readonly number[] },
): Promise<Submission> {
  const { database, viewer } = context;
  const submission = foundOrThrow(await submissionFor(database.db, viewer, given.id), String(given.id));
  refuseWork(viewer, submission, "decide");
  if ((await figuresChangedAt(database.db, submission.data)) > submission.createdAt)
    await checkedAgain(context, submission, given.ordinals ?? (await sureOnes(context, submission)));
  return checkedAgain(context, await acceptSure(database, viewer, given));
}

async function sureOnes(
  { database, viewer }: Checking,
  { id, counts }: Submission,
): Promise<readonly number[]> {
  const ordinals: number[] = [];
  while (ordinals.length < counts.sure) {
    const page = { id, list: "sure", from: ordinals.length, count: mostAtOnce } as const;
    const some = await figuresOfSubmission(database.db, viewer, page);
    if (some.length === 0) break;
    for (const { ordinal } of some) ordinals.push(ordinal);
  }
  return ordinals;
}

/**
 * Checks a submission again after a change, and stores what is other now: all of it, or of a large one the figures of the
 * cells of those named. What a total of a large one is held against stays as it was found at reading, and so does what speaks against figures of places the viewer does not see.
 *
 * @returns the submission as it is then
 */
export async function checkedAgain(
  context: Checking,
  submission: Submission,
  ordinals?: readonly number[],
): Promise<Submission> {
  const { database, viewer, reference } = context;
  const { id, reading, place, period, data, counts } = submission;
  const isLarge = counts.total > mostAtOnce;
  if (isLarge && ordinals === undefined) return submission;
  const figures = isLarge
    ? await figuresOfCells(database.db, viewer, { id, ordinals: ordinals ?? [] })
    : await figuresOfSubmission(database.db, viewer, { id, list: "all", from: 0, count: mostAtOnce });
  const about = { place, ...(period !== undefined && { period }) };
  const found = await checksOfFigures(context, { about, data }, figures);
  const changed = new Map<number, readonly FigureCheck[]>();
  for (const [at, figure] of figures.entries()) {
    const cell = heldAgainst(figure, reference.metricsByCode)?.cell;
    if (cell !== undefined && !sees(viewer, reference.tree, cell.locality)) continue;
    const checks = isLarge ? withStoredTotals(figure, found[at] ?? []) : (found[at] ?? []);
    if (JSON.stringify(checks) !== JSON.stringify(figure.checks)) changed.set(figure.ordinal, checks);
  }
  if (changed.size === 0) return submission;
  await storeChecks(database, viewer, { id, reading, checks: changed });
  return foundOrThrow(await submissionFor(database.db, viewer, id), String(id));
}

function withStoredTotals(
  { checks }: Pick<SubmissionFigure, "checks">,
  found: readonly FigureCheck[],
): readonly FigureCheck[] {
  const isTotal = ({ code }: FigureCheck): boolean => code === "total-differs";
  return [...found.filter((check) => !isTotal(check)), ...checks.filter(isTotal)];
}
