import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { type PlaceName, places, seen } from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import { isKnown, known, missing } from "../figures/value.ts";

const moveOf = (observations: readonly Observation[], place: PlaceName, year: number) =>
  compared(observations, { view: { places: [{ locality: places[place] }] } }).row(place, year).rankChange;

const years = (place: PlaceName, year: number, [before, now]: readonly [number, number]) => [
  seen(place, year - 1, before),
  seen(place, year, now),
];

describe("a move in rank", () => {
  it("is among the units with whole figures in both years", () => {
    const both = [...years("A1", 2021, [5, 6]), ...years("A2", 2021, [4, 9])];
    expect(moveOf(both, "A1", 2021)).toEqual(known(-1));
    // A3 drops out: A1 was second of three, is second of two, and has gained nothing.
    expect(moveOf([...both, seen("A3", 2020, 90)], "A1", 2021)).toEqual(known(-1));
  });

  it("is none for a sum that lacks figures in either year", () => {
    const others = [...years("A2", 2020, [4, 90])];
    const part = [seen("A1a", 2019, 5), seen("A1b", 2019, 6), seen("A1a", 2020, 5), seen("A1b", 2020, 7)];
    expect(moveOf([...others, ...part], "A1", 2020)).toEqual(missing("not-comparable"));
    const whole = [...part, seen("A1c", 2019, 1), seen("A1c", 2020, 1)];
    expect(moveOf([...others, ...whole], "A1", 2020)).toEqual(known(-1));
  });

  it("is none between two parents", () => {
    const figures = [
      ...years("A1c", 2021, [9, 9]),
      ...years("A1a", 2021, [3, 3]),
      ...years("A2a", 2021, [10, 10]),
    ];
    expect(moveOf(figures, "A1c", 2021)).toEqual(missing("not-comparable"));
  });

  it("is none where the territory is another", () =>
    expect(moveOf([...years("A1", 2022, [1, 2]), ...years("A2", 2022, [5, 1])], "A2", 2022)).toEqual(
      missing("not-comparable"),
    ));

  it("is among as many in both years, whoever else reports in one of them", () => {
    const figure = fc.option(fc.nat({ max: 9 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 6, maxLength: 6 }), fc.nat({ max: 9 }), (cells, extra) => {
        const names = ["A1", "A2", "A3"] as const;
        const figures = cells.flatMap((x, i) => {
          const place = names[i % 3];
          return x === undefined || place === undefined ? [] : [seen(place, i < 3 ? 2020 : 2021, x)];
        });
        const pairs = names.filter((_, i) => cells[i] !== undefined && cells[i + 3] !== undefined);
        const lone = names.find((_, i) => cells[i] === undefined && cells[i + 3] === undefined);
        for (const place of names) {
          const move = moveOf(figures, place, 2021);
          if (!isKnown(move)) continue;
          expect(pairs).toContain(place);
          expect(Math.abs(move.value)).toBeLessThan(pairs.length);
          if (lone !== undefined)
            expect(moveOf([...figures, seen(lone, 2021, extra)], place, 2021)).toEqual(move);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a rank", () => {
  it("needs half of the units under the parent", () => {
    expect(compared([seen("A1", 2021, 5)]).row("A1", 2021).rank).toEqual(missing("not-comparable"));
    expect(compared([seen("A1", 2021, 5), seen("A2", 2021, 6)]).row("A1", 2021).rank).toEqual({
      position: 2,
      of: 2,
    });
  });
});
