import type { IsoDate } from "./period.ts";

/** Names a metric: lower-case snake case, `recruits_delivered`. */
export type MetricCode = string;

/** A name in the two languages of the product. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** How a parent's value comes from its children's (semantics 2). */
export type Aggregation =
  | { readonly kind: "sum" }
  /** Numerators are added, denominators are added, then divided and multiplied by `scale` (100 for a percentage). */
  | {
      readonly kind: "ratio";
      readonly numerator: MetricCode;
      readonly denominator: MetricCode;
      readonly scale: number;
    }
  | { readonly kind: "weighted-mean"; readonly weight: MetricCode }
  | { readonly kind: "none" };

/** Which direction is good. Neutral metrics rank by size and are never coloured as better or worse. */
export type Polarity = "higher-better" | "lower-better" | "neutral";

/** What sort of number it is; `count` and `percentage` are never compared with one another (rule A4). */
export type ValueKind = "count" | "percentage" | "amount";

/** What is counted or measured (chỉ tiêu thống kê). */
export interface Metric {
  readonly code: MetricCode;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly group: string;
  /** Digits after the decimal mark when shown. */
  readonly decimals: number;
  readonly aggregation: Aggregation;
  readonly polarity: Polarity;
  readonly valueKind: ValueKind;
  /** A stock stands on the period's last day; a flow adds up over the period. */
  readonly timing: "flow" | "stock";
  readonly definition: Bilingual;
  /** Rises by one when what is counted changes; two versions do not compare. */
  readonly definitionVersion: number;
  /** When what is counted changed: the version from a day on, oldest first. Absent where it never did. */
  readonly definitionChanges?: readonly DefinitionChange[];
  /** True where communes becoming wards or towns (or back) move the figure without anyone moving: urban population. */
  readonly movedByReclassification?: boolean;
  /** The population metric of this metric's data set, for rates per head; absent where a rate makes no sense. */
  readonly population?: MetricCode;
  /** This metric holds the targets of that one: `recruits_target` → `recruits_delivered`. */
  readonly targetOf?: MetricCode;
  /** This metric states the attainment, in per cent, of that one's target: "đạt 100 % chỉ tiêu" (semantics 10). */
  readonly attainmentOf?: MetricCode;
}

/** From this day on the metric counts by another definition; figures before and after do not compare. */
export interface DefinitionChange {
  readonly version: number;
  readonly since: IsoDate;
  readonly note: Bilingual;
}

/** A group of metrics, in the order the catalogue shows them. */
export interface MetricGroup {
  readonly code: string;
  readonly name: Bilingual;
}
