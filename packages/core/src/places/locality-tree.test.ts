import { describe, expect, it } from "vitest";
import { localities, places, tree } from "../../fixtures/small-country.ts";
import { lastDayIn } from "./last-day.ts";
import { lastVersion, versionIn, versionOn } from "./locality.ts";
import { localityTree } from "./locality-tree.ts";

const year = (y: number) => ({ year: y, part: "year" as const });

describe("a unit", () => {
  const renamed = tree.get(places.A1);
  const ended = tree.get(places.A3);
  if (renamed === undefined || ended === undefined) throw new Error("the small country has changed");

  it("has its new name from the very day", () => {
    expect(versionOn(renamed, "2020-12-31")?.name).toBe("Huyện Đông An");
    expect(versionOn(renamed, "2021-01-01")?.name).toBe("Thị xã Đông An");
  });

  it("that ended within a year still has that year, under its last name", () => {
    expect(versionOn(ended, "2022-12-31")).toBeUndefined();
    expect(versionIn(ended, year(2022))?.name).toBe("Huyện Nam An");
    expect(versionIn(ended, { year: 2022, part: "h2" })).toBeUndefined();
    expect(versionIn(ended, year(2023))).toBeUndefined();
    expect(lastVersion(ended).name).toBe("Huyện Nam An");
  });

  it("has its last day in a period at its end, or where it ended", () => {
    expect(lastDayIn(ended, year(2021))).toBe("2021-12-31");
    expect(lastDayIn(ended, year(2022))).toBe("2022-06-30");
    expect(lastDayIn(ended, year(2023))).toBeUndefined();
  });
});

describe("the tree", () => {
  it("gives children as of the day, by uid", () => {
    expect(tree.childrenOn(places.A, "2022-06-30")).toEqual([places.A1, places.A2, places.A3]);
    expect(tree.childrenIn(places.A, year(2022))).toEqual([places.A1, places.A2]);
  });

  it("gives the parent of the time", () => {
    expect(tree.parentIn(places.A1c, year(2020))).toBe(places.A1);
    expect(tree.parentIn(places.A1c, year(2021))).toBe(places.A2);
    expect(tree.parentIn(places.A3, year(2022))).toBeUndefined();
  });

  it("goes up to the country", () =>
    expect(tree.ancestorsOn(places.B1a, "2020-01-01")).toEqual([places.B1, places.B, places.vn]));

  it("has every unit of a level once a day", () =>
    expect(tree.levelOn(2, "2023-01-01")).toEqual([places.A1, places.A2, places.B1, places.B2]));

  it("is the same in whatever order the register is read", () =>
    expect(localityTree(localities.toReversed()).all).toEqual(tree.all));
});
