import { expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { textWidth } from "../src/marks/text-width.ts";
import { comparisonOf, place, recruits } from "./comparison-fixture.ts";
import { drawn, width } from "./kind-variants.ts";

it("the key of bars that all run to the left is inside the picture", () => {
  const comparison = comparisonOf({
    view: { chart: "ranked-bars", basis: "change" },
    metric: recruits,
    first: 2018,
    places: [[place("old:300", "Thọ Xuân"), [200, 150, 20]]],
  });
  const { elements } = drawn(chartSpec(comparison));
  const keys = elements.filter(({ style }) => style.text === "năm 2019") as readonly {
    readonly x?: number;
  }[];
  expect(keys).toHaveLength(1);
  expect((keys[0]?.x ?? width) + textWidth("năm 2019", 12)).toBeLessThanOrEqual(width);
});
