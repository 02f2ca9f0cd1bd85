import type { LocalityUid } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import { describe, expect, it } from "vitest";
import { readPlaceTiles } from "./place-tiles.ts";
import { readLocalities } from "./register.ts";

const tree = localityTree(readLocalities());
const tiles = readPlaceTiles();
const parentOf = (uid: LocalityUid) => tree.get(uid)?.versions[0]?.parent ?? "vn";
const uids = new Set(tiles.map(({ uid }) => uid));

describe("the tiles", () => {
  it.each(["2020-12-31", "2025-07-01"])("have one for each province of %s", (day) =>
    expect(tree.levelOn(1, day).filter((uid) => !uids.has(uid))).toEqual([]),
  );

  it.each(["old:38", "old:40"] as const)("have one for each district of %s", (province) =>
    expect(tree.childrenOn(province, "2024-11-30").filter((uid) => !uids.has(uid))).toEqual([]),
  );

  it("have no two places of one parent in one spot", () => {
    const spots = tiles.map(({ uid, column, row }) =>
      [uid.slice(0, 3), parentOf(uid), column, row].join(" "),
    );
    expect(spots.filter((spot, i) => spots.indexOf(spot) < i)).toEqual([]);
  });

  it("name known places once", () => {
    expect(tiles.filter(({ uid }) => tree.get(uid) === undefined)).toEqual([]);
    expect(uids.size).toBe(tiles.length);
  });
});
