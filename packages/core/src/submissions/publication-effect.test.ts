import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known, missing, type Value } from "../figures/value.ts";
import type { PublishedChange } from "./publication.ts";
import { effectOf, mostChangedFirst } from "./publication-effect.ts";

const change = (
  ordinal: number,
  [before, after]: readonly (Value | undefined)[],
  decision: PublishedChange["decision"] = "accepted",
): PublishedChange => ({
  ordinal,
  metric: "recruits",
  locality: "old:38",
  period: { year: 2025, part: "year" },
  kind: "measured",
  decision,
  ...(before && { before }),
  ...(after && { after }),
});

describe("mostChangedFirst", () => {
  it("shows what is taken away or replaced before what is new, and what stays last", () => {
    const changes = [
      change(0, [known(5), known(5)]),
      change(1, [undefined, known(7)]),
      change(2, [known(100), known(101)]),
      change(3, [known(100), known(1000)]),
      change(4, [known(3)], "withdrawn"),
      change(5, [known(3)], "beside"),
      change(6, [], "held"),
    ];
    expect(mostChangedFirst(changes).map(({ ordinal }) => ordinal)).toEqual([4, 3, 2, 6, 1, 5, 0]);
  });

  it("shows a number that takes the place of none as a whole step", () => {
    const changes = [change(0, [known(100), known(60)]), change(1, [missing("not-reported"), known(60)])];
    expect(mostChangedFirst(changes).map(({ ordinal }) => ordinal)).toEqual([1, 0]);
  });

  it("loses no change and lets none that stays come before one that does not", () => {
    const value = fc.option(
      fc.oneof(
        fc.integer().map((n) => known(n)),
        fc.constant(missing("not-reported")),
      ),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value)), (pairs) => {
        const changes = pairs.map((pair, ordinal) => change(ordinal, pair));
        const sorted = mostChangedFirst(changes);
        expect(new Set(sorted)).toEqual(new Set(changes));
        const isSame = sorted.map((one) => effectOf(one) === "same");
        expect(isSame.lastIndexOf(false)).toBeLessThan(
          isSame.includes(true) ? isSame.indexOf(true) : pairs.length,
        );
      }),
    );
  });
});
