import type { GoldenCase } from "./golden-case.ts";
import { golden } from "./golden-case.ts";
import { hardCases, provinces34, urbanSeven } from "./kind-comparisons.ts";

/** Ranks over the years and where all places lie in one. */
export const orderCases: readonly GoldenCase[] = [
  golden("bump-urban-vi-light", urbanSeven({ chart: "bump" })),
  golden("bump-hard-en-dark", hardCases({ chart: "bump", language: "en" }), { theme: "dark" }),
  golden("bump-hard-phone", hardCases({ chart: "bump" }), { width: 360, parts: "plot" }),
  golden("bump-34-lit", provinces34({ chart: "bump" }), { lit: "new:112" }),
  golden("distribution-34-vi-light", provinces34({ chart: "distribution" })),
  golden("distribution-34-phone", provinces34({ chart: "distribution" }), { width: 360, parts: "plot" }),
  golden("distribution-hard-vi-light", hardCases({ chart: "distribution" })),
  golden("distribution-hard-en-dark", hardCases({ chart: "distribution", language: "en", tolerance: 1 }), {
    theme: "dark",
  }),
  golden("distribution-hard-phone", hardCases({ chart: "distribution" }), { width: 360, parts: "plot" }),
];
