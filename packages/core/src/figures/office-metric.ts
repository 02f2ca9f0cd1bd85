import type { Aggregation, Bilingual, Metric, MetricCode } from "./metric.ts";

/** How the figures of a metric that an office adds make those of the unit above. */
export type OfficeAggregation =
  | Extract<Aggregation, { readonly kind: "sum" | "none" }>
  /** The scale follows from what the metric is: 100 of a percentage, else 1. */
  | { readonly kind: "ratio"; readonly numerator: MetricCode; readonly denominator: MetricCode };

/** A metric as an office adds it; its code is made from its name. */
export interface NewMetric
  extends Omit<
    Metric,
    | "code"
    | "aggregation"
    | "definitionVersion"
    | "definitionChanges"
    | "movedByReclassification"
    | "population"
    | "targetOf"
    | "attainmentOf"
  > {
  readonly aggregation: OfficeAggregation;
}

const prefix = "office_";
const longestCode = 60;

/**
 * The metric under a code of its own, `office_` and its Vietnamese name without marks; a number follows where that code is
 * taken. What was given in Vietnamese only is called so in English as well.
 */
export function officeMetric(given: NewMetric, isTaken: (code: MetricCode) => boolean): Metric {
  const { aggregation, valueKind } = given;
  return {
    ...given,
    code: freeCode(given.name.vi, isTaken),
    name: inBoth(given.name),
    unit: inBoth(given.unit),
    definition: inBoth(given.definition),
    aggregation:
      aggregation.kind === "ratio"
        ? { ...aggregation, scale: valueKind === "percentage" ? 100 : 1 }
        : aggregation,
    definitionVersion: 1,
  };
}

function inBoth({ vi, en }: Bilingual): Bilingual {
  const said = vi.trim();
  return { vi: said, en: en.trim() === "" ? said : en.trim() };
}

function freeCode(name: string, isTaken: (code: MetricCode) => boolean): MetricCode {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll("đ", "d")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, longestCode)
    .replace(/^_+|_+$/g, "");
  const code = `${prefix}${plain === "" ? "metric" : plain}`;
  for (let number = 1; ; number += 1) {
    const own = number === 1 ? code : `${code}_${number}`;
    if (!isTaken(own)) return own;
  }
}
