import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, places, seen, targeted } from "../../fixtures/small-country.ts";
import { isKnown, known, missing } from "../figures/value.ts";

describe("the share of the parent", () => {
  it("of siblings that all reported sums to 100", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 2 }),
        ([a = 0, b = 0]) => {
          const { row } = compared([seen("B1", 2023, a), seen("B2", 2023, b)]);
          const shares = [row("B1", 2023).share, row("B2", 2023).share].filter(isKnown).map((v) => v.value);
          expect(shares.reduce((x, y) => x + y, 0)).toBeCloseTo(100, 9);
        },
      ),
      { numRuns: 50 },
    ));

  it("of a parent with gaps does not exist, unless it reported itself", () => {
    expect(compared([seen("B1", 2023, 4)]).row("B1", 2023).share).toEqual(missing("not-comparable"));
    expect(compared([seen("B1", 2023, 4), seen("B", 2023, 16)]).row("B1", 2023).share).toEqual(known(25));
  });

  it("does not apply to what does not add up", () =>
    expect(
      compared([figuresOf("satisfaction")("B1", 2023, 4)], { view: { metrics: ["satisfaction"] } }).row(
        "B1",
        2023,
        "satisfaction",
      ).share,
    ).toEqual(missing("not-applicable")));
});

describe("the rank", () => {
  it("is among siblings, with how many had a value", () => {
    const { row } = compared([seen("A1", 2021, 4), seen("A2", 2021, 9), seen("B1", 2021, 99)]);
    expect(row("A1", 2021).rank).toEqual({ position: 2, of: 2 });
    expect(row("A2", 2021).rank).toEqual({ position: 1, of: 2 });
    expect(row("A3", 2021).rank).toEqual(missing("not-reported"));
    expect(row("B1", 2021).rank).toEqual({ position: 1, of: 1 });
  });

  it("is not given to a sum that fewer than half of the children stand behind", () => {
    const view = { years: { from: 2020, to: 2020 } };
    const { row } = compared([seen("A1a", 2020, 4), seen("A2", 2020, 9), seen("A3", 2020, 2)], { view });
    expect(row("A1", 2020)).toMatchObject({ value: known(4), rank: missing("not-comparable") });
    expect(row("A2", 2020).rank).toEqual({ position: 1, of: 2 });
  });

  it("puts the lowest first where lower is better", () => {
    const crashes = figuresOf("accidents");
    const { row } = compared([crashes("B1", 2023, 4), crashes("B2", 2023, 9)], {
      view: { metrics: ["accidents"] },
    });
    expect(row("B1", 2023, "accidents").rank).toEqual({ position: 1, of: 2 });
  });

  it("of a unit that ended within the year is among those there were on its last day", () => {
    const { row } = compared([seen("A1", 2022, 4), seen("A2", 2022, 9), seen("A3", 2022, 6)]);
    expect(row("A3", 2022).rank).toEqual({ position: 2, of: 3 });
    expect(row("A1", 2022).rank).toEqual({ position: 2, of: 2 });
    expect(row("A3", 2023).rank).toEqual(missing("did-not-exist"));
  });

  it("gained since the year before is positive, and needs both years", () => {
    const { row } = compared([
      ...[seen("B1", 2021, 1), seen("B2", 2021, 2)],
      ...[seen("B1", 2022, 2), seen("B2", 2022, 1)],
    ]);
    expect(row("B1", 2022).rankChange).toEqual(known(1));
    expect(row("B1", 2021).rankChange).toEqual(missing("not-reported"));
  });

  it("and the share are withheld from whoever may not see the parent", () => {
    const viewer = { user: "b1", role: "reader", subtree: [places.B1] } as const;
    const { row } = compared([seen("B1", 2023, 4)], {
      view: { places: [{ locality: places.B1 }] },
      input: { viewer },
    });
    expect(row("B1", 2023)).toMatchObject({ rank: missing("withheld"), share: missing("withheld") });
  });
});

describe("the rate", () => {
  const people = figuresOf("population");

  it("is per so many people of the same place and year", () => {
    const { row } = compared([seen("B1", 2023, 65), people("B1", 2023, 1000)], { view: { ratePer: 10_000 } });
    const { rate } = row("B1", 2023);
    expect(rate).toMatchObject({ value: 650 });
    expect("low" in rate && [rate.low, rate.high].map(Math.round)).toEqual([502, 828]);
  });

  it("without a population is missing", () => {
    expect(compared([seen("B1", 2023, 65)]).row("B1", 2023).rate).toEqual(missing("not-reported"));
    const groups = compared([figuresOf("groups")("B1", 2023, 65)], { view: { metrics: ["groups"] } });
    expect(groups.row("B1", 2023, "groups").rate).toEqual(missing("not-applicable"));
  });

  it("of a sum with gaps is not comparable", () =>
    expect(compared([seen("B1", 2023, 65), people("B", 2023, 1000)]).row("B", 2023).rate).toEqual(
      missing("not-comparable"),
    ));

  it("of a ratio is the percentage itself, with Wilson's interval", () => {
    const figures = [figuresOf("attended")("B1", 2023, 65), figuresOf("invited")("B1", 2023, 100)];
    const { rate } = compared(figures, { view: { metrics: ["turnout"] } }).row("B1", 2023, "turnout");
    expect(rate).toMatchObject({ value: 65 });
    expect("low" in rate && [rate.low, rate.high].map((x) => x.toFixed(1))).toEqual(["55.3", "73.6"]);
  });
});

describe("the attainment", () => {
  it("is the value in per cent of the target", () => {
    const targets = [targeted("B1", 2023, 50)];
    expect(compared([seen("B1", 2023, 60)], { input: { targets } }).row("B1", 2023)).toMatchObject({
      target: { kind: "amount", amount: 50 },
      attainment: known(120),
    });
  });

  it("is the target in per cent of the value where lower is better", () => {
    const targets = [{ ...targeted("B1", 2023, 50), metric: "accidents" }];
    const { row } = compared([figuresOf("accidents")("B1", 2023, 40)], {
      view: { metrics: ["accidents"] },
      input: { targets },
    });
    expect(row("B1", 2023, "accidents").attainment).toEqual(known(125));
  });

  it("is what the report states where it gives no target", () => {
    const content = { kind: "statement", attainment: 100, qualifier: "at-least" } as const;
    const targets = [{ ...targeted("B1", 2023, 0), content }];
    expect(compared([], { input: { targets } }).row("B1", 2023)).toMatchObject({
      value: missing("not-reported"),
      target: content,
      attainment: known(100, "at-least"),
    });
  });

  it("of a sum with gaps is over the children that have both", () => {
    const targets = [targeted("B", 2023, 100), targeted("B1", 2023, 40), targeted("B2", 2023, 60)];
    expect(compared([seen("B1", 2023, 30)], { input: { targets } }).row("B", 2023)).toMatchObject({
      attainment: known(75),
      attainmentMatched: { children: 1, of: 2 },
    });
    const one = [targeted("B", 2023, 100)];
    expect(compared([seen("B1", 2023, 30)], { input: { targets: one } }).row("B", 2023).attainment).toEqual(
      missing("not-comparable"),
    );
  });

  it("of a sum with gaps is not told over fewer than half of the children", () => {
    const targets = [targeted("A", 2021, 100), targeted("A1", 2021, 40)];
    const row = compared([seen("A1", 2021, 30)], { input: { targets } }).row("A", 2021);
    expect(row.attainment).toEqual(missing("not-comparable"));
    expect(row.attainmentMatched).toBeUndefined();
  });

  it("without a target does not apply", () =>
    expect(compared([seen("B1", 2023, 60)]).row("B1", 2023).attainment).toEqual(missing("not-applicable")));
});

describe("a unit's own figure and its children's sum", () => {
  it("that differ are both told", () => {
    const { row } = compared([seen("B", 2023, 9), seen("B1", 2023, 4), seen("B2", 2023, 6)]);
    expect(row("B", 2023)).toMatchObject({ value: known(9), discrepancy: { derived: 10, difference: -1 } });
  });

  it("are no contradiction while children are missing", () =>
    expect(compared([seen("B", 2023, 9), seen("B1", 2023, 4)]).row("B", 2023).discrepancy).toBeUndefined());

  it("are no contradiction of an at-least", () => {
    const figures = [seen("B", 2023, known(9, "at-least")), seen("B1", 2023, 4), seen("B2", 2023, 6)];
    expect(compared(figures).row("B", 2023).discrepancy).toBeUndefined();
  });

  it("of which some already come to more are told", () =>
    expect(compared([seen("B", 2023, 9), seen("B1", 2023, 40)]).row("B", 2023).discrepancy).toEqual({
      derived: 40,
      difference: -31,
    }));

  it("are no contradiction within the decimals that are reported", () => {
    const parts = [figuresOf("attended")("B", 2023, 2), figuresOf("invited")("B", 2023, 3)];
    const told = (reported: number) =>
      compared([...parts, figuresOf("turnout")("B", 2023, reported)], { view: { metrics: ["turnout"] } }).row(
        "B",
        2023,
        "turnout",
      ).discrepancy;
    expect(told(66.7)).toBeUndefined();
    expect(told(67.7)).toEqual({ derived: 66.666667, difference: 1.033333 });
  });
});
