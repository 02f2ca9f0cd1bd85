import { DomainError } from "../domain-error.ts";
import { within } from "../nested-map.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { MetricCode } from "./metric.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import { missing } from "./value.ts";

/** The figures of one metric and one period, by locality. */
export type ObservationCells = ReadonlyMap<LocalityUid, Observation>;

/**
 * The figure that counts in every cell (metric, locality, year, part): the `published` one of the highest revision.
 * Where only `held` ones are there, the cell is missing "pending-review": a reader learns that something was reported,
 * and no number (semantics 11). What is `withdrawn` takes back everything of a lower revision in its cell; `alternative`
 * figures are left out.
 *
 * @returns a look-up of the cells of a metric and a period; empty where there are none
 * @throws DomainError "duplicate-observation" when two published figures share a cell's highest revision
 */
export function currentObservations(
  observations: Iterable<Observation>,
): (metric: MetricCode, period: Period) => ObservationCells {
  const byMetric = new Map<MetricCode, Map<number, Map<string, Map<LocalityUid, Observation>>>>();
  const clashes = new Set<Observation>();
  const held: Observation[] = [];
  const withdrawn: Observation[] = [];
  for (const observation of observations) {
    if (observation.state === "held") held.push(observation);
    if (observation.state === "withdrawn") withdrawn.push(observation);
    if (observation.state !== "published") continue;
    const { metric, period, locality } = observation;
    const cells = within(within(within(byMetric, metric), period.year), period.part);
    const current = cells.get(locality);
    if (current === undefined || current.revision < observation.revision) {
      cells.set(locality, observation);
    } else if (current.revision === observation.revision) {
      clashes.add(current);
    }
  }
  const isTakenBack = takenBackBy(withdrawn);
  for (const { metric, period, locality } of withdrawn) {
    const cells = byMetric.get(metric)?.get(period.year)?.get(period.part);
    const current = cells?.get(locality);
    if (current !== undefined && isTakenBack(current)) cells?.delete(locality);
  }
  for (const clash of clashes) {
    const { metric, locality, period, revision } = clash;
    if (byMetric.get(metric)?.get(period.year)?.get(period.part)?.get(locality) === clash)
      throw duplicate(clash, `${metric}, ${locality}, ${period.year} ${period.part}, revision ${revision}`);
  }
  // The newest first; of equal revisions the one that was recorded first.
  const standing = held.filter((waiting) => !isTakenBack(waiting));
  for (const waiting of standing.toSorted((a, b) => b.revision - a.revision)) {
    const { metric, period, locality } = waiting;
    const cells = within(within(within(byMetric, metric), period.year), period.part);
    if (!cells.has(locality)) cells.set(locality, { ...waiting, value: missing("pending-review") });
  }
  return (metric, period) => byMetric.get(metric)?.get(period.year)?.get(period.part) ?? new Map();
}

/** Whether a withdrawal of a higher revision stands in the cell of a figure. */
function takenBackBy(withdrawn: readonly Observation[]): (figure: Observation) => boolean {
  const highest = new Map<MetricCode, Map<number, Map<string, Map<LocalityUid, number>>>>();
  for (const { metric, period, locality, revision } of withdrawn) {
    const cells = within(within(within(highest, metric), period.year), period.part);
    cells.set(locality, Math.max(revision, cells.get(locality) ?? revision));
  }
  return ({ metric, period, locality, revision }) =>
    revision < (highest.get(metric)?.get(period.year)?.get(period.part)?.get(locality) ?? revision);
}

function duplicate({ metric, locality, period }: Observation, cell: string): DomainError {
  return new DomainError("duplicate-observation", `more than one published figure: ${cell}`, {
    metric,
    locality,
    year: period.year,
    part: period.part,
  });
}
