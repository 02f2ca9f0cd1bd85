import { expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { comparisonOf, place, urban } from "./comparison-fixture.ts";

const reclassified = { comparability: { verdict: "caution", reasons: ["reclassified"] } } as const;

function title(language: "vi" | "en", basis: "value" | "change" = "value"): string {
  const spec = chartSpec(
    comparisonOf({
      view: { mine: "old:38", language, basis },
      metric: urban,
      first: 2018,
      places: [
        [
          place("old:38", "Thanh Hóa"),
          [14.4, 15, { value: { value: 23.3, qualifier: "exact" }, ...reclassified }],
        ],
      ],
    }),
  );
  return spec.title.replaceAll("\u00a0", " ");
}

it("a title never tells a move that reclassified communes made without saying so", () => {
  expect(title("vi")).toMatch(/từ 14,4 % lên 23,3 %.*\(xã, phường, thị trấn xếp loại lại\)$/);
  expect(title("en")).toMatch(/\(communes were reclassified\)$/);
});
