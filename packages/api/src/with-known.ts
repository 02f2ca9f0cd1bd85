import type { DataKind } from "@sosanh/core/figures/observation";
import { sees } from "@sosanh/core/places/viewer-scope";
import type { CheckedFigure } from "@sosanh/core/submissions/check-figures";
import { heldAgainst } from "@sosanh/core/submissions/check-figures";
import { type FigureCheck, needsLook } from "@sosanh/core/submissions/figure-check";
import type { KnownOfCell, SubmissionFigure } from "@sosanh/core/submissions/submission";
import { knownOfCells } from "@sosanh/db/queries/known-of-cells";
import { submissionFor } from "@sosanh/db/queries/submissions";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";

/** What is asked of the context: the work on documents has no page's version. */
type Knows = Pick<ApiContext, "database" | "viewer" | "reference">;

/**
 * Figures of a submission with what is known of their cells: last year's, what is published, the target. The cell is the
 * decided one where there is one, else the one that was read; of a target only the target that stands is known.
 */
export async function withKnown(
  context: Knows,
  submission: number,
  figures: readonly Omit<SubmissionFigure, "known">[],
): Promise<readonly SubmissionFigure[]> {
  const { database, viewer } = context;
  const { data } = foundOrThrow(await submissionFor(database.db, viewer, submission), String(submission));
  const known = await knownOfFigures(context, data, figures);
  return figures.map((figure) => ({ ...figure, checks: seenChecks(context, figure), known: known(figure) }));
}

/**
 * What was found of a figure may tell what is known of its cell: it was stored for everybody, and is told to who sees the
 * place. Others are told only whether somebody has to look.
 */
function seenChecks(
  { viewer, reference: { metricsByCode, tree } }: Knows,
  figure: Omit<SubmissionFigure, "known">,
): readonly FigureCheck[] {
  const { checks } = figure;
  const place = heldAgainst(figure, metricsByCode)?.cell.locality ?? figure.read.locality.uid;
  if (checks.length === 0 || place === null || sees(viewer, tree, place)) return checks;
  return needsLook(checks) ? [{ code: "out-of-sight", weight: "look", facts: {} }] : [];
}

/** What is known of the cells of figures, read at once. */
async function knownOfFigures(
  { database, viewer, reference: { metricsByCode } }: Knows,
  data: DataKind,
  figures: readonly CheckedFigure[],
): Promise<(figure: CheckedFigure) => KnownOfCell> {
  const cells = figures.flatMap((figure) => heldAgainst(figure, metricsByCode)?.cell ?? []);
  const known = await knownOfCells(database.db, { viewer, data }, cells);
  return (figure) => {
    const held = heldAgainst(figure, metricsByCode);
    if (held === undefined) return {};
    const { target, ...rest } = known(held.cell);
    const ofTarget = target === undefined ? {} : { target };
    return held.isTarget ? ofTarget : { ...rest, ...ofTarget };
  };
}
