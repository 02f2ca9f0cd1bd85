import type { Level, LocalityUid } from "@sosanh/core/places/locality";
import { describe, expect, it } from "vitest";
import { visibleRows } from "./visible-rows.ts";

const place = (uid: LocalityUid, level: Level, childCount: number) =>
  ({ uid, name: uid, level, kind: "tinh", childCount }) as const;
const top = [place("old:38", 1, 2), place("old:40", 1, 1)];
const children = new Map([["old:38" as const, [place("old:380", 2, 0), place("old:381", 2, 0)]]]);

describe("visibleRows", () => {
  it("shows only the top of a closed tree", () =>
    expect(visibleRows(top, children, new Set()).map((r) => r.place.uid)).toEqual(["old:38", "old:40"]));
  it("shows the children under an open place, one step in", () =>
    expect(visibleRows(top, children, new Set(["old:38"])).map((r) => [r.place.uid, r.depth])).toEqual([
      ["old:38", 0],
      ["old:380", 1],
      ["old:381", 1],
      ["old:40", 0],
    ]));
  it("shows no lines for children that are not loaded", () =>
    expect(visibleRows(top, children, new Set(["old:40"]))).toHaveLength(2));
  it("counts siblings from one", () =>
    expect(visibleRows(top, children, new Set(["old:38"]))[2]).toMatchObject({
      position: 2,
      siblings: 2,
      parent: "old:38",
    }));
});
