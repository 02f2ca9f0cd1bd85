import type { MetricCode } from "@sosanh/core/figures/metric";
import { type LocalityUid, lastVersion } from "@sosanh/core/places/locality";
import { sees } from "@sosanh/core/places/viewer-scope";
import { type FigureChanges, figureChanges } from "@sosanh/core/reviews/figure-changes";
import { type ToldCell, toldCells } from "@sosanh/core/reviews/told-cells";
import type { SavedView } from "@sosanh/core/view/saved-view";
import type { View } from "@sosanh/core/view/view";
import { lastLook } from "@sosanh/db/queries/view-looks";
import { answerView } from "./answer-view.ts";
import type { ApiContext } from "./context.ts";
import { rolledView } from "./rolled-view.ts";

/** What changed in a saved View since the viewer last looked at it. */
export interface SinceLastLook {
  /** As it opens today. */
  readonly view: View;
  /** The instant (ISO, UTC) of the last look; absent where there was none, and then nothing changed. */
  readonly since?: string;
  readonly changes: FigureChanges;
  /** The names of the places of the changes. */
  readonly names: readonly { readonly locality: LocalityUid; readonly name: string }[];
  /** Metrics of the View in which anything changed. */
  readonly metrics: readonly MetricCode[];
}

/** What a saved View tells now beside what it told the viewer last, and the figures it tells now. */
export async function sinceLastLook(
  context: ApiContext,
  saved: SavedView,
): Promise<{ readonly looked: SinceLastLook; readonly cells: readonly ToldCell[] }> {
  const { database, viewer, reference } = context;
  const view = await rolledView(context, saved);
  const comparison = await answerView(context, view);
  const cells = toldCells(comparison);
  const look = await lastLook(database.db, viewer, saved.id);
  const changes = figureChanges(look === undefined ? cells : seenCells(context, look.cells), cells);
  const shown = new Map(comparison.localities.map(({ uid, name }) => [uid, name]));
  const nameOf = (uid: LocalityUid): string => {
    const locality = reference.tree.get(uid);
    return shown.get(uid) ?? (locality === undefined ? uid : lastVersion(locality).name);
  };
  const changed = changes.changes;
  const looked = {
    view,
    ...(look !== undefined && { since: look.at }),
    changes,
    names: [...new Set(changed.map((c) => c.locality))].map((uid) => ({ locality: uid, name: nameOf(uid) })),
    metrics: [...new Set(changed.map((c) => c.metric))],
  };
  return { looked, cells };
}

/** What a user saw of places that they may not see any more is not told again. */
function seenCells({ viewer, reference }: ApiContext, cells: readonly ToldCell[]): readonly ToldCell[] {
  const places = new Set(cells.map(({ locality }) => locality));
  const seen = new Set([...places].filter((uid) => sees(viewer, reference.tree, uid)));
  return cells.filter(({ locality }) => seen.has(locality));
}
