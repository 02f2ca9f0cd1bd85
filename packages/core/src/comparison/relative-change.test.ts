import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isKnown, known, missing } from "../figures/value.ts";
import { percentChange } from "./relative-change.ts";

const count = { valueKind: "count" } as const;
const none = missing("undefined-ratio");

describe("a small count moves by so many, not by so many per cent", () => {
  it.each([
    [3, 5],
    [3, 30],
    [12, 8],
    [9, 10],
  ])("%i → %i has no per cent", (before, now) =>
    expect(percentChange(count, known(now), known(before))).toEqual(none),
  );
  it("10 → 15 has", () => expect(percentChange(count, known(15), known(10))).toEqual(known(50)));
  it("an amount has, however small its number", () =>
    expect(percentChange({ valueKind: "amount" }, known(4.5), known(3))).toEqual(known(50)));
  it("no per cent is ever known of a count below ten", () =>
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), (now, before) => {
        const isTold = isKnown(percentChange(count, known(now), known(before)));
        expect(isTold).toBe(Math.min(now, before) >= 10);
      }),
    ));
});

it("a percentage moves in points", () =>
  expect(percentChange({ valueKind: "percentage" }, known(50), known(40))).toEqual(none));

it("the reason of a missing figure comes first", () =>
  expect(percentChange(count, known(3), missing("late"))).toEqual(missing("late")));
