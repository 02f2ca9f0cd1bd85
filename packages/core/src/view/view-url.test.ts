import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../domain-error.ts";
import { periodParts } from "../figures/period.ts";
import type { LocalityUid } from "../places/locality.ts";
import { parseView } from "./parse-view.ts";
import { bases, chartKinds, earliestYear, latestYear, type View } from "./view.ts";
import { viewFromSearch, viewToSearch } from "./view-url.ts";

const small = { metrics: ["recruits"], places: [{ locality: "vn" }], years: { from: 2020, to: 2023 } };

describe("the address of a View", () => {
  it("leaves defaults out", () =>
    expect(viewToSearch(parseView(small))).toEqual({ m: "recruits", p: "vn", y: "2020-2023" }));

  it("is short and readable", () =>
    expect(
      viewToSearch(
        parseView({
          ...small,
          places: [{ childrenOf: "vn" }, { locality: "old:395" }],
          years: { from: 2015, to: 2020 },
          basis: "index",
          indexYear: 2016,
          language: "en",
        }),
      ),
    ).toEqual({
      m: "recruits",
      p: "vn/*,old:395",
      y: "2015-2020",
      basis: "index",
      base: "2016",
      lang: "en",
    }));

  it("may hold numbers, and keys of others", () =>
    expect(viewFromSearch({ m: "recruits", p: "vn", y: 2020, utm: "x" }).years).toEqual({
      from: 2020,
      to: 2020,
    }));

  it.each([
    [{ m: "recruits", p: "vn", y: "20x3" }, "years.from", "20x3"],
    [{ m: "recruits", p: "atlantis", y: "2020" }, "places.0", "atlantis"],
    [{ m: "Recruits", p: "vn", y: "2020" }, "metrics.0", "Recruits"],
    [{ m: "recruits", p: "vn", y: "2020", chart: "pie" }, "chart", "pie"],
    [{ p: "vn", y: "2020" }, "metrics", "left out"],
    [{ m: "recruits", p: "vn", y: "2023-2020" }, "years", "2023"],
    [{ m: "recruits", p: "vn", y: "2020", per: "7" }, "ratePer", "7"],
    [{ m: "recruits", p: "vn", y: "2020", known: "31/12/2025" }, "asKnown", "31/12/2025"],
    [{ m: "recruits", p: "vn", y: "2020", known: "2025-02-30" }, "asKnown", "2025-02-30"],
  ])("%j is refused: %s is %s", (search, field, value) => {
    expect(() => viewFromSearch(search)).toThrow(DomainError);
    expect(() => viewFromSearch(search)).toThrow(`invalid view: ${field} is `);
    expect(() => viewFromSearch(search)).toThrow(value);
  });

  it("gives every View back", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(viewFromSearch(viewToSearch(view))).toEqual(view);
      }),
    );
  });
});

it("a field that no View has is refused by name", () =>
  expect(() => parseView({ ...small, colour: "red" })).toThrow('invalid view: colour is "red"'));

it("what is no View at all is refused", () =>
  expect(() => parseView("x")).toThrow('invalid view: view is "x"'));

const uid: fc.Arbitrary<LocalityUid> = fc.oneof(
  fc.constant("vn" as const),
  fc
    .tuple(fc.constantFrom("old" as const, "new" as const), fc.stringMatching(/^\d{2,5}$/))
    .map(([register, code]): LocalityUid => `${register}:${code}`),
);
const year = fc.integer({ min: earliestYear, max: latestYear });

/** Years shown, and those picked out among them. */
const anyYears = fc
  .uniqueArray(year, { minLength: 3, maxLength: 3 })
  .map((years) => years.toSorted((a, b) => a - b))
  .chain(([from = 0, between = 0, to = 0]) =>
    fc.record(
      {
        years: fc.constant({ from, to }),
        indexYear: fc.constantFrom(from, between, to),
        baseYear: fc.constant(from),
        focusYear: fc.constantFrom(between, to),
      },
      { requiredKeys: ["years"] },
    ),
  );

const anyView: fc.Arbitrary<View> = fc
  .record(
    {
      data: fc.constantFrom("real" as const, "sample" as const),
      metrics: fc.array(fc.stringMatching(/^[a-z][a-z0-9_]{0,79}$/), { minLength: 1, maxLength: 5 }),
      places: fc.array(fc.oneof(fc.record({ locality: uid }), fc.record({ childrenOf: uid })), {
        minLength: 1,
        maxLength: 5,
      }),
      part: fc.constantFrom(...periodParts),
      basis: fc.constantFrom(...bases),
      ratePer: fc.constantFrom(1000 as const, 10_000 as const, 100_000 as const),
      chart: fc.constantFrom(...chartKinds),
      order: fc.constantFrom("value" as const, "name" as const, "given" as const),
      asKnown: fc.constantFrom("2025-12-31", "2026-02-28"),
      mine: uid,
      language: fc.constantFrom("vi" as const, "en" as const),
    },
    { requiredKeys: ["metrics", "places"] },
  )
  .chain((view) => anyYears.map((years) => parseView({ ...view, ...years })));
