import type { Metric, MetricCode, MetricGroup } from "@sosanh/core/figures/metric";
import { type Lineage, lineageOf } from "@sosanh/core/places/lineage";
import type { Locality } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import { localityTree } from "@sosanh/core/places/locality-tree";
import type { Succession } from "@sosanh/core/places/succession";
import type { Database } from "@sosanh/db/database";
import { localitiesOf, successionsOf } from "@sosanh/db/queries/localities";
import { metricGroupsOf, metricsOf } from "@sosanh/db/queries/metrics";
import type { LocalitySearch } from "@sosanh/vietnam/locality-search";
import { localitySearch } from "@sosanh/vietnam/locality-search";
import { CellCache } from "./cell-cache.ts";
import { FrameCache } from "./frame-cache.ts";

/** The register and the catalogue in memory, read once a start: names are joined here, not in SQL. */
export interface Reference {
  readonly localities: readonly Locality[];
  readonly successions: readonly Succession[];
  readonly tree: LocalityTree;
  /** What became of every unit, without the weights that the office entered: those may change while this runs. */
  readonly lineage: Lineage;
  /** The frames asked for lately, each built once. */
  readonly frames: FrameCache;
  /** Figures and targets read lately. */
  readonly cells: CellCache;
  readonly metrics: readonly Metric[];
  readonly metricsByCode: ReadonlyMap<MetricCode, Metric>;
  readonly metricGroups: readonly MetricGroup[];
  readonly search: LocalitySearch;
}

/** Reads the register and the catalogue from the database and indexes them. */
export async function readReference({ db }: Database): Promise<Reference> {
  const [localities, successions, metrics, metricGroups] = await Promise.all([
    localitiesOf(db),
    successionsOf(db),
    metricsOf(db),
    metricGroupsOf(db),
  ]);
  const tree = localityTree(localities);
  const lineage = lineageOf(tree, successions);
  return {
    localities,
    successions,
    tree,
    lineage,
    frames: new FrameCache(tree, successions, lineage),
    cells: new CellCache(),
    metrics,
    metricsByCode: new Map(metrics.map((m) => [m.code, m])),
    metricGroups,
    search: localitySearch(localities),
  };
}
