import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { comparisonOf, place, recruits } from "./comparison-fixture.ts";

/** Twenty districts, each moving by its own number: half of them down against the province. */
const moves = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 1 : -1) * (i + 1));
const total = moves.reduce((sum, move) => sum + move, 0);

function terms() {
  const spec = chartSpec(
    comparisonOf({
      view: { chart: "contribution" },
      metric: recruits,
      first: 2023,
      places: [
        [place("old:38", "Thanh Hóa", 1), [2000, 2000 + total]],
        ...moves.map((move, i) => {
          const child = { ...place(`old:${300 + i}`, `Huyện ${i}`), parent: "old:38" as const };
          return [child, [100, 100 + move]] as const;
        }),
      ],
    }),
  );
  return spec.kind === "contribution" ? spec.terms : [];
}

describe("the terms of a contribution", () => {
  const places = terms().filter(({ kind }) => kind === "place");
  const sizes = places.map(({ change }) => Math.abs(change));

  it("stand by size, up and down alike", () => expect(sizes).toEqual(sizes.toSorted((a, b) => b - a)));
  it("hide none that is larger than one shown", () => {
    const shown = new Set(places.map(({ change }) => change));
    const hidden = moves.filter((move) => !shown.has(move)).map(Math.abs);
    expect(hidden.length).toBeGreaterThan(0);
    expect(Math.max(...hidden)).toBeLessThan(Math.min(...sizes));
  });
});
