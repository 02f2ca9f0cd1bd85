import type { FamilyStep } from "@sosanh/core/places/family-tree";
import type { Level, LocalityUid } from "@sosanh/core/places/locality";
import { describe, expect, it } from "vitest";
import { stoodIn, unitsInstead, unitsOfPeriodFirst } from "./stood-in.ts";

describe("a unit in a period", () => {
  const made = { since: "2025-07-01" } as const;
  const ended = { until: "2025-06-30" } as const;

  it("stood in it when it was there on any of its days", () => {
    expect(stoodIn(made, { year: 2025, part: "year" })).toBe("yes");
    expect(stoodIn(ended, { year: 2025, part: "year" })).toBe("yes");
    expect(stoodIn(ended, { year: 2025, part: "h1" })).toBe("yes");
  });

  it("did not stand in it before it was made or after it ended", () => {
    expect(stoodIn(made, { year: 2024, part: "year" })).toBe("not-yet");
    expect(stoodIn(made, { year: 2025, part: "h1" })).toBe("not-yet");
    expect(stoodIn(ended, { year: 2026, part: "year" })).toBe("no-more");
  });

  it("stood in any period when the register knows neither day", () => {
    expect(stoodIn({}, { year: 1999, part: "q4" })).toBe("yes");
  });
});

it("units of the period come first, those that ended within it too, each in the order they were found", () => {
  const found = [
    { name: "today", since: "2025-07-01" },
    { name: "long ended", until: "2019-11-30" },
    { name: "ended in it", until: "2025-06-30" },
    { name: "always" },
  ];
  const names = (year: number | undefined) =>
    unitsOfPeriodFirst(found, year === undefined ? undefined : { year, part: "year" }).map(
      ({ name }) => name,
    );
  expect(names(2025)).toEqual(["today", "ended in it", "always", "long ended"]);
  expect(names(2024)).toEqual(["ended in it", "always", "today", "long ended"]);
  expect(names(undefined)).toEqual(found.map(({ name }) => name));
});

describe("the units that stood where one did not", () => {
  const unit = (uid: LocalityUid, level: Level = 1) => ({ uid, level, name: `tên ${uid}` });
  const step = (from: LocalityUid, to: LocalityUid, more: Partial<FamilyStep> = {}): FamilyStep => ({
    ...{ on: "2025-07-01", change: "merged", share: "full", distance: 1 },
    ...{ from: unit(from), to: unit(to), ...more },
  });
  const year = (at: number) => ({ year: at, part: "year" }) as const;
  const named = (units: ReturnType<typeof unitsInstead>) => units.map(({ uid }) => uid);

  it("after its end are what it went into, and what that went into", () => {
    const tree = {
      origins: [],
      successors: [step("old:1", "old:2", { on: "2010-01-01" }), step("old:2", "new:2")],
    };
    const of = (at: number) => named(unitsInstead(tree, { level: 1, period: year(at), stood: "no-more" }));
    expect([of(2020), of(2026)]).toEqual([["old:2"], ["new:2"]]);
    expect(of(2025)).toEqual(["old:2", "new:2"]);
  });

  it("before its beginning are what it was made of", () => {
    const tree = { successors: [], origins: [step("old:2", "new:2"), step("old:3", "new:2")] };
    const absent = { level: 1, period: year(2023), stood: "not-yet" } as const;
    expect(named(unitsInstead(tree, absent))).toEqual(["old:2", "old:3"]);
  });

  it("are of its own level, and for certain", () => {
    const communes = step("old:1", "new:9", { to: unit("new:9", 3) });
    const maybe = step("old:1", "new:8", { certainty: "candidate" });
    const tree = { origins: [], successors: [communes, maybe] };
    expect(unitsInstead(tree, { level: 1, period: year(2026), stood: "no-more" })).toEqual([]);
  });
});
