import type { Aggregation, Metric, MetricGroup } from "@sosanh/core/figures/metric";

export interface MetricGroupTable {
  code: string;
  position: number;
  name_vi: string;
  name_en: string;
}

/** `position` is the place in the catalogue; null for a metric that has left it while figures still name it. */
export interface MetricTable {
  id: number;
  code: string;
  position: number | null;
  group_code: string;
  name_vi: string;
  name_en: string;
  unit_vi: string;
  unit_en: string;
  definition_vi: string;
  definition_en: string;
  definition_version: number;
  decimals: number;
  aggregation: string;
  numerator: string | null;
  denominator: string | null;
  scale: number | null;
  weight: string | null;
  polarity: string;
  value_kind: string;
  timing: string;
  population: string | null;
  target_of: string | null;
  attainment_of: string | null;
  /** A JSON list of `DefinitionChange`; null where the definition never changed. */
  definition_changes: string | null;
  moved_by_reclassification: number;
  /** When and by whom the office added it; null of what the catalogue ships. */
  added_at: string | null;
  added_by: string | null;
}

export function toMetricGroup(row: MetricGroupTable): MetricGroup {
  return { code: row.code, name: { vi: row.name_vi, en: row.name_en } };
}

export function toMetric(row: MetricTable): Metric {
  return {
    code: row.code,
    name: { vi: row.name_vi, en: row.name_en },
    unit: { vi: row.unit_vi, en: row.unit_en },
    group: row.group_code,
    decimals: row.decimals,
    aggregation: toAggregation(row),
    polarity: row.polarity as Metric["polarity"],
    valueKind: row.value_kind as Metric["valueKind"],
    timing: row.timing as Metric["timing"],
    definition: { vi: row.definition_vi, en: row.definition_en },
    definitionVersion: row.definition_version,
    ...(row.definition_changes !== null && { definitionChanges: toDefinitionChanges(row) }),
    ...(row.moved_by_reclassification === 1 && { movedByReclassification: true }),
    ...(row.population !== null && { population: row.population }),
    ...(row.target_of !== null && { targetOf: row.target_of }),
    ...(row.attainment_of !== null && { attainmentOf: row.attainment_of }),
  };
}

/** The row of a metric at a place of the catalogue. */
export function fromMetric(
  metric: Metric,
  position: number,
): Omit<MetricTable, "id" | "added_at" | "added_by"> {
  const how = metric.aggregation;
  return {
    code: metric.code,
    position,
    group_code: metric.group,
    name_vi: metric.name.vi,
    name_en: metric.name.en,
    unit_vi: metric.unit.vi,
    unit_en: metric.unit.en,
    definition_vi: metric.definition.vi,
    definition_en: metric.definition.en,
    definition_version: metric.definitionVersion,
    decimals: metric.decimals,
    aggregation: how.kind,
    numerator: how.kind === "ratio" ? how.numerator : null,
    denominator: how.kind === "ratio" ? how.denominator : null,
    scale: how.kind === "ratio" ? how.scale : null,
    weight: how.kind === "weighted-mean" ? how.weight : null,
    polarity: metric.polarity,
    value_kind: metric.valueKind,
    timing: metric.timing,
    population: metric.population ?? null,
    target_of: metric.targetOf ?? null,
    attainment_of: metric.attainmentOf ?? null,
    definition_changes:
      metric.definitionChanges === undefined ? null : JSON.stringify(metric.definitionChanges),
    moved_by_reclassification: metric.movedByReclassification === true ? 1 : 0,
  };
}

function toDefinitionChanges(
  row: Pick<MetricTable, "code" | "definition_changes">,
): NonNullable<Metric["definitionChanges"]> {
  const changes: unknown = JSON.parse(row.definition_changes ?? "[]");
  if (Array.isArray(changes)) return changes;
  throw new Error(`not definition changes in the database: ${row.definition_changes} of metric ${row.code}`);
}

function toAggregation(row: MetricTable): Aggregation {
  if (row.aggregation === "sum" || row.aggregation === "none") return { kind: row.aggregation };
  if (row.aggregation === "weighted-mean" && row.weight !== null) {
    return { kind: "weighted-mean", weight: row.weight };
  }
  const { numerator, denominator, scale } = row;
  if (row.aggregation === "ratio" && numerator !== null && denominator !== null && scale !== null) {
    return { kind: "ratio", numerator, denominator, scale };
  }
  throw new Error(`not an aggregation in the database: ${row.aggregation} of metric ${row.code}`);
}
