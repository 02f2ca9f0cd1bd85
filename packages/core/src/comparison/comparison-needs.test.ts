import { describe, expect, it } from "vitest";
import { metrics, places, tree } from "../../fixtures/small-country.ts";
import { type ViewInput, viewSchema } from "../view/view.ts";
import { comparisonNeeds } from "./comparison-needs.ts";
import { resolvePlaces } from "./resolve-places.ts";

const byCode = new Map(metrics.map((m) => [m.code, m]));
const view = (rest: Partial<ViewInput> = {}) =>
  viewSchema.parse({
    metrics: ["recruits"],
    places: [{ locality: places.B1 }],
    years: { from: 2022, to: 2023 },
    ...rest,
  });
const needs = (rest: Partial<ViewInput> = {}) => comparisonNeeds(view(rest), tree, byCode);

describe("the places of a View", () => {
  it("keep the order given, each once", () => {
    const terms = [{ locality: places.B2 }, { childrenOf: places.B }];
    expect(resolvePlaces(view({ places: terms }), tree)).toEqual([places.B2, places.B1]);
  });

  it("under a place are those of every year shown", () => {
    const children = { places: [{ childrenOf: places.A }] };
    expect(resolvePlaces(view({ ...children, years: { from: 2021, to: 2023 } }), tree)).toContain(places.A3);
    expect(resolvePlaces(view(children), tree)).not.toContain(places.A3);
  });

  it("that nobody knows are named", () =>
    expect(() => resolvePlaces(view({ places: [{ locality: "old:99" }] }), tree)).toThrow(
      "unknown locality: old:99",
    ));
});

describe("a View needs", () => {
  it("the metrics that its own are measured with", () => {
    expect(needs().metrics).toEqual(["recruits", "population", "recruits_target", "recruits_attainment"]);
    expect(needs({ metrics: ["turnout"] }).metrics).toEqual(["turnout", "attended", "invited"]);
  });

  it("parents, siblings and children of its places", () =>
    expect(needs().localities).toEqual([places.B, places.B1, places.B1a, places.B1b, places.B2].sort()));

  it("the year before, and the index year", () => {
    expect(needs().years).toEqual([2021, 2022, 2023]);
    expect(needs({ indexYear: 2015 }).years).toEqual([2015, 2021, 2022, 2023]);
  });

  it("metrics that exist", () =>
    expect(() => needs({ metrics: ["ghosts"] })).toThrow("unknown metric: ghosts"));

  it("no more than fifty thousand cells", () => {
    const many = Array.from({ length: 401 }, (_, i) => `old:${100 + i}` as const);
    const all = [...tree.all, ...many.map((uid) => ({ uid, level: 2 as const, versions: [] }))];
    const wide = { ...tree, get: (uid: string) => all.find((l) => l.uid === uid) };
    const large = view({ places: many.map((locality) => ({ locality })), years: { from: 1976, to: 2100 } });
    expect(() => comparisonNeeds(large, wide, byCode)).toThrow("view of 50125 cells: the largest is 50000");
  });
});
