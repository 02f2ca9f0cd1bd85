import { viewWithPeers } from "@sosanh/core/analysis/peers-shown";
import { compare } from "@sosanh/core/comparison/compare";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { type ComparisonNeeds, comparisonNeeds } from "@sosanh/core/comparison/comparison-needs";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Rollup } from "@sosanh/core/figures/rollup";
import { sourcesOfTarget } from "@sosanh/core/figures/target";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { View } from "@sosanh/core/view/view";
import { annotationsFor } from "@sosanh/db/queries/annotations";
import { sourcesFor } from "@sosanh/db/queries/sources";
import { withMatches } from "./answer-matches.ts";
import { answerPeers } from "./answer-peers.ts";
import { wholeUnitsOf } from "./answer-whole-units.ts";
import type { ApiContext } from "./context.ts";
import { inFrame } from "./in-frame.ts";
import { knownOn } from "./read-reported.ts";
import type { Reference } from "./reference.ts";
import { viewOnMap } from "./view-on-map.ts";

/**
 * Answers a View: what it needs is read in its frame, and the core compares. The page, the command line and exports all
 * ask here.
 *
 * @throws DomainError naming what the View asks for that cannot be: a place, a metric, a day of the frame, peers
 */
export async function answerView(asked: ApiContext, view: View): Promise<Comparison> {
  const framed = await inFrame(await knownOn(asked, view.data, view.asKnown), view.frame);
  const { context, reader } = framed;
  const { database, viewer, reference } = context;
  const shown = viewOnMap(view, reference);
  const peers = await answerPeers(context, shown, reader.read);
  const needs = comparisonNeeds(viewWithPeers(shown, peers), reference.tree, reference.metricsByCode);
  const years = { from: Math.min(...needs.years), to: Math.max(...needs.years) };
  const query = { ...needs, data: view.data, years };
  const [below, beneath] = [childrenOf(needs, reference.tree), new Set(needs.beneath)];
  const own = [...new Set([...view.metrics, ...view.metrics.flatMap((code) => partsOf(code, reference))])];
  const [near, siblings] = await Promise.all([
    reader.read({ ...query, localities: needs.localities.filter((uid) => !below.has(uid)) }),
    reader.read({ ...query, metrics: own, localities: [...below].filter((uid) => !beneath.has(uid)) }),
  ]);
  const open = openMetrics(near, needs.centres, reference);
  const metrics = own.filter((code) => open.has(code));
  const children =
    metrics.length === 0 ? [] : await reader.read({ ...query, metrics, localities: needs.beneath });
  const read = [...near, ...siblings, ...children];
  const rollups = await withMatches(read, query, { read: reader.read, reference, places: needs.centres });
  const { centres } = needs;
  const whole = await wholeUnitsOf(framed, query, { centres, rollups: near, metrics: view.metrics });
  const targets = await reader.targets({ ...query, localities: withTargets(needs, read, reference.tree) });
  const annotations = await annotationsFor(database.db, viewer);
  const cited = new Set<string>();
  for (const { source } of rollups) if (source !== undefined) cited.add(source);
  for (const target of targets) for (const source of sourcesOfTarget(target)) cited.add(source);
  const sources = await sourcesFor(database.db, viewer, [...cited]);
  return compare(shown, { ...reference, ...whole, rollups, targets, sources, viewer, peers, annotations });
}

/** The units under those that have rows, and have none themselves: of them only the figures count, not what they are measured with. */
function childrenOf({ centres, years, part }: ComparisonNeeds, tree: LocalityTree): ReadonlySet<LocalityUid> {
  const below = new Set<LocalityUid>();
  for (const uid of centres)
    for (const year of years) for (const child of tree.childrenIn(uid, { year, part })) below.add(child);
  for (const uid of centres) below.delete(uid);
  return below;
}

/**
 * The metrics that what lies beneath the centres says anything of: figures of theirs lack some of what they are made of,
 * or come from several sources; with the parts that these are computed from.
 */
function openMetrics(
  near: readonly Rollup[],
  centres: readonly LocalityUid[],
  reference: Reference,
): ReadonlySet<MetricCode> {
  const rows = new Set(centres);
  const open = new Set<MetricCode>();
  for (const { metric, locality, value, bounds, complete, source } of near) {
    const isThere = isKnown(value) || bounds !== undefined;
    if (isThere && (!complete || source === undefined) && rows.has(locality)) open.add(metric);
  }
  for (const code of [...open]) for (const part of partsOf(code, reference)) open.add(part);
  return open;
}

/** What a ratio or a mean is computed from. */
function partsOf(code: MetricCode, { metricsByCode }: Reference): readonly MetricCode[] {
  const how = metricsByCode.get(code)?.aggregation;
  if (how?.kind === "ratio") return [how.numerator, how.denominator];
  return how?.kind === "weighted-mean" ? [how.weight] : [];
}

/**
 * The places whose targets count: not those of children, unless figures are missing beneath a parent of theirs. A former
 * district and its province share communes: one that is whole takes no targets from the other.
 */
function withTargets(
  { centres, localities, years, part }: ComparisonNeeds,
  rollups: readonly Rollup[],
  tree: LocalityTree,
): readonly LocalityUid[] {
  const partial = new Set(rollups.filter((r) => isKnown(r.value) && !r.complete).map((r) => r.locality));
  const childrenOf = (uid: LocalityUid) => years.flatMap((year) => tree.childrenIn(uid, { year, part }));
  const whole = new Set(centres.filter((uid) => !partial.has(uid)).flatMap(childrenOf));
  const needed = new Set([...centres, ...localities.filter((uid) => partial.has(uid)).flatMap(childrenOf)]);
  return localities.filter((uid) => !whole.has(uid) || needed.has(uid));
}
