import { metricGroups, metrics } from "@sosanh/core/fixtures/small-country";
import { describe, expect, it } from "vitest";
import { foldText } from "../../fold-text.ts";
import { findMetrics, yearsOfAny } from "./metric-search.ts";

const [first] = metrics;
if (first === undefined) throw new Error("no metric");
const named = (code: string, vi: string, availability?: object) => ({
  ...first,
  code,
  name: { vi, en: code },
  group: "people",
  ...(availability === undefined ? {} : { availability: { levels: [1], from: 2020, to: 2020, figures: 1 } }),
});
const catalogue = {
  groups: metricGroups,
  metrics: [
    named("urban_share", "Tỷ lệ dân thành thị", {}),
    named("population", "Dân số"),
    named("drills", "Đợt diễn tập"),
  ],
};
const found = (text: string) =>
  findMetrics(catalogue, text, "vi").flatMap(({ metrics: hits }) => hits.map((m) => m.code));

describe("a metric is found", () => {
  it("without its marks, and with them", () => {
    expect(found("dan thanh thi")).toEqual(["urban_share"]);
    expect(found("Dân Thành")).toEqual(["urban_share"]);
  });
  it("by d where its name has đ", () => expect(found("dot dien tap")).toEqual(["drills"]));
  it("by its words in any order", () => expect(found("thị tỷ")).toEqual(["urban_share"]));
  it("by the letters it is shortened to", () => expect(found("đdt")).toEqual(["drills"]));
  it("before those that have the words, but not in a row", () => {
    const few = { ...catalogue, metrics: [named("a", "Số dân cư", {}), named("b", "Dân số")] };
    expect(findMetrics(few, "dân số", "vi").flatMap((g) => g.metrics.map((m) => m.code))).toEqual(["b", "a"]);
  });
  it("after those that have figures", () =>
    expect(found("")).toEqual(["urban_share", "population", "drills"]));
});

it("groups without a hit are left out", () => expect(findMetrics(catalogue, "ghosts", "vi")).toEqual([]));

describe("the years of several metrics", () => {
  const stored = (from: number, to: number) => ({
    ...first,
    availability: { levels: [1], from, to, figures: 3 },
  });
  it("reach from the first of any to the last of any", () =>
    expect(yearsOfAny([stored(2012, 2018), first, stored(2010, 2015)])).toEqual({ from: 2010, to: 2018 }));
  it("are unknown where none has figures", () => expect(yearsOfAny([first])).toBeUndefined());
});

it("text is folded to lower case without marks", () => expect(foldText("  ĐƯỜNG  Ngô ")).toBe("duong ngo"));
