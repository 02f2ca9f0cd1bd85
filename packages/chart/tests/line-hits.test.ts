import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { comparisonOf, place, recruits } from "./comparison-fixture.ts";
import { at, broken } from "./kind-comparisons.ts";
import { drawn } from "./kind-variants.ts";

const kinds = ["line", "slope", "bump", "small-multiples"] as const;

function pathsOf(chart: (typeof kinds)[number], last: "joined" | "broken") {
  const end = last === "joined" ? 240 : at(240, broken);
  const comparison = comparisonOf({
    view: { chart, mine: "old:300", baseYear: 2023 },
    metric: recruits,
    first: 2023,
    places: [
      [place("old:300", "Thọ Xuân"), [200, 210]],
      [place("old:301", "Triệu Sơn"), [180, end]],
    ],
  });
  const row = drawn(chartSpec(comparison)).hits.find((hits) =>
    hits.some((hit) => hit.locality === "old:301"),
  );
  return row ?? [];
}

describe.each(kinds)("the figures of a %s chart", (chart) => {
  it("share the line between them, each up to its middle", () => {
    const [first, last] = pathsOf(chart, "joined");
    if (first === undefined || last === undefined) throw new Error("no figures");
    const middle = [(first.x + last.x) / 2, (first.y + last.y) / 2];
    expect(first.path).toEqual([[first.x, first.y], middle]);
    expect(last.path).toEqual([middle, [last.x, last.y]]);
  });

  it("have no line where none is drawn", () =>
    expect(pathsOf(chart, "broken").flatMap(({ path }) => path ?? [])).toEqual([]));
});
