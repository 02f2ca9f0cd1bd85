import { compare } from "@sosanh/core/compare";
import type { Comparison } from "@sosanh/core/comparison";
import { comparisonNeeds } from "@sosanh/core/comparison-needs";
import { viewWithPeers } from "@sosanh/core/peers-shown";
import type { View } from "@sosanh/core/view";
import { annotationsFor } from "@sosanh/db/queries/annotations";
import { rollupsFor } from "@sosanh/db/queries/rollups";
import { sourcesFor } from "@sosanh/db/queries/sources";
import { targetsFor } from "@sosanh/db/queries/targets";
import { withMatches } from "./answer-matches.ts";
import { answerPeers, type ReadRollups } from "./answer-peers.ts";
import type { ApiContext } from "./context.ts";

/** Answers a View: what it needs is read, and the core compares. The page, the command line and exports all ask here. */
export async function answerView(context: ApiContext, view: View): Promise<Comparison> {
  const { database, viewer, reference } = context;
  const read: ReadRollups = (query) => rollupsFor(database.db, viewer, query);
  const peers = await answerPeers(context, view, read);
  const needs = comparisonNeeds(viewWithPeers(view, peers), reference.tree, reference.metricsByCode);
  const years = { from: Math.min(...needs.years), to: Math.max(...needs.years) };
  const query = { ...needs, data: view.data, years };
  const [shown, targets, annotations] = await Promise.all([
    read(query),
    targetsFor(database.db, viewer, query),
    annotationsFor(database.db, viewer),
  ]);
  const rollups = await withMatches(shown, query, { read, reference, places: needs.places });
  const cited = new Set(rollups.flatMap((r) => (r.source === undefined ? [] : [r.source])));
  for (const target of targets) cited.add(target.citation.source);
  const sources = await sourcesFor(database.db, viewer, [...cited]);
  return compare(view, { ...reference, rollups, targets, sources, viewer, peers, annotations });
}
