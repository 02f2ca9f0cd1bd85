import { describe, expect, it } from "vitest";
import { openingMetric, openingPlaces } from "./opening-view.ts";

const offered = (code: string, valueKind: "count" | "percentage", availability?: object) => ({
  code,
  valueKind,
  ...(availability === undefined
    ? {}
    : { availability: { levels: [0, 1], from: 2010, to: 2020, figures: 10, ...availability } }),
});

describe("openingMetric", () => {
  it("is the longest series", () =>
    expect(
      openingMetric([offered("a", "percentage", { from: 2019 }), offered("b", "count", {})], 2020),
    ).toEqual({
      code: "b",
      from: 2010,
      to: 2020,
    }));
  it("is a percentage before a count of the same years", () =>
    expect(openingMetric([offered("a", "count", {}), offered("b", "percentage", {})], 2020)?.code).toBe("b"));
  it("is a metric known for the country before one that is not", () =>
    expect(
      openingMetric([offered("a", "percentage", { levels: [1] }), offered("b", "count", {})], 2020)?.code,
    ).toBe("b"));
  it("ends in the year asked for", () =>
    expect(openingMetric([offered("a", "count", { to: 2025 })], 2024)?.to).toBe(2024));
  it("leaves out metrics without figures", () =>
    expect(openingMetric([offered("a", "count")], 2020)).toBeUndefined());
});

describe("openingPlaces", () => {
  it("puts my place first and the country last", () =>
    expect(openingPlaces("old:38", ["old:36", "old:37", "old:38", "old:40"])).toEqual([
      "old:38",
      "old:36",
      "old:37",
      "old:40",
      "vn",
    ]));
  it("takes at most five siblings, the nearest by code", () =>
    expect(
      openingPlaces("old:38", [
        "old:01",
        "old:33",
        "old:35",
        "old:36",
        "old:37",
        "old:38",
        "old:40",
        "old:42",
      ]),
    ).toEqual(["old:38", "old:35", "old:36", "old:37", "old:40", "old:42", "vn"]));
  it("is the country alone when that is the place", () => expect(openingPlaces("vn", [])).toEqual(["vn"]));
});
