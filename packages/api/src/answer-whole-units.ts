import type { CompareInput } from "@sosanh/core/comparison/compare";
import { wholeUnitOf } from "@sosanh/core/comparison/whole-unit-pair";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Rollup } from "@sosanh/core/figures/rollup";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { CellQuery } from "@sosanh/db/queries/cells";
import { withMatches } from "./answer-matches.ts";
import type { InFrame } from "./in-frame.ts";

/** The places with rows, and what was read of them in the frame. */
interface FramedFigures {
  readonly centres: readonly LocalityUid[];
  readonly rollups: readonly Rollup[];
  readonly metrics: readonly MetricCode[];
}

/**
 * In a frame, the figures as reported of the whole units that places with gaps in their sums are, and of the units
 * beneath them, with the targets: changes and attainment of those places are matched on them (see `wholeUnitPair`). Nothing as reported, and nothing
 * where no place has gaps.
 */
export async function wholeUnitsOf(
  { context: { reference }, asReported }: Pick<InFrame, "context" | "asReported">,
  query: CellQuery,
  { centres, rollups, metrics }: FramedFigures,
): Promise<Pick<CompareInput, "wholeUnits" | "wholeUnitTargets">> {
  const tree = reference.tree.frame?.register;
  if (tree === undefined) return {};
  const [places, codes] = [new Set(centres), new Set(metrics)];
  const gaps = rollups.filter(
    (r) =>
      places.has(r.locality) &&
      codes.has(r.metric) &&
      isKnown(r.value) &&
      !r.complete &&
      reference.metricsByCode.get(r.metric)?.aggregation.kind === "sum",
  );
  const units = [...new Set(gaps.flatMap((r) => wholeUnitOf(r) ?? []))];
  if (units.length === 0) return {};
  const localities = new Set(units);
  for (const unit of units)
    for (let year = query.years.from; year <= query.years.to; year += 1)
      for (const child of tree.childrenIn(unit, { year, part: query.part })) localities.add(child);
  const { read } = asReported;
  const asked = { ...query, metrics: [...new Set(gaps.map((r) => r.metric))], localities: [...localities] };
  const [figures, wholeUnitTargets] = await Promise.all([read(asked), asReported.targets(asked)]);
  const matches = { read, reference: { ...reference, tree }, places: units };
  return { wholeUnits: await withMatches(figures, asked, matches), wholeUnitTargets };
}
