import type { Metric } from "@sosanh/core/figures/metric";
import { known } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import { correctedValue } from "./corrected-value.ts";

const people = { unit: { vi: "người", en: "people" }, decimals: 0, valueKind: "count" } as Metric;
const read = (typed: string, more: Partial<Parameters<typeof correctedValue>[0]> = {}) =>
  correctedValue({
    typed,
    qualifier: "exact",
    metric: people,
    published: known(1840),
    language: "vi",
    ...more,
  });

describe("a correction that is typed", () => {
  it("is a value of the metric", () => expect(read("1.480")).toEqual({ value: known(1480) }));
  it("is as sure as is chosen beside it", () =>
    expect(read("1.480", { qualifier: "approximate" })).toEqual({ value: known(1480, "approximate") }));
  it("is as sure as a typed sign says", () =>
    expect(read("≥ 1.480", { qualifier: "approximate" })).toEqual({ value: known(1480, "at-least") }));
  it("is refused where nothing would change", () => expect(read("1.840")).toHaveProperty("problem"));
  it("may change only how sure the number is", () =>
    expect(read("1.840", { qualifier: "approximate" })).toEqual({ value: known(1840, "approximate") }));
  it("may be that there is no figure", () =>
    expect(read("chưa báo cáo")).toEqual({ value: { missing: "not-reported" } }));
  it.each(["", "1.8400", "x"])("is refused with a sentence: %j", (typed) =>
    expect((read(typed) as { problem: string }).problem).not.toBe(""),
  );
});
