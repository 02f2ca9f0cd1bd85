import { barsCases } from "../../chart/tests/bars-cases.ts";
import type { GoldenCase } from "../../chart/tests/golden-case.ts";
import { goldenCases } from "../../chart/tests/golden-cases.ts";
import { heatCases } from "../../chart/tests/heat-cases.ts";
import { lineCases } from "../../chart/tests/line-cases.ts";
import { mapCases } from "../../chart/tests/map-cases.ts";
import { multiplesCases } from "../../chart/tests/multiples-cases.ts";
import { pairCases } from "../../chart/tests/pair-cases.ts";
import { sumCases } from "../../chart/tests/sum-cases.ts";
import { thinCases } from "../../chart/tests/thin-cases.ts";

/** Comparisons of every chart kind, with gaps, qualifiers, bounds, estimates, targets and broken years. */
export const allComparisons: readonly GoldenCase[] = [
  ...[...barsCases, ...goldenCases, ...heatCases, ...lineCases, ...mapCases],
  ...[...multiplesCases, ...pairCases, ...sumCases, ...thinCases],
];
