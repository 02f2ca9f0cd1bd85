import { within } from "../nested-map.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { MetricCode } from "./metric.ts";
import type { Period } from "./period.ts";
import type { Target } from "./target.ts";

/** Finds the targets of a cell, by source, data set and number, whatever order they came in; none is an empty list. */
export type TargetIndex = (metric: MetricCode, locality: LocalityUid, period: Period) => readonly Target[];

/** Indexes targets by metric, locality and period. */
export function targetIndex(targets: Iterable<Target>): TargetIndex {
  const cells = new Map<MetricCode, Map<LocalityUid, Map<number, Map<string, Target[]>>>>();
  for (const target of targets) {
    const { metric, locality, period } = target;
    const parts = within(within(within(cells, metric), locality), period.year);
    const list = parts.get(period.part) ?? [];
    list.push(target);
    list.sort(bySource);
    parts.set(period.part, list);
  }
  return (metric, locality, period) =>
    cells.get(metric)?.get(locality)?.get(period.year)?.get(period.part) ?? [];
}

function bySource(a: Target, b: Target): number {
  if (a.citation.source !== b.citation.source) return a.citation.source < b.citation.source ? -1 : 1;
  if (a.dataset !== b.dataset) return a.dataset < b.dataset ? -1 : 1;
  return numberIn(a) - numberIn(b);
}

function numberIn({ content }: Target): number {
  return content.kind === "amount" ? content.amount : content.attainment;
}
