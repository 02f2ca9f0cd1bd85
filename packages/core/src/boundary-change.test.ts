import { expect, it } from "vitest";
import { places, successions, tree } from "../fixtures/small-country.ts";
import { boundaryChanged, successionIndex } from "./boundary-change.ts";
import type { LocalityUid } from "./locality.ts";
import type { Succession } from "./succession.ts";

const changed = (uid: LocalityUid, year: number, known: readonly Succession[] = successions) =>
  boundaryChanged(
    uid,
    { now: { year, part: "year" }, before: { year: year - 1, part: "year" } },
    { tree, successionsOf: successionIndex(known) },
  );

it("a unit that gave or took a commune has changed", () => {
  expect(changed(places.A1, 2021)).toBe(true);
  expect(changed(places.A2, 2021)).toBe(true);
});

it("a unit that ended has changed", () => expect(changed(places.A3, 2022)).toBe(true));

it("a unit that was only renamed has not", () =>
  expect(
    changed(places.B1, 2021, [
      { from: places.B1, to: places.B1, on: "2021-05-01", change: "renamed", share: "full" },
    ]),
  ).toBe(false));

it("a unit that gave land has changed, in that year alone", () => {
  const gave: Succession = {
    from: places.B2,
    to: places.B1,
    on: "2021-05-01",
    change: "split_merged",
    share: "partial",
  };
  expect([2020, 2021, 2022].map((year) => changed(places.B2, year, [gave]))).toEqual([false, true, false]);
  expect(changed(places.B1, 2021, [gave])).toBe(true);
});

it("a unit that nothing happened to has not changed", () => expect(changed(places.B, 2022)).toBe(false));
