import type { DatasetLoad, ReferenceLoad } from "@sosanh/core/figures/dataset-load";
import type { Aggregation, Metric } from "@sosanh/core/figures/metric";
import type { DataKind, Observation } from "@sosanh/core/figures/observation";
import type { Source } from "@sosanh/core/figures/source";
import type { Target } from "@sosanh/core/figures/target";
import { known } from "@sosanh/core/figures/value";
import type { Level, Locality, LocalityUid } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";

/** Two provinces; the first has two districts, of two communes and one; the second has one district. */
export const localities: readonly Locality[] = [
  unit("vn", 0),
  unit("old:01", 1, "vn"),
  unit("old:02", 1, "vn"),
  unit("old:101", 2, "old:01"),
  unit("old:102", 2, "old:01"),
  unit("old:201", 2, "old:02"),
  unit("old:10101", 3, "old:101"),
  unit("old:10102", 3, "old:101"),
  unit("old:10201", 3, "old:102"),
];

export const metrics: readonly Metric[] = [
  metric("recruits", { kind: "sum" }),
  metric("quota", { kind: "sum" }),
  metric("fill_rate", { kind: "ratio", numerator: "recruits", denominator: "quota", scale: 100 }),
  metric("mean_age", { kind: "weighted-mean", weight: "recruits" }),
  metric("models", { kind: "none" }),
];

export const tree = localityTree(localities);

export const reference: ReferenceLoad = {
  fingerprint: "small-1",
  localities,
  successions: [{ from: "old:102", to: "old:101", on: "2024-12-01", change: "merged", share: "full" }],
  metricGroups: [{ code: "all", name: { vi: "Tất cả", en: "All" } }],
  metrics,
};

export const review: Source = { id: "review", title: "Báo cáo tổng kết", illustrative: false };
const invented: Source = { id: "invented", title: "Số liệu minh họa", illustrative: true };

/** A unit that always was, under the one parent. */
export function unit(uid: LocalityUid, level: Level, parent?: LocalityUid): Locality {
  const names = { kind: "huyen", name: `Huyện ${uid}`, shortName: uid } as const;
  return { uid, level, versions: [{ ...names, ...(parent !== undefined && { parent }) }] };
}

export function metric(code: string, aggregation: Aggregation): Metric {
  return {
    code,
    aggregation,
    name: { vi: code, en: code },
    unit: { vi: "người", en: "people" },
    group: "all",
    decimals: 0,
    polarity: "neutral",
    valueKind: "count",
    timing: "flow",
    definition: { vi: "", en: "" },
    definitionVersion: 1,
  };
}

/** An observation of 2023 as reported; what differs is given. */
export function seen(
  place: LocalityUid,
  value: number | Observation["value"],
  other: Partial<Observation> = {},
): Observation {
  return {
    dataset: "reports",
    metric: "recruits",
    locality: place,
    period: { year: 2023, part: "year" },
    value: typeof value === "number" ? known(value) : value,
    status: "measured",
    state: "published",
    revision: 1,
    citation: { source: "review", place: { kind: "span", start: 3, end: 9 } },
    ...other,
  };
}

/** A target of 2023. */
export function targeted(place: LocalityUid, amount: number): Target {
  return {
    dataset: "reports",
    metric: "recruits",
    locality: place,
    period: { year: 2023, part: "year" },
    content: { kind: "amount", amount, qualifier: "exact" },
    setBy: "UBND tỉnh",
    citation: { source: "review", place: { kind: "cell", sheet: "Biểu 1", row: 4, column: "C" } },
  };
}

/** A load of the observations, named by its fingerprint. */
export function loadOf(
  observations: readonly Observation[],
  other: { code?: string; kind?: DataKind; fingerprint?: string; targets?: readonly Target[] } = {},
): DatasetLoad {
  const { code = "reports", kind = "real", fingerprint = "1", targets = [] } = other;
  return {
    dataset: { code, kind, name: { vi: code, en: code } },
    fingerprint,
    sources: [kind === "real" ? review : invented],
    observations: () => observations,
    targets: () => targets,
    expected: observations.length,
  };
}
