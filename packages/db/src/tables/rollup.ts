import type { Rollup } from "@sosanh/core/figures/rollup";
import { originCode, partCode, wordOf } from "./codes.ts";
import { toUid } from "./locality.ts";
import type { CellColumns } from "./observation.ts";
import { toValue } from "./observation.ts";

/** Who was under whom on the last day of a period. */
export interface ParenthoodTable {
  part: number;
  year: number;
  child_id: number;
  parent_id: number;
  parent_level: number;
}

/** How many units were directly under the parent on the last day of the period. */
export interface FamilyTable {
  part: number;
  year: number;
  parent_id: number;
  children: number;
}

/** How many roll-ups of a metric, level and period are known: what a whole-country viewer is told without counting. */
export interface RollupCountTable {
  data: number;
  metric_id: number;
  part: number;
  level: number;
  year: number;
  known: number;
}

/** The stored roll-up of a cell, as reported. The children columns are null where the unit has none. */
export interface RollupTable extends CellColumns {
  level: number;
  value: number | null;
  qualifier: number | null;
  missing: number | null;
  origin: number;
  derived_value: number | null;
  derived_qualifier: number | null;
  reported_children: number | null;
  expected_children: number | null;
  complete: number;
  estimate: number;
  source_id: number | null;
}

/** A roll-up row with the codes its ids stand for. */
export interface NamedRollup
  extends Omit<RollupTable, "source_id" | "metric_id" | "locality_id" | "data" | "level"> {
  readonly metric: string;
  readonly locality: string;
  readonly source: string | null;
}

export function toRollup(row: NamedRollup): Rollup {
  const { reported_children: reported, expected_children: expected } = row;
  const derived = { value: row.derived_value, qualifier: row.derived_qualifier, missing: null };
  return {
    metric: row.metric,
    locality: toUid(row.locality),
    period: { year: row.year, part: wordOf(partCode, row.part) },
    value: toValue(row),
    origin: wordOf(originCode, row.origin),
    complete: row.complete === 1,
    ...(reported !== null && expected !== null && { coverage: { reported, expected } }),
    ...(derived.value !== null && { derived: toValue(derived) }),
    ...(row.source !== null && { source: row.source }),
    estimate: row.estimate === 1,
  };
}
