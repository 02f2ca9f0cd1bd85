import type { Metric } from "./metric.ts";
import { type Period, periodEnd } from "./period.ts";

/**
 * The version of the definition that a metric is counted by in a period: the one in force on its last day. Before the
 * first dated change it is the version before that one; without dated changes always the catalogue's.
 */
export function definitionVersionIn(
  metric: Pick<Metric, "definitionVersion" | "definitionChanges">,
  period: Period,
): number {
  const changes = metric.definitionChanges ?? [];
  const [first] = changes;
  if (first === undefined) return metric.definitionVersion;
  const end = periodEnd(period);
  return changes.findLast((change) => change.since <= end)?.version ?? first.version - 1;
}
