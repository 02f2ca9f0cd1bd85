import { compared } from "@sosanh/core/fixtures/small-comparison";
import { metrics, places, seen } from "@sosanh/core/fixtures/small-country";
import { describe, expect, it } from "vitest";
import { chartCoverage } from "./chart-coverage.ts";

const recruits = metrics.find(({ code }) => code === "recruits");
if (recruits === undefined) throw new Error("no metric");
const view = { places: [{ childrenOf: places.B }], years: { from: 2022, to: 2023 } };
const of = (observations: readonly ReturnType<typeof seen>[]) =>
  chartCoverage(compared(observations, { view }), recruits);

describe("the badge of coverage", () => {
  it("counts the places that have a figure in the last year", () =>
    expect(of([seen("B1", 2023, 40), seen("B2", 2022, 50)])).toMatchObject({ known: 1, of: 2, partial: 0 }));
  it("tells those apart of which only some units reported", () =>
    expect(of([seen("B1a", 2023, 40), seen("B2", 2023, 50)])).toMatchObject({
      known: 2,
      of: 2,
      partial: 1,
    }));
});
