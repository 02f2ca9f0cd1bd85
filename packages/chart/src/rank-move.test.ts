import { known, missing } from "@sosanh/core/figures/value";
import { expect, it } from "vitest";
import type { Cell } from "../tests/comparison-fixture.ts";
import { comparisonOf, place, recruits } from "../tests/comparison-fixture.ts";
import { toldRankMove } from "./rank-move.ts";

const moved = { value: known(226), rankChange: known(5) };

function moveOf(cell: Cell): number | undefined {
  const comparison = comparisonOf({
    view: {},
    metric: recruits,
    first: 2019,
    places: [
      [place("old:395", "Thọ Xuân"), [214, cell]],
      [place("old:394", "Triệu Sơn"), [220, 230]],
    ],
  });
  const row = comparison.rows.find((r) => r.locality === "old:395" && r.period.year === 2020);
  return row && toldRankMove(row);
}

it("a move in rank is told where the two years compare", () => expect(moveOf(moved)).toBe(5));
it("is not where it is missing", () =>
  expect(moveOf({ ...moved, rankChange: missing("not-comparable") })).toBeUndefined());
it("is not of two years that do not compare", () =>
  expect(
    moveOf({ ...moved, comparability: { verdict: "not-comparable", reasons: ["period-length"] } }),
  ).toBeUndefined());
it.each(["boundary-changed", "reclassified", "coverage-differs", "coverage-partial"] as const)(
  "is not of two years of which is said: %s",
  (reason) =>
    expect(moveOf({ ...moved, comparability: { verdict: "caution", reasons: [reason] } })).toBeUndefined(),
);
it("is not of a sum with gaps", () =>
  expect(moveOf({ ...moved, origin: "derived", complete: false })).toBeUndefined());
it("is not of a figure that was apportioned", () =>
  expect(moveOf({ ...moved, alignment: { how: "estimated", from: [] } })).toBeUndefined());
