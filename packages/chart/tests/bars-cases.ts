import type { GoldenCase } from "./golden-case.ts";
import { golden } from "./golden-case.ts";
import { hardCases, heldAgainstMedian, provinces34 } from "./kind-comparisons.ts";

/** Bars with bounds, borrowed figures, intervals and a benchmark. */
export const barsCases: readonly GoldenCase[] = [
  golden("bars-benchmark-vi-light", heldAgainstMedian({})),
  golden("bars-benchmark-en-dark", heldAgainstMedian({ language: "en" }), { theme: "dark" }),
  golden("bars-hard-vi-light", hardCases({ chart: "ranked-bars", tolerance: 2 })),
  golden("bars-hard-phone", hardCases({ chart: "ranked-bars" }), { width: 360, parts: "plot" }),
  golden("bars-34-lit", provinces34({ chart: "ranked-bars" }), { lit: "new:112" }),
];
