import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf, metrics, type PlaceName, places, tree } from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import { rollUp } from "../figures/roll-up.ts";
import { rollupIndex } from "../figures/rollup-index.ts";
import { known } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { lastVersion } from "../places/locality.ts";
import { localityTree } from "../places/locality-tree.ts";
import type { PeerTerm } from "../view/view.ts";
import { choosePeers, type PeerInput } from "./peers.ts";

const period = { year: 2021, part: "year" } as const;
const people = figuresOf("population");
const income = figuresOf("income");

function input(observations: readonly Observation[], rest: Partial<PeerInput> = {}): PeerInput {
  return {
    tree,
    day: "2021-12-31",
    isVisible: () => true,
    period,
    at: rollupIndex(rollUp(observations, metrics, { tree, periods: [period] }), tree),
    metrics: ["population"],
    population: "population",
    ...rest,
  };
}

const term = (of: PlaceName, by: PeerTerm["by"], rest: Partial<PeerTerm> = {}): PeerTerm => ({
  of: places[of],
  by,
  count: 7,
  ...rest,
});

/** Short names of the members, in order. */
function members(asked: PeerTerm, given: PeerInput): readonly string[] {
  return choosePeers(asked, given).members.map(
    ({ locality }) => Object.entries(places).find(([, uid]) => uid === locality)?.[0] ?? locality,
  );
}

const sized = [
  people("A1", 2021, 12_000),
  people("A2", 2021, 19_999),
  people("A3", 2021, 20_000),
  people("B1", 2021, 10_000),
  people("B2", 2021, 9999),
];

describe("peers", () => {
  it("under the same parent come nearest in population first", () =>
    expect(members(term("A1", "parent"), input(sized))).toEqual(["A2", "A3"]));
  it("of the same kind may lie under another parent, and are not of another kind", () =>
    expect(members(term("A2", "kind"), input(sized))).toEqual(["A3"]));
  it("of the same kind are those of the day", () =>
    expect(members(term("A2", "kind"), input(sized, { day: "2020-12-31" }))).toEqual(["A3", "A1"]));
  it("of the same size share the half-open band", () =>
    expect(members(term("A1", "size"), input(sized))).toEqual(["B1", "A2"]));
  it("of the same size say by which population", () =>
    expect(choosePeers(term("A1", "size"), input(sized)).metrics).toEqual(["population"]));
  it("of a list are those named, in the order named, however many", () =>
    expect(
      members(term("A1", "list", { list: [places.B2, places.A2, places.B2], count: 1 }), input([])),
    ).toEqual(["B2", "A2"]));
  it("without a population come last", () =>
    expect(members(term("A1", "parent"), input([people("A1", 2021, 5), people("A3", 2021, 900)]))).toEqual([
      "A3",
      "A2",
    ]));
  it("are at most as many as asked", () =>
    expect(members(term("A1", "parent", { count: 1 }), input(sized))).toEqual(["A2"]));
  it("are never of another level, nor gone by the day", () =>
    expect(members(term("A2", "parent"), input(sized, { day: "2022-12-31" }))).toEqual(["A1"]));
  it("are only those that who asks may see", () =>
    expect(members(term("A1", "size"), input(sized, { isVisible: (uid) => uid !== places.B1 }))).toEqual([
      "A2",
    ]));
  it("of a unit that was no more are none", () =>
    expect(members(term("A3", "parent"), input(sized, { day: "2023-12-31" }))).toEqual([]));
});

describe("the nearest", () => {
  it("are told with their distance in standard deviations", () => {
    const found = choosePeers(term("A1", "nearest", { count: 2 }), input(sized));
    expect(found.members.map((m) => m.locality)).toEqual([places.B1, places.B2]);
    const [mean, of] = [
      (12_000 + 19_999 + 20_000 + 10_000 + 9999) / 5,
      [12_000, 19_999, 20_000, 10_000, 9999],
    ];
    const sd = Math.sqrt(of.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 5);
    expect(found.members[0]?.distance).toBeCloseTo(2000 / sd, 12);
    expect(found.metrics).toEqual(["population"]);
  });
  it("leave out a unit without one of the metrics", () =>
    expect(
      members(
        term("A1", "nearest", { metrics: ["population", "income"] }),
        input([...sized, income("A1", 2021, 3), income("B2", 2021, 4)]),
      ),
    ).toEqual(["B2"]));
  it("are nobody's where the unit has none itself", () =>
    expect(members(term("A1", "nearest"), input(sized.slice(1)))).toEqual([]));
  it("do not count a sum that figures are missing from", () =>
    expect(
      members(
        term("A1", "nearest"),
        input([people("A1", 2021, 5), people("A2", 2021, 9), people("B1a", 2021, 5)]),
      ),
    ).toEqual(["A2"]));
  it("take a qualified figure with its number", () =>
    expect(
      members(
        term("A1", "nearest"),
        input([people("A1", 2021, 5), people("A2", 2021, known(9, "at-least"))]),
      ),
    ).toEqual(["A2"]));
});

describe("a term that cannot be met", () => {
  it("names an unknown place", () =>
    expect(() => choosePeers({ ...term("A1", "kind"), of: "old:999" }, input([]))).toThrow(
      "unknown locality: old:999",
    ));
  it("names an unknown place of a list", () =>
    expect(() => choosePeers(term("A1", "list", { list: ["old:998"] }), input([]))).toThrow("old:998"));
  it("names a place of another level", () =>
    expect(() => choosePeers(term("A1", "list", { list: [places.A] }), input([]))).toThrow(
      "invalid view: peers.list is old:10: not of the level of old:101",
    ));
  it("says that a list is left out", () =>
    expect(() => choosePeers(term("A1", "list"), input([]))).toThrow("peers.list is left out"));
});

describe("the law of peers", () => {
  it("is: one level, one day, never itself, each once, nearest first", () => {
    const districts = Array.from({ length: 12 }, (_, i): LocalityUid => `old:${500 + i}`);
    const wide = localityTree([
      ...tree.all,
      ...districts.map((uid) => ({
        uid,
        level: 2 as const,
        versions: [lastVersion(tree.get(places.A1) ?? never())],
      })),
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }), {
          minLength: 12,
          maxLength: 12,
        }),
        fc.constantFrom("parent", "kind", "size", "nearest"),
        (sizes, by) => {
          const figures = sizes.flatMap((x, i) =>
            x === undefined ? [] : [{ ...people("A1", 2021, x), locality: districts[i] ?? "vn" }],
          );
          const at = rollupIndex(rollUp(figures, metrics, { tree: wide, periods: [period] }), wide);
          const asked = { of: districts[0] ?? "vn", by, count: 5 };
          const { members: found } = choosePeers(asked, input([], { tree: wide, at }));
          const uids = found.map((m) => m.locality);
          expect(uids.length).toBeLessThanOrEqual(5);
          expect(new Set(uids).size).toBe(uids.length);
          expect(uids).not.toContain(asked.of);
          expect(uids.every((uid) => wide.levelOn(2, "2021-12-31").includes(uid))).toBe(true);
          const distances = found.flatMap((m) => m.distance ?? []);
          expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 50 },
    );
  });
});

function never(): never {
  throw new Error("no such place");
}
