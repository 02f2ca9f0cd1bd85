import type { Comparability } from "@sosanh/core/comparison/comparability";
import { known, missing } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import type { ChartFigure } from "../chart-parts.ts";
import { gaps, lineRuns } from "./line-runs.ts";

const comparable: Comparability = { verdict: "comparable", reasons: [] };
const broken: Comparability = { verdict: "not-comparable", reasons: ["definition-changed"] };

function figure(sign: string, index: number): ChartFigure {
  const period = { year: 2010 + index, part: "year" } as const;
  return {
    key: { data: "real", metric: "m", locality: "vn", period },
    value: sign === "." ? missing("not-reported") : known(index + 1),
    estimate: sign === "e",
    understated: false,
    ...(sign === "u" ? { isThin: true as const } : {}),
    text: sign,
    label: sign,
    comparability: sign === "|" ? broken : comparable,
    remarks: [],
  };
}

/** x a figure, e an estimate, u one that tells of too little, | a figure that does not compare with the one before, . none. */
const line = (signs: string) => [...signs].map(figure);
const ends = (signs: string) => lineRuns(line(signs)).map((run) => [run.from, run.to, run.isEstimate]);

describe("lineRuns", () => {
  it("draws a whole line at once", () => expect(ends("xxxx")).toEqual([[0, 3, false]]));
  it("breaks at a missing figure", () =>
    expect(ends("xx.x")).toEqual([
      [0, 1, false],
      [3, 3, false],
    ]));
  it("breaks between two years that do not compare", () =>
    expect(ends("xx|x")).toEqual([
      [0, 1, false],
      [2, 3, false],
    ]));
  it("breaks around a total that is down for want of figures", () =>
    expect(ends("xxux")).toEqual([
      [0, 1, false],
      [2, 2, false],
      [3, 3, false],
    ]));
  it("is dashed to and from an estimate", () =>
    expect(ends("xxexx")).toEqual([
      [0, 1, false],
      [1, 3, true],
      [3, 4, false],
    ]));
  it("draws the point two dashes share once", () =>
    expect(lineRuns(line("xxe")).map((run) => run.ownsFirst)).toEqual([true, false]));
  it("has nothing to draw without figures", () => expect(ends("...")).toEqual([]));
});

describe("gaps", () => {
  it("are the stretches without a figure", () =>
    expect(gaps(line(".xx..x"))).toEqual([
      { from: 0, to: 0 },
      { from: 3, to: 4 },
    ]));
});
