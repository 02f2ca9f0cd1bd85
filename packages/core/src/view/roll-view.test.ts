import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../domain-error.ts";
import { parseView } from "./parse-view.ts";
import { rollView, type YearRoll } from "./roll-view.ts";
import type { View, ViewInput } from "./view.ts";
import { earliestYear, latestYear } from "./view.ts";

const extend: YearRoll = { kind: "extend" };
const slide = (years: number): YearRoll => ({ kind: "slide", years });
const view = (years: Partial<ViewInput>): View =>
  parseView({
    metrics: ["recruits"],
    places: [{ locality: "vn" }],
    years: { from: 2020, to: 2024 },
    ...years,
  });
const yearsOf = ({ years, focusYear, baseYear, indexYear }: View) => ({
  years: [years.from, years.to],
  ...(focusYear !== undefined && { focusYear }),
  ...(baseYear !== undefined && { baseYear }),
  ...(indexYear !== undefined && { indexYear }),
});

describe("a View moved on to 2026", () => {
  it.each<[string, Partial<ViewInput>, YearRoll, ReturnType<typeof yearsOf>]>([
    ["keeps its years when they are fixed", {}, { kind: "fixed" }, { years: [2020, 2024] }],
    ["gets the new years", {}, extend, { years: [2020, 2026] }],
    ["shows the last five", {}, slide(5), { years: [2022, 2026] }],
    ["shows the last three of another number", {}, slide(3), { years: [2024, 2026] }],
    [
      "looks at the last year as before",
      { focusYear: 2024 },
      extend,
      { years: [2020, 2026], focusYear: 2026 },
    ],
    [
      "looks at a chosen year as before",
      { focusYear: 2022 },
      extend,
      { years: [2020, 2026], focusYear: 2022 },
    ],
    ["keeps the first year as base", { baseYear: 2020 }, extend, { years: [2020, 2026], baseYear: 2020 }],
    [
      "compares with the year before as before",
      { baseYear: 2023 },
      extend,
      { years: [2020, 2026], baseYear: 2025 },
    ],
    [
      "keeps the distance of picked years from the last",
      { focusYear: 2023, baseYear: 2021, indexYear: 2020 },
      slide(5),
      { years: [2022, 2026], focusYear: 2025, baseYear: 2023, indexYear: 2022 },
    ],
    [
      "picks the first year shown for one that is not",
      { focusYear: 2024, baseYear: 2020, indexYear: 2021 },
      slide(2),
      { years: [2025, 2026], focusYear: 2026, baseYear: 2025, indexYear: 2025 },
    ],
    ["has no base among one year", { baseYear: 2020 }, slide(1), { years: [2026, 2026] }],
  ])("%s", (...[, asked, roll, expected]) => {
    expect(yearsOf(rollView(view(asked), roll, 2026))).toEqual(expected);
  });

  it("stays on the units of a chosen day", () =>
    expect(rollView(view({ frame: "2024-12-31" }), slide(5), 2026).frame).toBe("2024-12-31"));
});

it.each<readonly [YearRoll, number, string, string]>([
  [extend, earliestYear - 1, "1975", "no-such-year"],
  [extend, latestYear + 1, "2101", "no-such-year"],
  [extend, 2025.5, "2025.5", "no-such-year"],
  [slide(10), 1980, "1971", "no-such-year"],
  [extend, 2019, '{"from":2020,"to":2019}', "years-backwards"],
])("%j to %d is refused, naming %s", (...[roll, lastYear, value, reason]) => {
  const rolled = () => rollView(view({}), roll, lastYear);
  expect(rolled).toThrow(DomainError);
  expect(rolled).toThrow(expect.objectContaining({ evidence: expect.objectContaining({ value, reason }) }));
});

const year = fc.integer({ min: 2000, max: 2030 });
const anyView = fc
  .uniqueArray(year, { minLength: 4, maxLength: 4 })
  .map((years) => years.toSorted((a, b) => a - b))
  .chain(([from = 0, one = 0, two = 0, to = 0]) =>
    fc.record(
      {
        years: fc.constant({ from, to }),
        baseYear: fc.constantFrom(from, one),
        focusYear: fc.constantFrom(two, to),
        indexYear: fc.constantFrom(from, one, two, to),
      },
      { requiredKeys: ["years"] },
    ),
  )
  .map(view);
const anyRoll = fc.oneof(
  fc.constant(extend),
  fc.integer({ min: 1, max: 20 }).map(slide),
  fc.constant<YearRoll>({ kind: "fixed" }),
);
const later = fc.nat({ max: 20 });

describe("a rolled View, whatever it was,", () => {
  it("is a View that ends in the year asked for, with nothing changed but years", () => {
    fc.assert(
      fc.property(anyView, anyRoll, later, (asked, roll, more) => {
        const last = asked.years.to + more;
        const rolled = rollView(asked, roll, last);
        expect(parseView(rolled)).toEqual(rolled);
        expect(rolled.years.to).toBe(roll.kind === "fixed" ? asked.years.to : last);
        if (roll.kind === "slide") expect(rolled.years.to - rolled.years.from + 1).toBe(roll.years);
        const unpicked = { years: 0, focusYear: 0, baseYear: 0, indexYear: 0 };
        expect({ ...rolled, ...unpicked }).toEqual({ ...asked, ...unpicked });
      }),
    );
  });

  it("is the same at once or in two steps", () => {
    const whole = (asked: View): YearRoll => slide(asked.years.to - asked.years.from + 1);
    fc.assert(
      fc.property(anyView, fc.boolean(), fc.tuple(later, later), (asked, isExtended, [one, two]) => {
        const roll = isExtended ? extend : whole(asked);
        const { to } = asked.years;
        const steps = rollView(rollView(asked, roll, to + one), roll, to + one + two);
        expect(steps).toEqual(rollView(asked, roll, to + one + two));
      }),
    );
  });

  it("is itself in the year it ends in", () => {
    fc.assert(
      fc.property(anyView, fc.boolean(), (asked, isExtended) => {
        const { from, to } = asked.years;
        expect(rollView(asked, isExtended ? extend : slide(to - from + 1), to)).toEqual(asked);
      }),
    );
  });
});
