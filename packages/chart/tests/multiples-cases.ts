import type { GoldenCase } from "./golden-case.ts";
import { golden } from "./golden-case.ts";
import { hardCases, provinces34, twoMetrics } from "./kind-comparisons.ts";

/** Small charts side by side. */
export const multiplesCases: readonly GoldenCase[] = [
  golden("multiples-34-vi-light", provinces34({ chart: "small-multiples" }), { lit: "new:112" }),
  golden("multiples-hard-vi-light", hardCases({ chart: "small-multiples" })),
  golden("multiples-hard-en-dark", hardCases({ chart: "small-multiples", language: "en" }), {
    theme: "dark",
  }),
  golden("multiples-hard-phone", hardCases({ chart: "small-multiples" }), { width: 360, parts: "plot" }),
  golden("multiples-metrics", twoMetrics({ chart: "small-multiples" })),
  golden("multiples-metrics-phone", twoMetrics({ chart: "small-multiples" }), { width: 360, parts: "plot" }),
];
