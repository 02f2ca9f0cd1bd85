import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../domain-error.ts";
import { parseView } from "./parse-view.ts";
import { type RollRule, rollRules, rollView } from "./roll-view.ts";
import type { View, ViewInput } from "./view.ts";
import { earliestYear, latestYear } from "./view.ts";

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
  it.each<[string, Partial<ViewInput>, RollRule, ReturnType<typeof yearsOf>]>([
    ["keeps its years when they are fixed", {}, "fixed", { years: [2020, 2024] }],
    ["gets the new years", {}, "extend", { years: [2020, 2026] }],
    ["shows the last five", {}, "slide", { years: [2022, 2026] }],
    [
      "looks at the last year as before",
      { focusYear: 2024 },
      "extend",
      { years: [2020, 2026], focusYear: 2026 },
    ],
    [
      "looks at a chosen year as before",
      { focusYear: 2022 },
      "extend",
      { years: [2020, 2026], focusYear: 2022 },
    ],
    ["keeps the first year as base", { baseYear: 2020 }, "extend", { years: [2020, 2026], baseYear: 2020 }],
    [
      "compares with the year before as before",
      { baseYear: 2023 },
      "extend",
      { years: [2020, 2026], baseYear: 2025 },
    ],
    [
      "keeps the distance of picked years from the last",
      { focusYear: 2023, baseYear: 2021, indexYear: 2020 },
      "slide",
      { years: [2022, 2026], focusYear: 2025, baseYear: 2023, indexYear: 2022 },
    ],
  ])("%s", (...[, asked, roll, expected]) => {
    expect(yearsOf(rollView(view(asked), roll, 2026))).toEqual(expected);
  });

  it("looks at years that are shown when it moves back", () => {
    const asked = view({ focusYear: 2023, baseYear: 2022, indexYear: 2024 });
    expect(yearsOf(rollView(asked, "extend", 2022))).toEqual({
      years: [2020, 2022],
      focusYear: 2022,
      indexYear: 2022,
    });
  });

  it("stays on the units of a chosen day", () =>
    expect(rollView(view({ frame: "2024-12-31" }), "slide", 2026).frame).toBe("2024-12-31"));
});

it.each<readonly [RollRule, number, string, string]>([
  ["extend", earliestYear - 1, "1975", "no-such-year"],
  ["extend", latestYear + 1, "2101", "no-such-year"],
  ["extend", 2025.5, "2025.5", "no-such-year"],
  ["slide", 1979, "1975", "no-such-year"],
  ["extend", 2019, '{"from":2020,"to":2019}', "years-backwards"],
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
const anyRule = fc.constantFrom(...rollRules);
const anyMove = fc.constantFrom("extend", "slide");
const later = fc.nat({ max: 20 });

describe("a rolled View, whatever it was,", () => {
  it("is a View that ends in the year asked for, with nothing changed but years", () => {
    fc.assert(
      fc.property(anyView, anyRule, later, (asked, rule, more) => {
        const last = asked.years.to + more;
        const rolled = rollView(asked, rule, last);
        expect(parseView(rolled)).toEqual(rolled);
        expect(rolled.years.to).toBe(rule === "fixed" ? asked.years.to : last);
        const shift = rule === "slide" ? more : 0;
        expect(rolled.years.from).toBe(asked.years.from + shift);
        const unpicked = { years: 0, focusYear: 0, baseYear: 0, indexYear: 0 };
        expect({ ...rolled, ...unpicked }).toEqual({ ...asked, ...unpicked });
      }),
    );
  });

  it("is the same at once or in two steps", () => {
    fc.assert(
      fc.property(anyView, anyMove, fc.tuple(later, later), (asked, rule, [one, two]) => {
        const { to } = asked.years;
        const steps = rollView(rollView(asked, rule, to + one), rule, to + one + two);
        expect(steps).toEqual(rollView(asked, rule, to + one + two));
      }),
    );
  });

  it("is itself in the year it ends in", () => {
    fc.assert(
      fc.property(anyView, anyMove, (asked, rule) => {
        expect(rollView(asked, rule, asked.years.to)).toEqual(asked);
      }),
    );
  });
});
