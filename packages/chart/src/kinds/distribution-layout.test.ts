import { describe, expect, it } from "vitest";
import { provinces34 } from "../../tests/kind-comparisons.ts";
import { chartSpec } from "../comparison-chart.ts";
import { distributionHeight, distributionLayout } from "./distribution-layout.ts";

function strip() {
  const spec = chartSpec(provinces34({ chart: "distribution" }));
  if (spec.kind !== "distribution") throw new Error(spec.kind);
  return spec;
}

describe("the layout of a distribution", () => {
  const spec = strip();
  const box = { left: 0, top: 0, width: 700, height: distributionHeight(spec, 700) };

  it("is found once for the height, the marks and the figures of a picture", () =>
    expect(distributionLayout(spec, box)).toBe(distributionLayout(spec, { ...box, height: 0 })));
  it("is found anew for another width", () =>
    expect(distributionLayout(spec, { ...box, width: 500 }).plot.width).toBeLessThan(500));
  it("is the same however often it is found", () => {
    const [first, again] = [distributionLayout(spec, box), distributionLayout(strip(), box)];
    expect(again.points).toEqual(first.points);
    expect(again.names).toEqual(first.names);
  });
});
