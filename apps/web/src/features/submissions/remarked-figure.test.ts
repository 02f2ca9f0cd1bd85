import { known, missing } from "@sosanh/core/figures/value";
import { metrics } from "@sosanh/core/fixtures/small-country";
import { expect, it } from "vitest";
import { remarkedFigure } from "./remarked-figure.ts";

const [metric] = metrics;
if (metric === undefined) throw new Error("no metric");
const remarked = [
  { ordinal: 2, shown: "1.450", metric: metric.code },
  { ordinal: 3, shown: "214", decided: known(21_400), metric: metric.code },
  { ordinal: 4, shown: "214", decided: missing("not-reported"), metric: metric.code },
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

it("by the number that was decided where the document says another", () => {
  expect(remarkedFigure(3, { remarked, metrics }, "vi")).toBe(
    `21.400 (văn bản ghi “214”), ${metric.name.vi}`,
  );
  expect(remarkedFigure(3, { remarked, metrics }, "en")).toBe(
    `21,400 (the document says “214”), ${metric.name.en}`,
  );
  expect(remarkedFigure(4, { remarked, metrics }, "vi")).toBe(
    `chưa báo cáo (văn bản ghi “214”), ${metric.name.vi}`,
  );
});

it("and not at all where nothing is known of it", () =>
  expect(remarkedFigure(9, { remarked, metrics }, "vi")).toBeUndefined());
