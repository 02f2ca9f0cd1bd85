import type { GoldenCase } from "./golden-case.ts";
import { golden } from "./golden-case.ts";
import { familyOf, hardCases } from "./kind-comparisons.ts";

/** Who explains a parent's change. */
export const sumCases: readonly GoldenCase[] = [
  golden("contribution-vi-light", familyOf({ chart: "contribution" })),
  golden("contribution-en-dark", familyOf({ chart: "contribution", language: "en" }), { theme: "dark" }),
  golden("contribution-phone", familyOf({ chart: "contribution" }), { width: 360, parts: "plot" }),
  golden("contribution-no-parent", hardCases({ chart: "contribution" })),
];
