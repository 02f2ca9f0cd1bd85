import { known } from "@sosanh/core/figures/value";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import { expect, it } from "vitest";
import { figureText, textContext } from "./figure-text.ts";

function rankMoveCell(complete: boolean) {
  const { rows, metrics, view, localities } = compared([seen("B1", 2022, 50), seen("B1", 2023, 30)], {
    view: { metrics: ["recruits"], places: [{ locality: places.B1 }], years: { from: 2022, to: 2023 } },
  });
  const [row, metric, locality] = [rows.find((r) => r.period.year === 2023), metrics[0], localities[0]];
  if (row === undefined || metric === undefined || locality === undefined) throw new Error("no row");
  const ranked = { ...row, complete, rank: { position: 1, of: 2 }, rankChange: known(3) };
  const told = { locality, byYear: new Map([[2023, ranked]]) };
  return figureText(told, { kind: "rank-change", of: 2023 }, textContext(metric, view));
}

it("a move in rank is written with its sign", () => expect(rankMoveCell(true)).toMatchObject({ text: "+3" }));
it("a move in rank of a sum with gaps is not comparable", () =>
  expect(rankMoveCell(false)).toEqual({ text: "", missing: "not-comparable", verdict: "comparable" }));
