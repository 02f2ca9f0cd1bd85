import { compared } from "@sosanh/core/fixtures/small-comparison";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { ViewInput } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { comparisonTitle } from "./comparison-title.ts";

const title = (view: Partial<ViewInput>) => comparisonTitle(compared([seen("B1", 2022, 40)], { view }));

describe("the title of the tab", () => {
  it("says what is compared, where and when, with my place first", () =>
    expect(title({ mine: places.B2, places: [{ childrenOf: places.B }] })).toMatch(
      /: Bình Hạ, Bình Thượng, 2020–2023$/,
    ));
  it("counts the places it does not name, and the metrics", () =>
    expect(title({ metrics: ["recruits", "accidents"], years: { from: 2022, to: 2022 } })).toMatch(
      / và 1 chỉ tiêu khác: .+ và \d+ nơi khác, 2022$/,
    ));
  it("calls the country by one name", () =>
    expect(title({ places: [{ locality: "vn" }] })).toMatch(/: Cả nước, 2020–2023$/));
});
