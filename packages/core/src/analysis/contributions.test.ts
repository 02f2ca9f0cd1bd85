import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, type PlaceName, places, seen } from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import type { Missing } from "../figures/value.ts";
import { type Contributions, contributionsOf } from "./contributions.ts";

const family = [{ locality: places.B }, { childrenOf: places.B }];
const attended = figuresOf("attended");
const invited = figuresOf("invited");

function asked(observations: readonly Observation[], metric = "recruits", metrics = [metric]) {
  const comparison = compared(observations, { view: { metrics, places: family } });
  return contributionsOf(comparison, { metric, parent: places.B, from: 2022, to: 2023 });
}

function found(result: Contributions | Missing): Contributions {
  if ("missing" in result) throw new Error(result.missing);
  return result;
}

const part = (place: PlaceName, change: number) => ({ locality: places[place], change });
const years = (place: PlaceName, before: number, now: number) => [
  seen(place, 2022, before),
  seen(place, 2023, now),
];

describe("the contributions to a change", () => {
  it("of a sum are the children's own changes, largest first", () =>
    expect(asked([...years("B1", 10, 12), ...years("B2", 10, 15)])).toEqual({
      metric: "recruits",
      parent: places.B,
      from: 2022,
      to: 2023,
      change: 7,
      parts: [part("B2", 5), part("B1", 2)],
      unknown: 0,
      unseen: 0,
      matched: { children: 2, of: 2 },
      isOverMatched: false,
    }));
  it("say how many children are not in the comparison", () => {
    const figures = [...years("B1", 10, 12), ...years("B2", 10, 15)];
    const shown = [{ locality: places.B }, { locality: places.B1 }];
    const comparison = compared(figures, { view: { metrics: ["recruits"], places: shown } });
    expect(
      contributionsOf(comparison, { metric: "recruits", parent: places.B, from: 2022, to: 2023 }),
    ).toEqual(expect.objectContaining({ change: 7, parts: [part("B1", 2)], unknown: 5, unseen: 1 }));
  });
  it("are none of a change that cannot be told, whatever the places shown add up to", () => {
    const shown = [{ locality: places.A }, { locality: places.A1 }];
    const comparison = compared(
      years("A1", 10, 12).map((o) => ({ ...o, period: { ...o.period, year: o.period.year - 2 } })),
      {
        view: { places: shown },
      },
    );
    expect(
      contributionsOf(comparison, { metric: "recruits", parent: places.A, from: 2020, to: 2021 }),
    ).toEqual({
      missing: "not-comparable",
    });
  });
  it("count a former district or the communes in it, never both", () => {
    const figures = [...years("B1", 10, 12), ...years("B2", 10, 15)];
    const answer = compared(figures, { view: { metrics: ["recruits"], places: family } });
    const asIf = (former: readonly PlaceName[]) =>
      contributionsOf(
        {
          ...answer,
          localities: answer.localities.map((l) =>
            former.some((name) => places[name] === l.uid) ? { ...l, isFormerDistrict: true as const } : l,
          ),
        },
        { metric: "recruits", parent: places.B, from: 2022, to: 2023 },
      );
    expect(found(asIf(["B2"])).parts).toEqual([part("B1", 2)]);
    expect(found(asIf(["B1", "B2"])).parts).toEqual([part("B2", 5), part("B1", 2)]);
  });
  it("of a fall begin with the largest fall", () =>
    expect(found(asked([...years("B1", 10, 12), ...years("B2", 10, 5)])).parts).toEqual([
      part("B2", -5),
      part("B1", 2),
    ]));
  it("leave to the unknown what the parent reported beyond them", () =>
    expect(asked([...years("B", 30, 40), ...years("B1", 10, 12), ...years("B2", 10, 15)])).toMatchObject({
      change: 10,
      unknown: 3,
    }));
  it("leave a child out that has not reported both years", () =>
    expect(asked([...years("B", 30, 40), ...years("B1", 10, 12), seen("B2", 2023, 15)])).toMatchObject({
      parts: [part("B1", 2)],
      unknown: 8,
      matched: { children: 1, of: 2 },
    }));
  it("are over the matched children where the parent's own sum lacks figures", () =>
    expect(asked([...years("B1", 10, 12), seen("B2", 2023, 15)])).toMatchObject({
      change: 2,
      parts: [part("B1", 2)],
      unknown: 0,
      isOverMatched: true,
    }));
  it("are none where no child has both years", () =>
    expect(asked(years("B", 1, 2))).toEqual({
      missing: "not-comparable",
    }));
  it("are none where the parent has no figure", () =>
    expect(asked([seen("B", 2022, 4)])).toEqual({ missing: "not-reported" }));
  it("are none of a mean", () =>
    expect(asked([figuresOf("income")("B", 2022, 4), figuresOf("income")("B", 2023, 5)], "income")).toEqual({
      missing: "not-applicable",
    }));
  it("of a ratio need its parts in the comparison", () =>
    expect(asked([attended("B1", 2022, 1), invited("B1", 2022, 2)], "turnout")).toHaveProperty("missing"));
  it("of a ratio are how far each child pulls it", () => {
    const figures = [
      [
        attended("B1", 2022, 50),
        invited("B1", 2022, 100),
        attended("B2", 2022, 50),
        invited("B2", 2022, 100),
      ],
      [
        attended("B1", 2023, 70),
        invited("B1", 2023, 100),
        attended("B2", 2023, 50),
        invited("B2", 2023, 100),
      ],
    ].flat();
    expect(asked(figures, "turnout", ["turnout", "attended", "invited"])).toMatchObject({
      change: 10,
      parts: [part("B1", 10), part("B2", 0)],
      unknown: 0,
    });
  });
});

describe("the law of contributions", () => {
  const number = fc.integer({ min: 0, max: 100_000 });
  const maybe = fc.option(number, { nil: undefined });
  const figures = (code: string, cells: readonly (readonly [PlaceName, number, number | undefined])[]) =>
    cells.flatMap(([place, year, x]) => (x === undefined ? [] : [figuresOf(code)(place, year, x)]));
  it("is that parts and unknown are the change, to the unit", () =>
    fc.assert(
      fc.property(
        fc.tuple(maybe, maybe, maybe, maybe, maybe, maybe),
        fc.tuple(maybe, maybe, maybe, maybe),
        ([a, b, c, d, e, f], [g, h, i, k]) => {
          const cells = figures("recruits", [
            ["B", 2022, a],
            ["B", 2023, b],
            ["B1", 2022, c],
            ["B1", 2023, d],
            ["B2", 2022, e],
            ["B2", 2023, f],
            ["B1a", 2022, g],
            ["B1a", 2023, h],
            ["B1b", 2022, i],
            ["B1b", 2023, k],
          ]);
          const result = asked(cells);
          fc.pre(!("missing" in result));
          expect(result.parts.reduce((sum, p) => sum + p.change, result.unknown)).toBe(result.change);
          // And that change is the one told of the parent everywhere else.
          const { change } = compared(cells, { view: { places: family } }).row("B", 2023);
          expect(change).toMatchObject({ value: result.change });
        },
      ),
      { numRuns: 100 },
    ));
  it("holds for ratios", () => {
    const positive = fc.integer({ min: 1, max: 100_000 });
    const four = fc.tuple(positive, positive, positive, positive);
    fc.assert(
      fc.property(four, four, (above, below) => {
        const cells = (xs: readonly [number, number, number, number]) =>
          [
            ["B1", 2022, xs[0]],
            ["B1", 2023, xs[1]],
            ["B2", 2022, xs[2]],
            ["B2", 2023, xs[3]],
          ] as const;
        const all = [...figures("attended", cells(above)), ...figures("invited", cells(below))];
        const result = found(asked(all, "turnout", ["turnout", "attended", "invited"]));
        expect(result.unknown).toBe(0);
        expect(result.parts.reduce((sum, p) => sum + p.change, 0)).toBeCloseTo(result.change, 5);
      }),
      { numRuns: 60 },
    );
  });
});
