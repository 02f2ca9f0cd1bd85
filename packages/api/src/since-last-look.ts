import type { Comparison } from "@sosanh/core/comparison/comparison";
import { type LocalityUid, lastVersion } from "@sosanh/core/places/locality";
import { sees } from "@sosanh/core/places/viewer-scope";
import { type FigureChange, type FigureChanges, figureChanges } from "@sosanh/core/reviews/figure-changes";
import { type ToldCell, toldCells } from "@sosanh/core/reviews/told-cells";
import type { SavedView } from "@sosanh/core/view/saved-view";
import type { View } from "@sosanh/core/view/view";
import { lastLook, noteLook } from "@sosanh/db/queries/view-looks";
import { answerView } from "./answer-view.ts";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";
import { rolledView } from "./rolled-view.ts";

/** What changed in a saved View since the viewer last looked at it. */
export interface SinceLastLook extends FigureChanges {
  /** As it opens today. */
  readonly view: View;
  /** The instant (ISO, UTC) of the last look; absent where there was none, and then nothing changed. */
  readonly since?: string;
  /** The names of the places of the changes, each once. */
  readonly names: readonly { readonly locality: LocalityUid; readonly name: string }[];
}

/** What a saved View tells now beside what it told the viewer last. @throws DomainError as `answerView` */
export async function sinceLastLook(context: ApiContext, saved: SavedView): Promise<SinceLastLook> {
  return (await looked(context, saved)).told;
}

/** As {@link sinceLastLook}, and the viewer has now seen it. */
export async function lookAt(context: ApiContext, saved: SavedView): Promise<SinceLastLook> {
  const { told, cells } = await looked(context, saved);
  const { database, viewer } = context;
  foundOrThrow(await noteLook(database, viewer, { savedView: saved.id, cells }), saved.id);
  return told;
}

async function looked(context: ApiContext, saved: SavedView) {
  const { database, viewer } = context;
  const view = await rolledView(context, saved);
  const comparison = await answerView(context, view);
  const cells = toldCells([comparison]);
  const look = await lastLook(database.db, viewer, saved.id);
  const changes = figureChanges(look === undefined ? cells : seenCells(context, look.cells), cells);
  const names = namesOf(context, comparison, changes.changes);
  return { told: { view, ...(look !== undefined && { since: look.at }), ...changes, names }, cells };
}

/** What was told of a place that the viewer may not see any more is not told again. */
function seenCells({ viewer, reference }: ApiContext, cells: readonly ToldCell[]): readonly ToldCell[] {
  const places = [...new Set(cells.map(({ locality }) => locality))];
  const seen = new Set(places.filter((uid) => sees(viewer, reference.tree, uid)));
  return cells.filter(({ locality }) => seen.has(locality));
}

function namesOf(
  { reference }: ApiContext,
  { localities }: Comparison,
  changes: readonly FigureChange[],
): SinceLastLook["names"] {
  const shown = new Map(localities.map(({ uid, name }) => [uid, name]));
  return [...new Set(changes.map((change) => change.locality))].map((locality) => {
    const known = reference.tree.get(locality);
    const last = known === undefined ? locality : lastVersion(known).name;
    return { locality, name: shown.get(locality) ?? last };
  });
}
