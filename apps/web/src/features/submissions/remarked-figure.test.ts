import { metrics } from "@sosanh/core/fixtures/small-country";
import { expect, it } from "vitest";
import { remarkedFigure } from "./remarked-figure.ts";

const [metric] = metrics;
if (metric === undefined) throw new Error("no metric");
const remarked = [
  { ordinal: 2, shown: "1.450", metric: metric.code },
  { ordinal: 5, shown: "hai trăm", metric: null },
];

it("a figure that was remarked on is named by its number and its metric", () => {
  expect(remarkedFigure(2, { remarked, metrics }, "vi")).toBe(`“1.450”, ${metric.name.vi}`);
  expect(remarkedFigure(2, { remarked, metrics }, "en")).toBe(`“1.450”, ${metric.name.en}`);
});

it("by its number alone where it has no metric, or the metrics are not there yet", () => {
  expect(remarkedFigure(5, { remarked, metrics }, "vi")).toBe("“hai trăm”");
  expect(remarkedFigure(2, { remarked, metrics: [] }, "vi")).toBe("“1.450”");
});

it("and not at all where nothing is known of it", () =>
  expect(remarkedFigure(3, { remarked, metrics }, "vi")).toBeUndefined());
