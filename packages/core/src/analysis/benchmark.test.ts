import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, metrics, places, seen, targeted, tree } from "../../fixtures/small-country.ts";
import { comparisonNeeds } from "../comparison/comparison-needs.ts";
import type { Observation } from "../figures/observation.ts";
import { known, missing } from "../figures/value.ts";
import { type ViewInput, viewSchema } from "../view/view.ts";
import { benchmarkPlace } from "./benchmark-place.ts";

const people = figuresOf("population");
const income = figuresOf("income");
const byCode = new Map(metrics.map((m) => [m.code, m]));
const ofB: Partial<ViewInput> = { places: [{ childrenOf: places.B }], years: { from: 2023, to: 2023 } };

function valueIn(comparison: ReturnType<typeof compared>, metric = "recruits") {
  return comparison.benchmark?.values.find((v) => v.metric === metric && v.year === 2023);
}

describe("the parent as a benchmark", () => {
  const figures = [
    seen("B1", 2023, 10),
    seen("B2", 2023, 90),
    people("B1", 2023, 10_000),
    people("B2", 2023, 30_000),
  ];
  const asked = compared(figures, { view: { ...ofB, benchmark: "parent" } });
  it("names the place it is", () =>
    expect(asked.benchmark).toMatchObject({
      kind: "parent",
      locality: places.B,
      name: { vi: "Thành phố Bình", en: "Thành phố Bình" },
    }));
  it("holds a sum against its rate, not its total", () =>
    expect(valueIn(asked)).toEqual({ metric: "recruits", year: 2023, value: known(2.5), measure: "rate" }));
  it("tells by the interval who stands how", () => {
    // 1 in 1.000 of B1: 0.48 to 1.84; 3 in 1.000 of B2: 2.41 to 3.69.
    expect(asked.row("B1", 2023).standing).toBe("worse");
    expect(asked.row("B2", 2023).standing).toBe("similar");
  });
  it("has nothing to say of a sum without a population", () => {
    const groups = figuresOf("groups");
    const view = { ...ofB, metrics: ["groups"], benchmark: "parent" as const };
    const answer = compared([groups("B1", 2023, 4), groups("B2", 2023, 5)], { view });
    expect(valueIn(answer, "groups")?.value).toEqual(missing("not-applicable"));
    expect(answer.row("B1", 2023, "groups").standing).toBe("not-compared");
  });
  it("is the value itself of a ratio", () => {
    const [attended, invited] = [figuresOf("attended"), figuresOf("invited")];
    const view = { ...ofB, metrics: ["turnout"], benchmark: "parent" as const };
    const cells = [
      attended("B1", 2023, 90),
      invited("B1", 2023, 100),
      attended("B2", 2023, 10),
      invited("B2", 2023, 100),
    ];
    const answer = compared(cells, { view });
    expect(valueIn(answer, "turnout")).toEqual({ metric: "turnout", year: 2023, value: known(50) });
    expect(answer.row("B1", 2023, "turnout").standing).toBe("better");
    expect(answer.row("B2", 2023, "turnout").standing).toBe("worse");
  });
  it("is withheld from who may not see it", () => {
    const viewer = { user: "b1", role: "reader", subtree: [places.B1, places.B2] } as const;
    const answer = compared(figures, { view: { ...ofB, benchmark: "parent" }, input: { viewer } });
    expect(valueIn(answer)?.value).toEqual(missing("withheld"));
  });
  it("is held against nothing itself", () => {
    const view = {
      ...ofB,
      places: [{ locality: places.B }, { childrenOf: places.B }],
      benchmark: "parent" as const,
    };
    expect(compared(figures, { view }).row("B", 2023).standing).toBe("not-compared");
  });
});

describe("the median as a benchmark", () => {
  const asked = (incomes: readonly Observation[], view: Partial<ViewInput> = {}, input = {}) =>
    compared(incomes, {
      view: {
        metrics: ["income"],
        places: [{ childrenOf: places.A }, { childrenOf: places.B }],
        years: { from: 2021, to: 2023 },
        benchmark: "peers",
        ...view,
      },
      input,
    });
  const four = [income("A1", 2023, 1), income("A2", 2023, 2), income("B1", 2023, 6), income("B2", 2023, 9)];
  it("is that of the places shown where no peers are asked for", () => {
    const answer = asked(four);
    expect(valueIn(answer, "income")?.value).toEqual(known(4));
    expect(answer.row("A1", 2023, "income").standing).toBe("worse");
    expect(answer.row("B2", 2023, "income").standing).toBe("better");
  });
  it("is that of the peers, not of the place itself", () => {
    const peers = {
      of: places.B2,
      by: "list",
      members: [places.A1, places.A2, places.B1].map((locality) => ({ locality })),
    } as const;
    const answer = asked(four, { places: [{ locality: places.B2 }] }, { peers });
    expect(valueIn(answer, "income")?.value).toEqual(known(2));
    expect(answer.peers).toEqual(peers);
  });
  it("shows the peers after the places asked for", () => {
    const peers = { of: places.B2, by: "list", members: [{ locality: places.A1 }] } as const;
    const answer = asked(four, { places: [{ locality: places.B2 }] }, { peers });
    expect(answer.localities.map((l) => l.uid)).toEqual([places.B2, places.A1]);
    expect(answer.view.places).toHaveLength(1);
  });
  it("is none of fewer than three", () =>
    expect(valueIn(asked(four.slice(2)), "income")?.value).toEqual(missing("not-comparable")));
  it("is none where nobody has reported", () =>
    expect(valueIn(asked([]), "income")?.value).toEqual(missing("not-reported")));
  it("is approximate where a figure is not exact", () =>
    expect(
      valueIn(asked([...four.slice(1), income("A1", 2023, known(1, "at-least"))]), "income")?.value,
    ).toEqual(known(4, "approximate")));
  it("of sums is a plain median, which nobody is better than", () => {
    const answer = compared(
      [seen("A1", 2023, 1), seen("A2", 2023, 2), seen("B1", 2023, 6), seen("B2", 2023, 9)],
      { view: { places: [{ childrenOf: places.A }, { childrenOf: places.B }], benchmark: "peers" } },
    );
    expect(valueIn(answer)).toEqual({ metric: "recruits", year: 2023, value: known(4) });
    expect(answer.row("B2", 2023).standing).toBe("higher");
  });
  it("lies among the figures, half of them on either side", () =>
    fc.assert(
      fc.property(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99)), ([a, b, c, d]) => {
        const answer = asked([
          income("A1", 2023, a),
          income("A2", 2023, b),
          income("B1", 2023, c),
          income("B2", 2023, d),
        ]);
        const value = valueIn(answer, "income")?.value;
        const median = value !== undefined && "value" in value ? value.value : Number.NaN;
        expect([a, b, c, d].filter((x) => x <= median).length).toBeGreaterThanOrEqual(2);
        expect([a, b, c, d].filter((x) => x >= median).length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 30 },
    ));
});

describe("the target as a benchmark", () => {
  it("is a hundred per cent of each place's own", () => {
    const answer = compared([seen("B1", 2023, 12), seen("B2", 2023, 9)], {
      view: { ...ofB, benchmark: "target" },
      input: { targets: [targeted("B1", 2023, 10), targeted("B2", 2023, 10)] },
    });
    expect(valueIn(answer)).toEqual({ metric: "recruits", year: 2023, value: known(100), measure: "target" });
    expect(answer.row("B1", 2023).standing).toBe("better");
    expect(answer.row("B2", 2023).standing).toBe("worse");
  });
  it("is none where none was set", () =>
    expect(
      valueIn(compared([seen("B1", 2023, 12)], { view: { ...ofB, benchmark: "target" } }))?.value,
    ).toEqual(missing("not-applicable")));
});

describe("no benchmark", () => {
  it("leaves the rows without a standing", () => {
    const answer = compared([seen("B1", 2023, 12)], { view: ofB });
    expect(answer.benchmark).toBeUndefined();
    expect(answer.row("B1", 2023)).not.toHaveProperty("standing");
  });
});

describe("the place of a benchmark", () => {
  const placeOf = (view: Partial<ViewInput>, shown: readonly (keyof typeof places)[]) =>
    benchmarkPlace(
      viewSchema.parse({
        metrics: ["recruits"],
        places: [{ locality: "vn" }],
        years: { from: 2020, to: 2023 },
        ...view,
      }),
      shown.map((name) => places[name]),
      tree,
    );
  it("is above mine", () => expect(placeOf({ mine: places.A1 }, ["A1", "B1"])).toBe(places.A));
  it("is above all that is shown", () => expect(placeOf({}, ["A1", "B1"])).toBe("vn"));
  it("does not look at places higher up", () => expect(placeOf({}, ["A", "A1", "A2"])).toBe(places.A));
  it("is the last parent of a unit that ended", () => expect(placeOf({}, ["A3"])).toBe(places.A));
  it("is above the others where one of them was not there in the year", () =>
    expect(placeOf({ frame: "2023-12-31" }, ["A1", "A3"])).toBe(places.A));
  it("is none above the country", () => expect(placeOf({}, ["vn"])).toBeUndefined());
  it("is loaded", () => {
    const view = viewSchema.parse({
      metrics: ["recruits"],
      places: [{ locality: places.A1a }, { locality: places.B1a }],
      years: { from: 2023, to: 2023 },
      benchmark: "parent",
    });
    expect(comparisonNeeds(view, tree, byCode).localities).toContain("vn");
    expect(comparisonNeeds(view, tree, byCode).centres).toEqual([places.A1a, places.B1a, "vn"]);
    expect(comparisonNeeds({ ...view, benchmark: undefined }, tree, byCode).localities).not.toContain("vn");
  });
});
