import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  figuresOf,
  metricOf,
  metrics,
  type PlaceName,
  places,
  seen,
  tree,
} from "../../fixtures/small-country.ts";
import { DomainError } from "../domain-error.ts";
import type { MetricCode } from "./metric.ts";
import type { Observation } from "./observation.ts";
import { rollUp } from "./roll-up.ts";
import { isKnown, known, missing, missingReasons, type Qualifier } from "./value.ts";

const periods = [2020, 2021, 2022, 2023].map((year) => ({ year, part: "year" as const }));

function rolled(observations: readonly Observation[]) {
  const rows = rollUp(observations, metrics, { tree, periods });
  return (place: PlaceName, year: number, metric: MetricCode = "recruits") =>
    rows.find((r) => r.metric === metric && r.locality === places[place] && r.period.year === year);
}

describe("a sum", () => {
  it("adds the children up", () => {
    const at = rolled([seen("A1", 2023, 4), seen("A2", 2023, 6)]);
    expect(at("A", 2023)).toEqual({
      metric: "recruits",
      locality: places.A,
      period: { year: 2023, part: "year" },
      value: known(10),
      origin: "derived",
      coverage: { reported: 2, expected: 2 },
      complete: true,
      source: "report",
      estimate: false,
    });
  });

  it("of some of the children says how many", () =>
    expect(rolled([seen("B1", 2023, 4)])("B", 2023)).toMatchObject({
      value: known(4),
      coverage: { reported: 1, expected: 2 },
      complete: false,
    }));

  it("is incomplete where a level beneath is", () =>
    expect(rolled([seen("B1a", 2023, 4), seen("B2", 2023, 1)])("B", 2023)).toMatchObject({
      value: known(5),
      coverage: { reported: 2, expected: 2 },
      complete: false,
    }));

  it("does not expect a child that the metric does not apply to", () =>
    expect(
      rolled([seen("B1", 2023, 4), seen("B2", 2023, missing("not-applicable"))])("B", 2023),
    ).toMatchObject({ value: known(4), coverage: { reported: 1, expected: 1 }, complete: true }));

  it("is missing, 0 of n, when no child has a value", () =>
    expect(rolled([seen("B1", 2023, missing("withheld"))])("B", 2023)).toMatchObject({
      value: missing("not-reported"),
      origin: "derived",
      coverage: { reported: 0, expected: 2 },
      complete: false,
    }));

  it("never adds float noise", () =>
    expect(rolled([seen("B1", 2023, 0.1), seen("B2", 2023, 0.2)])("B", 2023)?.value).toEqual(known(0.3)));

  it("leaves a unit that ended within the year to itself", () => {
    const at = rolled([seen("A1", 2022, 1), seen("A2", 2022, 2), seen("A3", 2022, 4)]);
    expect(at("A", 2022)).toMatchObject({ value: known(3), coverage: { reported: 2, expected: 2 } });
    expect(at("A3", 2022)?.value).toEqual(known(4));
  });

  it("counts a commune under the district it belongs to at the end of the year", () => {
    const at = rolled([seen("A1c", 2020, 5), seen("A1c", 2021, 7)]);
    expect([at("A1", 2020)?.value, at("A2", 2021)?.value]).toEqual([known(5), known(7)]);
    expect([at("A2", 2020), at("A1", 2021)]).toEqual([undefined, undefined]);
  });
});

describe("an own figure", () => {
  it("wins over what the children add up to, and both are kept", () =>
    expect(rolled([seen("B", 2023, 9), seen("B1", 2023, 4)])("B", 2023)).toMatchObject({
      value: known(9),
      origin: "reported",
      derived: known(4),
      coverage: { reported: 1, expected: 2 },
      complete: true,
    }));

  it("that is missing gives way to what the children add up to", () =>
    expect(rolled([seen("B", 2023, missing("unreadable")), seen("B1", 2023, 4)])("B", 2023)).toMatchObject({
      value: known(4),
      origin: "derived",
    }));

  it("that is missing gives the reason where the children have nothing", () =>
    expect(rolled([seen("B", 2023, missing("unreadable"))])("B", 2023)).toMatchObject({
      value: missing("unreadable"),
      origin: "reported",
    }));

  it("held or alternative does not count", () => {
    const at = rolled([
      seen("B1", 2023, 4),
      { ...seen("B1", 2023, 5), state: "held", revision: 2 },
      { ...seen("B1", 2023, 6), state: "alternative" },
    ]);
    expect(at("B1", 2023)?.value).toEqual(known(4));
  });

  it("held alone leaves the cell under review, without its number", () =>
    expect(rolled([{ ...seen("B1", 2023, 4300), state: "held" }])("B1", 2023)).toMatchObject({
      value: missing("pending-review"),
      origin: "reported",
      complete: false,
    }));

  it("of the highest revision counts", () =>
    expect(rolled([{ ...seen("B1", 2023, 5), revision: 2 }, seen("B1", 2023, 4)])("B1", 2023)?.value).toEqual(
      known(5),
    ));

  it("twice at one revision is refused", () =>
    expect(() => rolled([seen("B1", 2023, 4), seen("B1", 2023, 4)])).toThrow(
      /more than one published figure: recruits, old:201, 2023/,
    ));

  it("twice at a revision that was corrected since is let pass", () => {
    const later = { ...seen("B1", 2023, 6), revision: 2 };
    expect(rolled([seen("B1", 2023, 4), seen("B1", 2023, 5), later])("B1", 2023)?.value).toEqual(known(6));
  });

  it("of a unit that the register does not have is refused", () =>
    expect(() => rolled([{ ...seen("B1", 2023, 4), locality: "old:99" }])).toThrow(DomainError));

  it("for six months stays out of the year", () =>
    expect(
      rolled([{ ...seen("B1", 2023, 4), period: { year: 2023, part: "h1" } }])("B1", 2023),
    ).toBeUndefined());
});

describe("a ratio", () => {
  const attended = figuresOf("attended");
  const invited = figuresOf("invited");
  const turnout = figuresOf("turnout");

  it("adds its parts up and then divides", () => {
    const at = rolled([
      ...[attended("B1", 2023, 10), invited("B1", 2023, 10)],
      ...[attended("B2", 2023, 30), invited("B2", 2023, 90)],
    ]);
    expect(at("B1", 2023, "turnout")).toMatchObject({ value: known(100), origin: "derived", complete: true });
    expect(at("B", 2023, "turnout")).toMatchObject({ value: known(40), origin: "derived", complete: true });
  });

  it("leaves out a child that has only one part", () => {
    const at = rolled([attended("B1", 2023, 5), invited("B1", 2023, 10), invited("B2", 2023, 90)]);
    expect(at("B", 2023, "turnout")).toMatchObject({
      value: known(50),
      coverage: { reported: 1, expected: 2 },
      complete: false,
    });
  });

  it("as reported wins over its parts", () => {
    const at = rolled([turnout("B1", 2023, 60), attended("B1", 2023, 5), invited("B1", 2023, 10)]);
    expect(at("B1", 2023, "turnout")).toMatchObject({ value: known(60), derived: known(50) });
  });

  it("is never averaged from the children's ratios", () =>
    expect(rolled([turnout("B1", 2023, 60), turnout("B2", 2023, 80)])("B", 2023, "turnout")).toMatchObject({
      value: missing("not-reported"),
      coverage: { reported: 0, expected: 2 },
    }));

  it("over nothing is undefined", () =>
    expect(rolled([attended("B1", 2023, 0), invited("B1", 2023, 0)])("B1", 2023, "turnout")?.value).toEqual(
      missing("undefined-ratio"),
    ));
});

describe("a mean", () => {
  it("is weighted", () => {
    const [income, population] = [figuresOf("income"), figuresOf("population")];
    const at = rolled([
      ...[income("B1", 2023, 10), population("B1", 2023, 300)],
      ...[income("B2", 2023, 20), population("B2", 2023, 100)],
    ]);
    expect(at("B", 2023, "income")).toMatchObject({ value: known(12.5), complete: true });
  });

  it("of children without a weight is missing", () =>
    expect(rolled([figuresOf("income")("B1", 2023, 10)])("B", 2023, "income")?.value).toEqual(
      missing("not-reported"),
    ));
});

it("a figure that has no roll-up makes no row of its parent", () =>
  expect(rolled([figuresOf("satisfaction")("B1", 2023, 80)])("B", 2023, "satisfaction")).toBeUndefined());

it.each<[Qualifier, Qualifier, Qualifier]>([
  ["exact", "exact", "exact"],
  ["exact", "at-least", "at-least"],
  ["at-most", "exact", "at-most"],
  ["at-least", "at-most", "approximate"],
  ["at-least", "approximate", "approximate"],
])("%s and %s add up to %s", (a, b, sum) => {
  const at = rolled([seen("B1", 2023, known(4, a)), seen("B2", 2023, known(6, b))]);
  expect(at("B", 2023)?.value).toEqual(known(10, sum));
});

it("inputs of two sources leave a sum without the one source", () => {
  const other = {
    ...seen("B2", 2023, 4),
    citation: { source: "census", place: { kind: "document" } as const },
  };
  expect(rolled([seen("B1", 2023, 4), other])("B", 2023)?.source).toBeUndefined();
});

it("an estimate makes a sum an estimate", () =>
  expect(rolled([{ ...seen("B1", 2023, 4), status: "estimate" }])("B", 2023)?.estimate).toBe(true));

describe("on any figures", () => {
  const leaves: readonly PlaceName[] = ["A1a", "A1b", "A1c", "A2a", "A3a", "B1a", "B1b", "B2"];
  const count = fc.integer({ min: 0, max: 100_000 });
  const some = fc
    .array(fc.tuple(fc.constantFrom(...leaves), count), { maxLength: 8 })
    .map((pairs) => new Map(pairs));

  it("the parts sum to the whole, and what is missing adds nothing", () =>
    fc.assert(
      fc.property(some, some, fc.constantFrom(...missingReasons), (figures, gaps, reason) => {
        const reported = [...figures].map(([place, x]) => seen(place, 2023, x));
        const missed = [...gaps.keys()].filter((place) => !figures.has(place));
        const value = rolled([...reported, ...missed.map((place) => seen(place, 2023, missing(reason)))])(
          "vn",
          2023,
        );
        const whole = known([...figures.values()].reduce((a, b) => a + b, 0));
        const none = missed.length > 0 ? missing("not-reported") : undefined;
        expect(value?.value).toEqual(figures.size === 0 ? none : whole);
      }),
    ));

  it("the order of the observations does not matter", () =>
    fc.assert(
      fc.property(some, (figures) => {
        const list = [...figures].map(([place, x]) => seen(place, 2023, x / 1000));
        const where = { tree, periods };
        expect(rollUp(list.toReversed(), metricOf("recruits"), where)).toEqual(
          rollUp(list, metricOf("recruits"), where),
        );
      }),
    ));

  it("a ratio lies between the lowest and the highest of its parts", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(count, fc.integer({ min: 1, max: 9999 })), { minLength: 2, maxLength: 2 }),
        (parts) => {
          const at = rolled(
            parts.flatMap(([n, d], i) => {
              const place = i === 0 ? "B1" : "B2";
              return [figuresOf("attended")(place, 2023, n), figuresOf("invited")(place, 2023, d)];
            }),
          );
          const [low, high] = parts.map(([n, d]) => (100 * n) / d).toSorted((a, b) => a - b);
          const value = at("B", 2023, "turnout")?.value;
          if (value === undefined || !isKnown(value)) throw new Error("no ratio");
          expect(value.value).toBeGreaterThanOrEqual((low ?? 0) - 1e-6);
          expect(value.value).toBeLessThanOrEqual((high ?? 0) + 1e-6);
        },
      ),
    ));
});
