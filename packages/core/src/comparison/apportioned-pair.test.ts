import { expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { metrics, places, seen, tree } from "../../fixtures/small-country.ts";
import { rollUp } from "../figures/roll-up.ts";
import type { Alignment } from "../figures/rollup.ts";
import { isKnown, known, missing } from "../figures/value.ts";

const years = [2021, 2022, 2023];

/** The figures of B1 and B2, of which those of B1 came onto it as told, by year. */
function rowOf(how: readonly Alignment["how"][]) {
  const periods = years.map((year) => ({ year, part: "year" as const }));
  const figures = years.flatMap((year) => [seen("B1", year, 100 + year), seen("B2", year, 50)]);
  const rollups = rollUp(figures, metrics, { tree, periods }).map((row) => {
    const own = row.locality === places.B1 ? how[years.indexOf(row.period.year)] : undefined;
    return own === undefined ? row : { ...row, alignment: { how: own, from: [] } };
  });
  const view = { years: { from: 2021, to: 2023 }, baseYear: 2021 };
  return compared([], { view, input: { rollups } }).row("B1", 2023);
}

it("an apportioned figure moves by so many on a reported one, in no per cent and by no rank", () => {
  const row = rowOf(["same", "same", "estimated"]);
  expect(row.change).toEqual(known(1));
  expect(row.relativeChange).toEqual(missing("not-comparable"));
  expect(row.sinceBase?.relativeChange).toEqual(missing("not-comparable"));
  expect(row.index).toEqual(missing("not-comparable"));
  expect(row.rankChange).toEqual(missing("not-comparable"));
  expect(row.comparability).toEqual({ verdict: "caution", reasons: ["estimate"] });
});

it("two figures apportioned alike compare in per cent, and in rank, as estimates", () => {
  const row = rowOf(["estimated", "estimated", "estimated"]);
  expect(isKnown(row.relativeChange) && isKnown(row.index)).toBe(true);
  expect(row.rankChange).toEqual(known(0, "approximate"));
});
