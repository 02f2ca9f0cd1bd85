import { localityTree } from "@sosanh/core/places/locality-tree";
import { describe, expect, it } from "vitest";
import { readArchipelagos } from "./archipelagos.ts";
import type { Degrees } from "./province-outlines.ts";
import { provinceOutlinesOn } from "./province-outlines.ts";
import { readLocalities } from "./register.ts";

const tree = localityTree(readLocalities());
const days = ["2010-12-31", "2025-06-30", "2025-07-01", "2026-12-31"];

describe.each(days)("the outlines of %s", (day) => {
  const { since, until, provinces } = provinceOutlinesOn(day);

  it("are those of the provinces of the day", () =>
    expect(provinces.map((p) => p.uid)).toEqual(tree.levelOn(1, day)));

  it("say on which days they hold", () => {
    expect(since === undefined || since <= day).toBe(true);
    expect(until === undefined || day < until).toBe(true);
  });

  it("are rings of three points or more, counter-clockwise", () =>
    expect(provinces.filter((p) => p.rings.some((ring) => ring.length < 3 || area(ring) <= 0))).toEqual([]));

  it("lie in the country", () => {
    const points = provinces.flatMap((p) => p.rings.flat());
    expect(points.every(([x, y]) => x > 102 && x < 110 && y > 8 && y < 23.5)).toBe(true);
  });
});

describe("the outlines of the 34", () => {
  it("have the land of the 63", () => {
    const land = (day: string) =>
      provinceOutlinesOn(day).provinces.reduce(
        (sum, p) => sum + p.rings.reduce((own, ring) => own + area(ring), 0),
        0,
      );
    expect(land("2025-07-01")).toBeCloseTo(land("2025-06-30"), 1);
  });
});

describe("the archipelagos", () => {
  it("are Hoàng Sa of Đà Nẵng and Trường Sa of Khánh Hòa, in both registers", () => {
    const of = readArchipelagos().map(({ name, provinces }) => [
      name.vi,
      provinces.map((uid) => tree.get(uid)?.versions.at(-1)?.shortName),
    ]);
    expect(of).toEqual([
      ["Quần đảo Hoàng Sa", ["Đà Nẵng", "Đà Nẵng"]],
      ["Quần đảo Trường Sa", ["Khánh Hòa", "Khánh Hòa"]],
    ]);
  });

  it("have islands where they lie", () => {
    const [north, south] = readArchipelagos();
    const within = (at: Degrees, [west, east, low, high]: readonly number[]) =>
      at[0] > (west ?? 0) && at[0] < (east ?? 0) && at[1] > (low ?? 0) && at[1] < (high ?? 0);
    expect(north?.islands.every(({ at }) => within(at, [111, 113, 15.7, 17.3]))).toBe(true);
    expect(south?.islands.every(({ at }) => within(at, [111.4, 117.4, 6.5, 12]))).toBe(true);
    expect(north?.islands.length).toBeGreaterThan(5);
    expect(south?.islands.length).toBeGreaterThan(10);
  });
});

function area(ring: readonly Degrees[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
