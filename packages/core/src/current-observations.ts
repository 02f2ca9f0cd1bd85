import { DomainError } from "./domain-error.ts";
import type { LocalityUid } from "./locality.ts";
import type { MetricCode } from "./metric.ts";
import { within } from "./nested-map.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";

/** The figures of one metric and one period, by locality. */
export type ObservationCells = ReadonlyMap<LocalityUid, Observation>;

/**
 * The figure that counts in every cell (metric, locality, year, part): the `published` one of the highest revision.
 * `held` and `alternative` figures are left out whatever their revision.
 *
 * @returns a look-up of the cells of a metric and a period; empty where there are none
 * @throws DomainError "duplicate-observation" when two published figures share a cell's highest revision
 */
export function currentObservations(
  observations: Iterable<Observation>,
): (metric: MetricCode, period: Period) => ObservationCells {
  const byMetric = new Map<MetricCode, Map<number, Map<string, Map<LocalityUid, Observation>>>>();
  const clashes = new Set<Observation>();
  for (const observation of observations) {
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
  for (const clash of clashes) {
    const { metric, locality, period, revision } = clash;
    if (byMetric.get(metric)?.get(period.year)?.get(period.part)?.get(locality) === clash)
      throw duplicate(clash, `${metric}, ${locality}, ${period.year} ${period.part}, revision ${revision}`);
  }
  return (metric, period) => byMetric.get(metric)?.get(period.year)?.get(period.part) ?? new Map();
}

function duplicate({ metric, locality, period }: Observation, cell: string): DomainError {
  return new DomainError("duplicate-observation", `more than one published figure: ${cell}`, {
    metric,
    locality,
    year: period.year,
    part: period.part,
  });
}
