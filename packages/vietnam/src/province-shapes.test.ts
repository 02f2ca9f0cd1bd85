import { localityTree } from "@sosanh/core/places/locality-tree";
import { describe, expect, it } from "vitest";
import { readProvinceShapes } from "./province-shapes.ts";
import { readLocalities } from "./register.ts";

const { arcs, objects } = readProvinceShapes();
const tree = localityTree(readLocalities());

describe("the outlines", () => {
  it.each([
    ["2025-06-30", objects.provinces63.geometries],
    ["2025-07-01", objects.provinces34.geometries],
  ])("are those of the provinces of %s", (date, geometries) =>
    expect(geometries.map((g) => g.properties.uid).toSorted()).toEqual(tree.levelOn(1, date)),
  );

  it("name only arcs that exist", () => {
    const used = [...objects.provinces63.geometries, ...objects.provinces34.geometries].flatMap((g) =>
      g.type === "Polygon" ? g.arcs.flat() : g.arcs.flat(2),
    );
    expect(used.filter((arc) => arcs[arc < 0 ? -1 - arc : arc] === undefined)).toEqual([]);
  });
});
