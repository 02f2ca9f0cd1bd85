import type { GoldenCase } from "./golden-case.ts";
import { golden } from "./golden-case.ts";
import { hardCases, provinces34, sumsWithGaps, urbanSeven } from "./kind-comparisons.ts";

/** Slopes and dumbbells: two years held against each other. */
export const pairCases: readonly GoldenCase[] = [
  golden("slope-urban-vi-light", urbanSeven({ chart: "slope" })),
  golden("slope-hard-vi-light", hardCases({ chart: "slope" })),
  golden("slope-hard-en-dark", hardCases({ chart: "slope", language: "en" }), { theme: "dark" }),
  golden("slope-hard-phone", hardCases({ chart: "slope" }), { width: 360, parts: "plot" }),
  golden("slope-34-lit", provinces34({ chart: "slope" }), { lit: "new:112" }),
  golden("slope-rank-34", provinces34({ chart: "slope", basis: "rank" })),
  golden("slope-gaps-vi-light", sumsWithGaps({ chart: "slope" })),
  golden("dumbbell-gaps-vi-light", sumsWithGaps({ chart: "dumbbell" })),
  golden("dumbbell-gaps-phone", sumsWithGaps({ chart: "dumbbell" }), { width: 360, parts: "plot" }),
  golden("dumbbell-urban-vi-light", urbanSeven({ chart: "dumbbell" })),
  golden("dumbbell-hard-vi-light", hardCases({ chart: "dumbbell" })),
  golden("dumbbell-hard-en-dark", hardCases({ chart: "dumbbell", language: "en" }), { theme: "dark" }),
  golden("dumbbell-hard-phone", hardCases({ chart: "dumbbell" }), { width: 360, parts: "plot" }),
  golden("dumbbell-34-lit", provinces34({ chart: "dumbbell" }), { lit: "new:112" }),
];
