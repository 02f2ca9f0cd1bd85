import { describe, expect, it } from "vitest";
import { findings, findingsWithFigures } from "../src/findings/findings.ts";
import { type Cell, comparisonOf, place, recruits } from "./comparison-fixture.ts";
import type { Asked } from "./kind-comparisons.ts";

const names = ["Thọ Xuân", "Nghi Sơn", "Cẩm Thủy", "Bá Thước"];

/** Four districts over 2018 to 2020, of which each has its own figures. */
function four(view: Asked, cells: readonly (readonly Cell[])[]) {
  return comparisonOf({
    view,
    metric: recruits,
    first: 2018,
    places: cells.map((own, i) => [place(`old:10${i}`, names[i] ?? ""), own] as const),
  });
}

const plain = [
  [100, 150, 140],
  [200, 210, 260],
  [100, 100, 120],
  [400, 380, 390],
];
const said = (view: Asked, cells: readonly (readonly Cell[])[] = plain) =>
  findings(four(view, cells)).map((text) => text.replaceAll("\u00a0", " "));

describe("what is said of a picture of two years", () => {
  it("is the change between these two", () => {
    const [first] = said({ basis: "change", chart: "map" });
    expect(first).toContain("So với năm 2018, trong 4 địa phương so sánh được có 3 tăng, 1 giảm");
    expect(first).toContain("tăng nhiều nhất là huyện Nghi Sơn, 60 người");
  });
  it("is told of my place too, without a move in rank on another year", () => {
    const cells = [[100, 150, { value: plainValue(140), rankChange: plainValue(2) }], ...plain.slice(1)];
    expect(said({ chart: "slope", mine: "old:100" }, cells)).toEqual([
      "Năm 2020, số tân binh đã giao của huyện Thọ Xuân là 140 người, xếp thứ 3/4.",
      "So với năm 2018, tăng 40 người (40,0 %), tốt lên.",
    ]);
  });
});

function plainValue(value: number) {
  return { value, qualifier: "exact" as const };
}

describe("what is said of changes", () => {
  it("is of changes only: nobody is highest", () =>
    expect(said({ basis: "change", chart: "ranked-bars" }).join(" ")).not.toContain("cao nhất"));
  it("in per cent names who moved most in per cent", () => {
    const [first] = said({ basis: "relative-change", chart: "ranked-bars" }, [
      [0, 100, 150],
      [0, 1000, 1060],
      [0, 500, 505],
    ]);
    expect(first).toContain("tăng nhiều nhất là huyện Thọ Xuân");
  });
});

describe("what is said of an index", () => {
  const index = (value: number) => ({ value: plainValue(value), index: plainValue(value / 2) });
  const cells = plain.map((own) => own.map((value) => index(value)));
  it("orders the places by it, and names its base year", () =>
    expect(said({ basis: "index" }, cells)[0]).toBe(
      "Năm 2020, chỉ số tân binh đã giao (năm 2018 = 100) cao nhất trong 4 địa phương có đủ số liệu là huyện Bá Thước (195,0); thấp nhất là huyện Cẩm Thủy (60,0).",
    ));
  it("of my place comes first", () =>
    expect(said({ basis: "index", mine: "old:100" }, cells)[0]).toBe(
      "Năm 2020, chỉ số tân binh đã giao (năm 2018 = 100) của huyện Thọ Xuân là 70,0.",
    ));
});

describe("a sentence in parts", () => {
  it("is the sentence, and leads from its numbers to the figures", () => {
    const [first] = findingsWithFigures(four({ mine: "old:100" }, plain));
    expect(first?.parts.map((part) => part.text).join("")).toBe(first?.text);
    expect(first?.parts.filter((part) => part.figure !== undefined)).toMatchObject([
      { text: "140\u00a0người", figure: { locality: "old:100", period: { year: 2020 } } },
    ]);
  });
});
