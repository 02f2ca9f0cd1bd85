import type { FigureEvidence, FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Observation } from "@sosanh/core/figures/observation";
import type { Rollup } from "@sosanh/core/figures/rollup";
import type { Source } from "@sosanh/core/figures/source";
import type { Target } from "@sosanh/core/figures/target";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import type { Tables } from "../tables/tables.ts";
import { rollupsAsKnown } from "./as-known.ts";
import { type CellQuery, metricIds, seenLocalities } from "./cells.ts";
import { figureHistory } from "./figure-history.ts";
import { rollupsFor } from "./rollups.ts";
import { sourcesFor } from "./sources.ts";
import { targetsFor } from "./targets.ts";

/** The figure asked about, and the register and catalogue its inputs are found by. */
export interface EvidenceQuery {
  readonly key: FigureKey;
  readonly tree: LocalityTree;
  readonly metrics: readonly Metric[];
}

/**
 * Where a figure comes from: what is shown, everything recorded for the cell, what a derived figure was computed
 * from, the targets and the sources. Of a cell in which nothing is stored it says so: no roll-up, empty lists.
 *
 * @returns undefined when the metric or the place does not exist, or the viewer may not see the place
 */
export async function figureEvidence(
  db: Kysely<Tables>,
  viewer: Viewer,
  query: EvidenceQuery,
): Promise<FigureEvidence | undefined> {
  const { data, metric, locality, period, asKnown } = query.key;
  const key: FigureKey = { data, metric, locality, period, ...(asKnown !== undefined && { asKnown }) };
  const cells = {
    data,
    metrics: [metric],
    localities: [locality],
    years: { from: period.year, to: period.year },
    part: period.part,
  };
  const [known] = await metricIds(db, [metric]);
  const [seen] = await seenLocalities(db, viewer, [locality]);
  if (known === undefined || seen === undefined) return undefined;
  const read = rollupsOf(db, viewer, query);
  const [rollup] = await read(cells);
  const { history, observations } = await figureHistory(db, viewer, key);
  const inputs = rollup === undefined ? [] : await inputsOf(read, { ...query, rollup });
  const targets = await targetsFor(db, viewer, { ...cells, asKnown });
  const sources = await sourcesNamed(db, viewer, { rollup, observations, inputs, targets });
  return { key, ...(rollup !== undefined && { rollup }), observations, history, inputs, targets, sources };
}

type ReadCells = (query: CellQuery) => Promise<Rollup[]>;

/** How roll-ups are read: as they are known, or as they were on the day of the key. */
function rollupsOf(db: Kysely<Tables>, viewer: Viewer, { key, tree, metrics }: EvidenceQuery): ReadCells {
  const { asKnown: day } = key;
  if (day === undefined) return (query) => rollupsFor(db, viewer, query);
  const known = { day, tree, metrics: new Map(metrics.map((m) => [m.code, m])) };
  return (query) => rollupsAsKnown(db, viewer, { ...query, known });
}

/** Empty for a figure that nothing was added up for. */
function inputsOf(
  read: ReadCells,
  { key, tree, metrics, rollup }: EvidenceQuery & { readonly rollup: Rollup },
): Promise<Rollup[]> {
  if (rollup.origin === "reported" && rollup.derived === undefined) return Promise.resolve([]);
  const how = metrics.find((m) => m.code === key.metric)?.aggregation;
  if (how === undefined || how.kind === "none") return Promise.resolve([]);
  const children = tree.childrenIn(key.locality, key.period);
  const ofChildren = rollup.coverage !== undefined;
  const parts = {
    sum: [key.metric],
    ratio: how.kind === "ratio" ? [how.numerator, how.denominator] : [],
    "weighted-mean": how.kind === "weighted-mean" ? [key.metric, how.weight] : [],
  }[how.kind];
  return read({
    data: key.data,
    metrics: parts,
    localities: ofChildren ? children : [key.locality],
    years: { from: key.period.year, to: key.period.year },
    part: key.period.part,
  });
}

interface Named {
  readonly rollup: Rollup | undefined;
  readonly observations: readonly Observation[];
  readonly inputs: readonly Rollup[];
  readonly targets: readonly Target[];
}

function sourcesNamed(db: Kysely<Tables>, viewer: Viewer, named: Named): Promise<Source[]> {
  const ids = new Set<string>();
  for (const rollup of [named.rollup, ...named.inputs])
    if (rollup?.source !== undefined) ids.add(rollup.source);
  for (const figure of [...named.observations, ...named.targets]) ids.add(figure.citation.source);
  return sourcesFor(db, viewer, [...ids]);
}
