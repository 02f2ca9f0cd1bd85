import { benchmarked } from "../analysis/benchmark-answer.ts";
import { viewWithPeers } from "../analysis/peers-shown.ts";
import { DomainError } from "../domain-error.ts";
import type { Annotation } from "../figures/annotation.ts";
import type { Metric } from "../figures/metric.ts";
import type { Rollup } from "../figures/rollup.ts";
import { type RollupIndex, rollupIndex } from "../figures/rollup-index.ts";
import type { Source } from "../figures/source.ts";
import type { Target } from "../figures/target.ts";
import { targetIndex } from "../figures/target-index.ts";
import { type Lineage, lineageOf } from "../places/lineage.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { Succession } from "../places/succession.ts";
import type { Viewer } from "../places/viewer.ts";
import { sees } from "../places/viewer-scope.ts";
import type { View } from "../view/view.ts";
import { comparedLocality } from "./compared-locality.ts";
import type { Comparison, Peers } from "./comparison.ts";
import { comparisonRow, type RowContext } from "./comparison-row.ts";
import { matchedDepth } from "./matched-change.ts";
import { rankMoves } from "./rank-move.ts";
import { placesShownAs, resolvePlaces } from "./resolve-places.ts";
import { shownSources } from "./shown-sources.ts";
import { siblingRanks } from "./sibling-ranks.ts";
import { timelineEvents } from "./timeline-events.ts";
import { baseYearOf, indexYearOf, yearsShown } from "./years-shown.ts";

/** What a View is answered from: everything `comparisonNeeds` asks for. More is harmless. */
export interface CompareInput {
  /** The metrics asked for and those they are measured with, in any order. */
  readonly metrics: readonly Metric[];
  /** The register, or, where the View asks for a frame, `framedTree` of its day. */
  readonly tree: LocalityTree;
  /** As reported, or taken to the frame by `alignToFrame`; so are the targets, by `alignTargets`. */
  readonly rollups: Iterable<Rollup>;
  readonly targets: Iterable<Target>;
  /** In a frame, the figures as reported that went into those shown: they name the sources. */
  readonly asReported?: Iterable<Rollup>;
  /**
   * In a frame, the figures as reported of places that are one whole unit of their year and lack figures, and of the
   * units beneath: their changes are matched on those. Without, on the units of the frame.
   */
  readonly wholeUnits?: Iterable<Rollup>;
  /** The targets of the same units, as reported: attainment of a sum with gaps is matched on them. */
  readonly wholeUnitTargets?: Iterable<Target>;
  readonly sources: readonly Source[];
  /** What became of units: the verdict on boundaries rests on it. Without, only the tree is looked at. */
  readonly successions?: readonly Succession[];
  /** The same, walked; made of `successions` where it is not given. */
  readonly lineage?: Lineage;
  /** What the office noted on years; those that concern the View are among its events. */
  readonly annotations?: readonly Annotation[];
  /**
   * Who asks. Where given, a unit whose parent they may not see has no rank and no share ("withheld"): its siblings
   * were not loaded, and "1st of 1" would be untrue. Left out: everything may be seen.
   */
  readonly viewer?: Viewer;
  /** The peers that the View asks for, chosen by `choosePeers`: shown after its places. */
  readonly peers?: Peers | undefined;
}

/**
 * Answers a View: one row for every metric, place and year of it, in that order, whether there is a figure or not.
 *
 * View ─resolvePlaces─▶ places × years ─comparisonRow, one rule a file─▶ Comparison
 *
 * @throws DomainError "unknown-metric", "unknown-locality", naming it
 * @example  compare(view, { metrics, tree, rollups: rollUp(observations, metrics, { tree, periods }), targets, sources })
 */
export function compare(view: View, input: CompareInput): Comparison {
  const { tree } = input;
  const register = tree.frame?.register ?? tree;
  const metrics = new Map(input.metrics.map((m) => [m.code, m]));
  const asked = view.metrics.map((code) => {
    const metric = metrics.get(code);
    if (metric === undefined)
      throw new DomainError("unknown-metric", `unknown metric: ${code}`, { metric: code });
    return metric;
  });
  const places = resolvePlaces(viewWithPeers(view, input.peers), tree);
  const years = yearsShown(view);
  const periods = years.map((year) => ({ year, part: view.part }));
  const at = rollupIndex(input.rollups, tree);
  const lineage = input.lineage ?? lineageOf(tree, input.successions ?? []);
  const context = rowContext(view, input, { at, lineage });
  const rows = asked.flatMap((metric) =>
    places.flatMap((locality) =>
      periods.map((period) => comparisonRow({ metric, locality, period }, context)),
    ),
  );
  const localities = places.map((uid) => comparedLocality(uid, periods, tree));
  const { peers } = input;
  const { parentRows, ...held } = benchmarked(
    { view, metrics: asked, localities, years, rows, peers },
    context,
  );
  return {
    view,
    metrics: asked,
    localities,
    years,
    ...(tree.frame && { frameDay: tree.frame.day, shownAs: placesShownAs(view, tree) }),
    ...held,
    ...(peers && { peers }),
    events: timelineEvents({
      view,
      places,
      metrics: asked,
      lineage,
      tree: register,
      annotations: input.annotations ?? [],
    }),
    sources: shownSources([...rows, ...parentRows], {
      ...context,
      metrics,
      sources: input.sources,
      shown: {
        basis: view.basis,
        indexYear: context.indexYear,
        heldByRate: held.benchmark?.values.some(({ measure }) => measure === "rate") ?? false,
      },
      asReported: input.asReported && rollupIndex(input.asReported, register),
    }),
    illustrative: view.data === "sample",
  };
}

function rowContext(
  view: View,
  { tree, targets, viewer, wholeUnits, wholeUnitTargets }: CompareInput,
  { at, lineage }: { readonly at: RollupIndex; readonly lineage: Lineage },
): RowContext {
  const register = tree.frame?.register ?? tree;
  const rankOf = siblingRanks(tree, at);
  const changes = {
    tree,
    at,
    // In a frame every year stands on the same units.
    territory: tree.frame === undefined ? lineage.changedTerritory : () => "none" as const,
    reclassified: lineage.reclassified,
    isDeep: matchedDepth(tree),
    asReported: wholeUnits && {
      tree: register,
      isDeep: matchedDepth(register),
      at: rollupIndex(wholeUnits, register),
      territory: lineage.changedTerritory,
      targets: targetIndex(wholeUnitTargets ?? []),
    },
  };
  return {
    ...changes,
    targets: targetIndex(targets),
    rankOf,
    rankMoveOf: rankMoves(rankOf, changes),
    isVisible: remembered((uid) => viewer === undefined || sees(viewer, tree, uid)),
    indexYear: indexYearOf(view),
    baseYear: baseYearOf(view),
    ratePer: view.ratePer,
  };
}

function remembered(ask: (uid: LocalityUid) => boolean): (uid: LocalityUid) => boolean {
  const answers = new Map<LocalityUid, boolean>();
  return (uid) => {
    const answer = answers.get(uid) ?? ask(uid);
    answers.set(uid, answer);
    return answer;
  };
}
