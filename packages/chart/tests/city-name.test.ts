import { chartKinds } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { silent, textsOf, variants } from "./kind-variants.ts";
import { shapes34 } from "./map-cases.ts";

describe("Ho Chi Minh City", () => {
  it.each(chartKinds)("is called a city wherever a %s chart names it", (chart) => {
    for (const comparison of variants(chart, [410, 417, 424], { mine: silent })) {
      const localities = comparison.localities.map((locality) =>
        locality.uid === silent
          ? { ...locality, name: "Thành phố Hồ Chí Minh", shortName: "Hồ Chí Minh" }
          : locality,
      );
      const texts = textsOf(chartSpec({ ...comparison, localities }, { shapes: shapes34 }));
      expect(texts.some((text) => /(TP|Thành phố)\s(Hồ|H…)/u.test(text))).toBe(true);
      expect(texts.filter((text) => /(?<!TP |Thành phố )Hồ Chí Minh/u.test(text))).toEqual([]);
    }
  });
});
