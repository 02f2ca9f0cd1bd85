import { expect, it } from "vitest";
import { places, successions, targeted, tree } from "../../fixtures/small-country.ts";
import { sourcesOfTarget, type Target } from "../figures/target.ts";
import { lineageOf } from "../places/lineage.ts";
import { alignTargets } from "./align-targets.ts";

const lineage = lineageOf(tree, successions);

/** What A2 of 2023, which took A3 in, was to reach in 2021 by these targets. */
const aligned = (targets: readonly Target[], place: keyof typeof places = "A2") =>
  alignTargets(targets, new Set(["recruits"]), {
    tree,
    lineage,
    day: "2023-12-31",
    periods: [{ year: 2021, part: "year" }],
    places: [places[place]],
  });
const statement = { kind: "statement", attainment: 100, qualifier: "exact" } as const;

it("adds the amounts of whole predecessors", () =>
  expect(aligned([targeted("A2", 2021, 30), targeted("A3", 2021, 12)])).toMatchObject([
    { locality: places.A2, content: { kind: "amount", amount: 42 }, setBy: "An" },
  ]));

it("names every target that it adds up, and every source of them", () => {
  const inOther = {
    ...targeted("A3", 2021, 12),
    citation: { source: "other", place: { kind: "document" } },
  } as const;
  const [sum] = aligned([targeted("A2", 2021, 30), inOther]);
  expect(sum?.parts).toEqual([targeted("A2", 2021, 30), inOther]);
  expect(sum && sourcesOfTarget(sum)).toEqual([targeted("A2", 2021, 30).citation.source, "other"]);
});

it("has no sum where a predecessor has no amount, or two", () => {
  expect(aligned([targeted("A2", 2021, 30)])).toEqual([]);
  expect(aligned([targeted("A2", 2021, 30), targeted("A3", 2021, 12), targeted("A3", 2021, 13)])).toEqual([]);
});

it("has no sum of statements", () =>
  expect(aligned(["A2", "A3"].map((p) => ({ ...targeted(p as "A2", 2021, 0), content: statement })))).toEqual(
    [],
  ));

it("names who set it only where one set all", () =>
  expect(
    aligned([targeted("A2", 2021, 30), { ...targeted("A3", 2021, 12), setBy: "A3" }])[0],
  ).not.toHaveProperty("setBy"));

it("passes a statement of one whole unit on", () =>
  expect(aligned([{ ...targeted("A1", 2021, 0), content: statement }], "A1")).toMatchObject([
    { locality: places.A1, content: statement },
  ]));

it("leaves the country's as it is", () =>
  expect(aligned([targeted("vn", 2021, 99)], "vn")).toEqual([targeted("vn", 2021, 99)]));
