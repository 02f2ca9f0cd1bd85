import fc from "fast-check";
import { expect, it } from "vitest";
import { isKnown, known, missing, type Qualifier, qualifiers } from "../figures/value.ts";
import { change } from "./change.ts";
import { relativeChange } from "./relative-change.ts";

it("is this year less the year before", () => expect(change(known(5), known(3))).toEqual(known(2)));

it("gives the reason of the value before that of the base", () =>
  expect(change(missing("late"), missing("withheld"))).toEqual(missing("late")));

it.each<[Qualifier, Qualifier, Qualifier]>([
  ["exact", "exact", "exact"],
  ["at-least", "exact", "at-least"],
  ["exact", "at-least", "at-most"],
  ["at-least", "at-most", "at-least"],
  ["at-least", "at-least", "approximate"],
  ["exact", "approximate", "approximate"],
])("%s less %s is %s", (now, before, difference) =>
  expect(change(known(5, now), known(3, before))).toEqual(known(2, difference)),
);

it("turned round is its opposite", () => {
  const figure = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...qualifiers))
    .map(([x, qualifier]) => known(x / 1000, qualifier));
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const [there, back] = [change(a, b), change(b, a)];
      if (!isKnown(there) || !isKnown(back)) throw new Error("no change");
      expect(there.value + back.value).toBe(0);
    }),
  );
});

it("per cent is undefined when the base is zero", () =>
  expect(relativeChange(known(5), known(0))).toEqual(missing("undefined-ratio")));

it("per cent is undefined when the base is negative", () =>
  expect(relativeChange(known(5), known(-2))).toEqual(missing("undefined-ratio")));

it("per cent of a fall is negative", () => expect(relativeChange(known(5), known(20))).toEqual(known(-75)));

it("per cent on a lower bound is an upper one", () =>
  expect(relativeChange(known(30), known(20, "at-least"))).toEqual(known(50, "at-most")));
