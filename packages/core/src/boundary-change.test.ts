import { expect, it } from "vitest";
import { places, successions, tree } from "../fixtures/small-country.ts";
import { type TerritoryChange, territoryChanges } from "./boundary-change.ts";
import type { LocalityUid } from "./locality.ts";
import type { Succession } from "./succession.ts";

const became = (
  uid: LocalityUid,
  year: number,
  known: readonly Succession[] = successions,
): TerritoryChange => territoryChanges(tree, known)(uid, { from: `${year - 1}-12-31`, to: `${year}-12-31` });

it("a unit that took in a whole other is another territory, in that year alone", () =>
  expect([2021, 2022, 2023].map((year) => became(places.A2, year))).toEqual(["none", "whole", "none"]));

it("a unit that ended is another territory", () => expect(became(places.A3, 2022)).toBe("whole"));

it("a unit that was only renamed or reclassified is the same", () => {
  expect(became(places.A1, 2021)).not.toBe("whole");
  expect(
    became(places.B1, 2021, [
      { from: places.B1, to: places.B1, on: "2021-05-01", change: "renamed", share: "full" },
    ]),
  ).toBe("none");
});

it("a unit inside which two others merged is the same", () => expect(became(places.A, 2022)).toBe("none"));

it("a unit that gave or took a part of another has changed in part", () => {
  const gave: Succession = {
    from: places.B2,
    to: places.B1,
    on: "2021-05-01",
    change: "split_merged",
    share: "partial",
  };
  expect([2020, 2021, 2022].map((year) => became(places.B2, year, [gave]))).toEqual(["none", "part", "none"]);
  expect(became(places.B1, 2021, [gave])).toBe("part");
});

it("a unit that may have taken in another is uncertain", () => {
  const maybe: Succession = {
    from: places.B2,
    to: places.B1,
    on: "2021-05-01",
    change: "merged",
    share: "full",
    certainty: "candidate",
  };
  expect(became(places.B1, 2021, [maybe])).toBe("uncertain");
});
