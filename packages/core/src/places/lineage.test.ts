import { describe, expect, it } from "vitest";
import { lineageOf } from "./lineage.ts";
import type { Locality, LocalityUid } from "./locality.ts";
import { localityTree } from "./locality-tree.ts";
import type { Succession } from "./succession.ts";

/** A commune with the days between which it stood; a second pair is its code taken again. */
function unit(
  uid: LocalityUid,
  ...runs: readonly (readonly [from?: string | undefined, to?: string])[]
): Locality {
  const versions = (runs.length === 0 ? [[]] : runs).map(([from, to]) => ({
    kind: "xa" as const,
    name: uid,
    shortName: uid,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }));
  return { uid, level: 3, versions };
}

/** That a unit went into another, whole and on the first day of 2022 unless said otherwise. */
function went(from: LocalityUid, to: LocalityUid, rest: Partial<Succession> = {}): Succession {
  return { from, to, on: "2022-01-01", change: "merged", share: "full", ...rest };
}

const lineage = (units: readonly Locality[], successions: readonly Succession[]) =>
  lineageOf(localityTree(units), successions);
const in2020 = { day: "2025-12-31", period: { year: 2020, part: "year" } } as const;
const in2025 = { day: "2020-12-31", period: { year: 2025, part: "year" } } as const;
const both = { from: "2020-12-31", to: "2025-12-31" };

/** 1 was split into 3 and 4 in 2022; 2 went whole into 3. */
const split = [
  unit("old:1", [undefined, "2022-01-01"]),
  unit("old:2", [undefined, "2022-01-01"]),
  unit("old:3", ["2022-01-01"]),
  unit("old:4", ["2022-01-01"]),
];
const parts = (rest: readonly [Partial<Succession>, Partial<Succession>] = [{}, {}]) => [
  went("old:1", "old:3", { share: "partial", act: "1/NQ", ...rest[0] }),
  went("old:1", "old:4", { share: "partial", act: "1/NQ", ...rest[1] }),
  went("old:2", "old:3", { act: "2/NQ" }),
];

describe("the sources of units", () => {
  it("are full where all of them lies inside, partial where a part does", () => {
    const { sourcesOf } = lineage(split, parts());
    expect(sourcesOf(["old:3"], in2020)).toEqual([
      { locality: "old:1", share: "partial", acts: ["1/NQ"] },
      { locality: "old:2", share: "full", acts: ["2/NQ"] },
    ]);
    expect(sourcesOf(["old:3", "old:4"], in2020).map((s) => s.share)).toEqual(["full", "full"]);
  });

  it("are full back in time where all origins lie inside", () => {
    const { sourcesOf } = lineage(split, parts());
    expect(sourcesOf(["old:1"], in2025)).toMatchObject([
      { locality: "old:3", share: "partial" },
      { locality: "old:4", share: "full" },
    ]);
    expect(sourcesOf(["old:1", "old:2"], in2025).map((s) => s.share)).toEqual(["full", "full"]);
  });

  it("have the weight of the links on the way, multiplied", () => {
    const { sourcesOf } = lineage(
      [
        ...split.slice(0, 3),
        unit("old:4", ["2022-01-01", "2023-01-01"]),
        unit("old:5", ["2023-01-01"]),
        unit("old:6", ["2023-01-01"]),
      ],
      [
        ...parts([
          { weight: 0.6, weightBasis: "area" },
          { weight: 0.4, weightBasis: "area" },
        ]),
        went("old:4", "old:5", { on: "2023-01-01", share: "partial", weight: 0.5, weightBasis: "area" }),
        went("old:4", "old:6", { on: "2023-01-01", share: "partial", weight: 0.5, weightBasis: "area" }),
      ],
    );
    expect(sourcesOf(["old:5"], in2020)).toMatchObject([
      { locality: "old:1", weight: 0.2, weightBasis: "area" },
    ]);
    expect(sourcesOf(["old:5", "old:6"], in2020)).toMatchObject([{ weight: 0.4 }]);
  });

  it("keep what a unit that gave a part away kept: the rest of the weights", () => {
    const units = [unit("old:1"), unit("old:2")];
    const gave = went("old:1", "old:2", {
      share: "partial",
      weight: 0.25,
      weightBasis: "area",
    });
    const { sourcesOf } = lineage(units, [gave]);
    expect(sourcesOf(["old:1"], in2020)).toMatchObject([
      { locality: "old:1", share: "partial", weight: 0.75 },
    ]);
    expect(sourcesOf(["old:2"], in2020)).toMatchObject([
      { locality: "old:1", share: "partial", weight: 0.25 },
      { locality: "old:2", share: "full" },
    ]);
  });

  it("are whole again where the parts of a unit met again", () => {
    const meet = ["old:3", "old:4"].map((uid) => went(uid as LocalityUid, "old:5", { on: "2023-01-01" }));
    const ended = split.map((u) => (u.uid < "old:3" ? u : unit(u.uid, ["2022-01-01", "2023-01-01"])));
    const { sourcesOf } = lineage([...ended, unit("old:5", ["2023-01-01"])], [...parts(), ...meet]);
    expect(sourcesOf(["old:5"], in2020).map((s) => s.share)).toEqual(["full", "full"]);
  });

  it("are weighed by the people of the pieces only where a piece is of that unit alone", () => {
    const weights = {
      basis: "population",
      of: (uid: LocalityUid) => ({ "old:3": 30, "old:4": 10 })[uid as string],
    };
    const alone = lineage(
      split.filter((u) => u.uid !== "old:2"),
      parts().slice(0, 2),
    );
    expect(alone.sourcesOf(["old:4"], { ...in2020, weights })).toMatchObject([
      { weight: 0.25, weightBasis: "population" },
    ]);
    const mixed = lineage(split, parts());
    expect(mixed.sourcesOf(["old:4"], { ...in2020, weights })[0]).not.toHaveProperty("weight");
  });

  it("are weighed back in time by the people of the origins", () => {
    const weights = {
      basis: "population",
      of: (uid: LocalityUid) => ({ "old:1": 300, "old:2": 100 })[uid as string],
    };
    const merged = lineage(
      [
        unit("old:1", [undefined, "2022-01-01"]),
        unit("old:2", [undefined, "2022-01-01"]),
        unit("old:3", ["2022-01-01"]),
      ],
      [went("old:1", "old:3"), went("old:2", "old:3")],
    );
    expect(merged.sourcesOf(["old:1"], { ...in2025, weights })).toMatchObject([
      { locality: "old:3", weight: 0.75 },
    ]);
    expect(merged.sourcesOf(["old:1"], in2025)[0]).not.toHaveProperty("weight");
  });

  it("say where they are only possible, and are sure in what holds every candidate", () => {
    const candidate = { share: "partial", certainty: "candidate" } as const;
    const { sourcesOf } = lineage(
      [unit("old:1", [undefined, "2022-01-01"]), unit("old:2"), unit("old:3")],
      ["old:2", "old:3"].map((to) => went("old:1", to as LocalityUid, candidate)),
    );
    expect(sourcesOf(["old:2"], in2020)).toMatchObject([
      { locality: "old:1", share: "partial", certainty: "candidate" },
      { locality: "old:2", share: "full" },
    ]);
    expect(sourcesOf(["old:2", "old:3"], in2020).map((s) => s.share)).toEqual(["full", "full", "full"]);
  });

  it("do not go on over a code that was given up without a link and taken again", () => {
    const { sourcesOf, unitsOn } = lineage([unit("old:1", [undefined, "2022-01-01"], ["2024-01-01"])], []);
    expect(sourcesOf(["old:1"], in2020)).toEqual([]);
    expect(unitsOn("old:1", "2023-01-01")).toEqual([]);
  });

  it("are none for what did not stand on the day", () =>
    expect(lineage(split, parts()).sourcesOf(["old:1"], in2020)).toEqual([]));
});

describe("the units that hold a unit on a day", () => {
  const { unitsOn } = lineage(split, parts());

  it("are itself while it stands", () => expect(unitsOn("old:1", "2020-12-31")).toEqual(["old:1"]));
  it("are what it became", () => expect(unitsOn("old:1", "2025-12-31")).toEqual(["old:3", "old:4"]));
  it("are what it came from", () => expect(unitsOn("old:3", "2020-12-31")).toEqual(["old:1", "old:2"]));
});

describe("the territory of a unit", () => {
  const changed = (uid: LocalityUid, units: readonly Locality[], links: readonly Succession[]) =>
    lineage(units, links).changedTerritory(uid, both);
  const two = [unit("old:1"), unit("old:2")];
  const ended = [unit("old:1", [undefined, "2022-01-01"]), unit("old:2"), unit("old:3")];

  it("is the same where nothing happened, or only its code changed", () => {
    expect(changed("old:1", two, [])).toBe("none");
    expect(
      changed(
        "old:2",
        [unit("old:1", [undefined, "2022-01-01"]), unit("old:2", ["2022-01-01"])],
        [went("old:1", "old:2")],
      ),
    ).toBe("none");
  });

  it("changed by a part for both sides of a gift", () => {
    const gave = [went("old:1", "old:2", { share: "partial" })];
    expect(changed("old:1", two, gave)).toBe("part");
    expect(changed("old:2", two, gave)).toBe("part");
  });

  it("changed wholly where it took in a unit, ended or was split", () => {
    expect(changed("old:2", ended, [went("old:1", "old:2")])).toBe("whole");
    expect(changed("old:1", ended, [went("old:1", "old:2")])).toBe("whole");
    expect(changed("old:3", split, parts())).toBe("whole");
  });

  it("is uncertain for a candidate, and not for its neighbours", () => {
    const candidate = { share: "partial", certainty: "candidate" } as const;
    const links = [went("old:1", "old:2", candidate)];
    expect(changed("old:3", ended, links)).toBe("none");
    expect(changed("old:2", ended, [...links, went("old:1", "old:3", candidate)])).toBe("uncertain");
  });

  it("is the same outside the days asked about", () =>
    expect(
      lineage(two, [went("old:1", "old:2", { share: "partial" })]).changedTerritory("old:1", {
        from: "2022-01-01",
        to: "2025-12-31",
      }),
    ).toBe("none"));
});
