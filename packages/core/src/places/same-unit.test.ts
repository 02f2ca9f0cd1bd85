import { describe, expect, it } from "vitest";
import { lineageOf } from "./lineage.ts";
import type { Level, Locality, LocalityUid } from "./locality.ts";
import { localityTree } from "./locality-tree.ts";
import { sameUnitIn, unitsWithin } from "./same-unit.ts";
import type { Succession } from "./succession.ts";

const day = "2025-07-01";

function unit(uid: LocalityUid, level: Level = 1): Locality {
  const stood = uid.startsWith("old") ? { to: day } : { from: day };
  return { uid, level, versions: [{ kind: "tinh", name: uid, shortName: uid, ...stood }] };
}

function went(from: LocalityUid, to: LocalityUid, share: Succession["share"] = "full"): Succession {
  return { from, to, on: day, change: "merged", share };
}

/** 1 lives on whole, 2 and 3 are one, 4 is two, 5 is a unit of another level. */
const tree = localityTree([
  ...(["old:1", "old:2", "old:3", "old:4", "old:5"] as const).map((uid) => unit(uid)),
  ...(["new:1", "new:2", "new:4", "new:6"] as const).map((uid) => unit(uid)),
  unit("new:5", 3),
]);
const lineage = lineageOf(tree, [
  went("old:1", "new:1"),
  ...[went("old:2", "new:2"), went("old:3", "new:2")],
  ...[went("old:4", "new:4", "partial"), went("old:4", "new:6", "partial")],
  went("old:5", "new:5"),
]);
const same = (uid: LocalityUid, year: number) => sameUnitIn(uid, { year, part: "year" }, { tree, lineage });

describe("the unit that a unit is in a period", () => {
  it("is itself while it stands", () =>
    expect([same("old:1", 2024), same("new:1", 2025)]).toEqual(["old:1", "new:1"]));
  it("is the one it became or came from, where it is all of that one", () =>
    expect([same("old:1", 2025), same("new:1", 2024)]).toEqual(["new:1", "old:1"]));
  it("is none where it was merged or split, or became one of another level", () =>
    expect([same("old:2", 2025), same("new:2", 2024), same("old:4", 2025), same("old:5", 2025)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]));
  it("is none of a unit that the register loses", () => expect(same("new:6", 2024)).toBeUndefined());
});

describe("the units within a unit in a period", () => {
  const within = (uid: LocalityUid, year: number) =>
    unitsWithin(uid, { year, part: "year" }, { tree, lineage });
  it("are those that went into it whole", () => expect(within("new:2", 2024)).toEqual(["old:2", "old:3"]));
  it("are those that came of it and of nothing else", () =>
    expect([within("old:4", 2025), within("old:2", 2025)]).toEqual([["new:4", "new:6"], []]));
  it("are none of another level", () => expect(within("new:5", 2024)).toEqual([]));
  it("are itself while it stands", () => expect(within("old:2", 2024)).toEqual(["old:2"]));
});
