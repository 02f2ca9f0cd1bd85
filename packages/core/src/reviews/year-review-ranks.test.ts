import { expect, it } from "vitest";
import {
  metrics as catalogue,
  metricOf,
  type PlaceName,
  places,
  seen,
  tree,
} from "../../fixtures/small-country.ts";
import { rollUp } from "../figures/roll-up.ts";
import { rankableMetrics } from "./year-review-ranks.ts";

const periods = [2022, 2023].map((year) => ({ year, part: "year" as const }));

it("are ranked by a metric that half of the children have in both years", () => {
  const figures = (["B1", "B2"] as const).flatMap((place: PlaceName) => [
    seen(place, 2022, 4),
    seen(place, 2023, 5),
  ]);
  const under = new Set<string>([places.B1, places.B2]);
  const childRollups = rollUp(figures, catalogue, { tree, periods }).filter((r) => under.has(r.locality));
  const among = (children: number) =>
    rankableMetrics({ metrics: [metricOf("recruits")], moves: [], childRollups, children, year: 2023 });
  expect(among(4)).toEqual(["recruits"]);
  expect(among(5)).toEqual([]);
});
