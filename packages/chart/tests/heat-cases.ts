import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { recruits, urban } from "./comparison-fixture.ts";
import type { GoldenCase } from "./golden-case.ts";
import { golden } from "./golden-case.ts";
import type { Asked } from "./kind-comparisons.ts";
import { hardCases, provinces34, twoMetrics, urbanSeven } from "./kind-comparisons.ts";
import { country34 } from "./map-cases.ts";

const cases: Metric = {
  ...recruits,
  code: "order_cases",
  name: { vi: "Vụ việc về trật tự xã hội", en: "Public order cases" },
  unit: { vi: "vụ", en: "cases" },
  polarity: "lower-better",
};
const people: Metric = {
  ...recruits,
  code: "population",
  name: { vi: "Dân số trung bình", en: "Mean population" },
  polarity: "neutral",
};

/** Several metrics of the 34 provinces in one comparison. */
function metricsOf(
  view: Asked,
  columns: readonly (readonly [Metric, (i: number, t: number) => number | "?"])[],
  years = 1,
): Comparison {
  const parts = columns.map(([metric, cell]) => country34({ view, metric, cell, years }));
  const [first] = parts;
  if (first === undefined) throw new Error("no metric");
  const metrics = columns.map(([metric]) => metric);
  return {
    ...first,
    metrics,
    view: { ...first.view, metrics: metrics.map(({ code }) => code) },
    rows: parts.flatMap(({ rows }) => rows),
  };
}

/** From a hundred to a million people: a logarithmic scale. */
const fewToMany = (i: number) => Math.round(10 ** (2 + ((i * 7) % 40) / 10));
const counts = (i: number, t: number) => (i % 9 === 5 ? "?" : 60 + ((i * 37 + t * 11) % 240));

export const heatCases: readonly GoldenCase[] = [
  golden("heatmap-hard-vi-light", hardCases({ chart: "heatmap" })),
  golden("heatmap-urban-en-dark", urbanSeven({ chart: "heatmap", language: "en", basis: "change" }), {
    theme: "dark",
  }),
  golden("heatmap-34-phone", provinces34({ chart: "heatmap" }), {
    width: 358,
    parts: "plot",
    lit: "new:112",
  }),
  golden(
    "heatmap-metrics-vi-light",
    metricsOf({ chart: "heatmap", mine: "new:38" }, [
      [recruits, counts],
      [cases, (i, t) => counts(i + 3, t)],
      [urban, (i) => 10 + ((i * 13) % 50)],
    ]),
  ),
  golden("scatter-hard-vi-light", twoMetrics({ chart: "scatter" })),
  golden(
    "scatter-34-vi-light",
    metricsOf(
      { chart: "scatter", mine: "new:38" },
      [
        [urban, (i, t) => 12 + ((i * 13) % 40) + t],
        [recruits, counts],
      ],
      4,
    ),
  ),
  golden(
    "scatter-log-en-dark",
    metricsOf({ chart: "scatter", mine: "new:38", language: "en" }, [
      [people, fewToMany],
      [recruits, counts],
    ]),
    { theme: "dark", lit: "new:01" },
  ),
  golden(
    "scatter-34-phone",
    metricsOf(
      { chart: "scatter", mine: "new:38" },
      [
        [urban, (i, t) => 12 + ((i * 13) % 40) + t],
        [recruits, counts],
      ],
      4,
    ),
    { width: 358, parts: "plot" },
  ),
];
