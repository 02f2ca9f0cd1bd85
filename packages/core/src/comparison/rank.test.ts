import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Polarity } from "../figures/metric.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { type Ranked, rankChange, ranks } from "./rank.ts";

const units = (values: readonly (number | undefined)[]): readonly Ranked[] =>
  values.map((x, i) => ({
    locality: `old:${100 + i}`,
    value: x === undefined ? missing("not-reported") : known(x),
  }));
const positions = (list: readonly Ranked[], polarity: Polarity) =>
  [...ranks(list, polarity).values()].map((r) => ("position" in r ? r.position : undefined));

it("ties share a place, and the places after them are skipped", () =>
  expect(positions(units([9, 7, 7, 5]), "higher-better")).toEqual([1, 2, 2, 4]));

it("the lowest is first where lower is better", () =>
  expect(positions(units([9, 7, 7, 5]), "lower-better")).toEqual([4, 2, 2, 1]));

it("a neutral metric ranks by size", () => expect(positions(units([1, 3, 2]), "neutral")).toEqual([3, 1, 2]));

it("a missing value has no place and is not counted", () =>
  expect([...ranks(units([9, undefined, 5]), "neutral").values()]).toEqual([
    { position: 1, of: 2 },
    missing("not-reported"),
    { position: 2, of: 2 },
  ]));

it("a bound takes part with its number", () =>
  expect(
    ranks([{ locality: "old:10", value: known(9, "at-least") }, ...units([7])], "neutral").get("old:10"),
  ).toEqual({ position: 1, of: 2 }));

describe("a unit known by bounds", () => {
  const bounded = (low: number, high: number): Ranked => ({
    locality: "old:900",
    value: missing("not-comparable"),
    bounds: { low, high, qualifier: "exact" },
  });
  const placesOf = (low: number, high: number, polarity: Polarity = "higher-better") =>
    positions([...units([9, 5]), bounded(low, high)], polarity);

  it("that is surely better is counted above", () => {
    expect(placesOf(10, 20)).toEqual([2, 3, undefined]);
    expect(placesOf(1, 4, "lower-better")).toEqual([3, 2, undefined]);
  });
  it("that is surely no better is counted below", () => expect(placesOf(0, 5)).toEqual([1, 2, undefined]));
  it("takes the place from those that it may be better than, or not", () => {
    expect(placesOf(6, 20)).toEqual([undefined, 3, undefined]);
    expect(ranks([...units([9]), bounded(6, 20)], "neutral").get("old:100")).toEqual(
      missing("not-comparable"),
    );
  });
  it("is among the n", () =>
    expect(ranks([...units([9]), bounded(0, 5)], "neutral").get("old:100")).toEqual({ position: 1, of: 2 }));
});

describe("an apportioned value", () => {
  const apportioned = (x: number, low: number, high: number): Ranked => ({
    locality: "old:900",
    value: known(x, "approximate"),
    bounds: { low, high, qualifier: "exact" },
    apportioned: true,
  });
  const estimates = (list: readonly Ranked[], polarity: Polarity = "higher-better") =>
    [...ranks(list, polarity).values()].map((r) => "position" in r && r.estimate === true);

  it("takes its place as an estimate, and leaves one to whom it may pass", () => {
    expect(positions([...units([9, 5, 1]), apportioned(6, 4, 8)], "higher-better")).toEqual([1, 3, 4, 2]);
    expect(estimates([...units([9, 5, 1]), apportioned(6, 4, 8)])).toEqual([false, true, false, true]);
    expect(estimates([...units([9, 5, 1]), apportioned(6, 4, 8)], "lower-better")).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
  it("whose bounds touch nobody has a place for sure", () =>
    expect(estimates([...units([9, 3]), apportioned(6, 4, 8)])).toEqual([false, false, false]));
  it("without bounds has an estimated place", () => {
    const { bounds: _, ...without } = apportioned(6, 4, 8);
    expect(estimates([...units([9, 3]), without])).toEqual([false, false, true]);
  });
  it("gains an estimated number of places", () =>
    expect(rankChange({ position: 1, of: 3, estimate: true }, { position: 3, of: 3 })).toEqual(
      known(2, "approximate"),
    ));
  it("has the same place wherever it lies within its bounds, unless the place is an estimate", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 3 }),
        fc.constantFrom<Polarity>("higher-better", "lower-better"),
        (others, range, polarity) => {
          const [low, high] = [Math.min(...range), Math.max(...range)];
          const list = [...units(others), apportioned(low, low, high)];
          const sure = estimates(list, polarity).map((estimate) => !estimate);
          for (let x = low; x <= high; x++) {
            const moved = positions([...units(others), apportioned(x, low, high)], polarity);
            const first = positions(list, polarity);
            for (const [i, isSure] of sure.entries()) if (isSure) expect(moved[i]).toBe(first[i]);
          }
        },
      ),
    ));
});

it("a place gained is positive", () =>
  expect(rankChange({ position: 1, of: 3 }, { position: 3, of: 3 })).toEqual(known(2)));

it("a place is not gained on a year without one", () =>
  expect(rankChange({ position: 1, of: 3 }, missing("late"))).toEqual(missing("late")));

describe("on any values", () => {
  const anyUnits = fc
    .array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), { maxLength: 12 })
    .map(units);
  const polarity = fc.constantFrom<Polarity>("higher-better", "lower-better", "neutral");

  it("the order they are given in does not matter", () =>
    fc.assert(
      fc.property(anyUnits, polarity, (list, direction) => {
        const [a, b] = [ranks(list, direction), ranks(list.toReversed(), direction)];
        for (const { locality } of list) expect(b.get(locality)).toEqual(a.get(locality));
      }),
    ));

  it("the better has the better place, equals have equal ones, from 1 to n", () =>
    fc.assert(
      fc.property(anyUnits, polarity, (list, direction) => {
        const byUid = ranks(list, direction);
        const position = (uid: LocalityUid) => {
          const rank = byUid.get(uid);
          return rank !== undefined && "position" in rank ? rank.position : 0;
        };
        const some = list.flatMap(({ locality, value }) =>
          isKnown(value) ? [{ locality, x: value.value }] : [],
        );
        for (const a of some) {
          expect(position(a.locality)).toBeGreaterThanOrEqual(1);
          expect(position(a.locality)).toBeLessThanOrEqual(some.length);
          for (const b of some) {
            const better = direction === "lower-better" ? a.x - b.x : b.x - a.x;
            expect(Math.sign(position(a.locality) - position(b.locality))).toBe(Math.sign(better));
          }
        }
      }),
    ));
});
