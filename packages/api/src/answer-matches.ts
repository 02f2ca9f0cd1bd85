import { type MatchingNeed, matchingNeeds } from "@sosanh/core/comparison/matching-needs";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Rollup } from "@sosanh/core/figures/rollup";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { CellQuery } from "@sosanh/db/queries/cells";
import type { ReadRollups } from "./answer-peers.ts";
import type { Reference } from "./reference.ts";

interface MatchesIn {
  readonly read: ReadRollups;
  readonly reference: Reference;
  readonly places: readonly LocalityUid[];
}

/** From the nation down to communes. */
const mostRounds = 2;

/** What was read, and what lies deeper under sums with gaps, so that their change is told over whole units. */
export async function withMatches(
  shown: readonly Rollup[],
  query: CellQuery,
  { read, reference, places }: MatchesIn,
): Promise<readonly Rollup[]> {
  const sums = new Set(reference.metrics.filter((m) => m.aggregation.kind === "sum").map((m) => m.code));
  const { from, to } = query.years;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const among = { tree: reference.tree, sums, years, part: query.part };
  const rollups = [...shown];
  let units = places;
  for (let round = 0; round < mostRounds; round++) {
    const needs = matchingNeeds(units, rollups, among);
    for (const asked of together(needs.read)) {
      const deeper = await read({ ...query, ...asked });
      for (const rollup of deeper) rollups.push(rollup);
    }
    units = needs.units;
  }
  return rollups;
}

/** Metrics of which the same units are needed are read at once: who is late with one report is late with all of it. */
function together(needs: readonly MatchingNeed[]): readonly Pick<CellQuery, "metrics" | "localities">[] {
  const byUnits = new Map<string, { metrics: MetricCode[]; localities: readonly LocalityUid[] }>();
  for (const { metric, localities } of needs) {
    const key = localities.join();
    const same = byUnits.get(key);
    if (same === undefined) byUnits.set(key, { metrics: [metric], localities });
    else same.metrics.push(metric);
  }
  return [...byUnits.values()];
}
