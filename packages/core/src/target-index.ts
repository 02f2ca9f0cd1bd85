import type { LocalityUid } from "./locality.ts";
import type { MetricCode } from "./metric.ts";
import { within } from "./nested-map.ts";
import type { Period } from "./period.ts";
import type { Target } from "./target.ts";

/** Finds the targets of a cell, in the order of their source ids; none is an empty list. */
export type TargetIndex = (metric: MetricCode, locality: LocalityUid, period: Period) => readonly Target[];

/** Indexes targets by metric, locality and period. */
export function targetIndex(targets: Iterable<Target>): TargetIndex {
  const cells = new Map<MetricCode, Map<LocalityUid, Map<number, Map<string, Target[]>>>>();
  for (const target of targets) {
    const { metric, locality, period } = target;
    const parts = within(within(within(cells, metric), locality), period.year);
    const list = parts.get(period.part) ?? [];
    list.push(target);
    list.sort((a, b) => (a.citation.source < b.citation.source ? -1 : 1));
    parts.set(period.part, list);
  }
  return (metric, locality, period) =>
    cells.get(metric)?.get(locality)?.get(period.year)?.get(period.part) ?? [];
}
