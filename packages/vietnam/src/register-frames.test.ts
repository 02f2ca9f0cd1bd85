import { rollUp } from "@sosanh/core/figures/roll-up";
import { alignToFrame } from "@sosanh/core/frames/align-to-frame";
import { frameNeeds } from "@sosanh/core/frames/frame-needs";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { nation } from "@sosanh/core/places/locality";
import { describe, expect, it } from "vitest";
import {
  aligned,
  frameOf,
  lineage,
  numberOf,
  oneEach,
  recruits,
  reported,
  today,
  tree,
  year,
} from "../fixtures/register-aligned.ts";
import { readMetrics } from "./metrics.ts";
import { readSuccessions } from "./register.ts";
import { statisticsLoad } from "./statistics.ts";

const population = readMetrics().filter((m) => m.group === "population");
const averageYears = Array.from({ length: 11 }, (_, i) => year(2010 + i));
const statistics = rollUp(statisticsLoad().observations(), population, { tree, periods: averageYears });

describe("the provinces of today", () => {
  const average = alignToFrame(statistics, population, {
    tree: today,
    lineage,
    day: tree.lastChange,
    periods: averageYears,
    places: [nation, ...tree.levelOn(1, tree.lastChange)],
  });
  const at = (code: string, uid: LocalityUid, of: number) =>
    average.find((r) => r.metric === code && r.locality === uid && r.period.year === of);
  const asReported = (code: string, uid: LocalityUid, of: number) =>
    numberOf(statistics.find((r) => r.metric === code && r.locality === uid && r.period.year === of)) ??
    Number.NaN;

  it("each have the population of their predecessors of 2010 to 2020, to the unit", () => {
    const provinces = tree.levelOn(1, tree.lastChange);
    expect(provinces).toHaveLength(34);
    for (const uid of provinces)
      for (const { year: of } of averageYears) {
        const predecessors = readSuccessions()
          .filter((s) => s.to === uid)
          .map((s) => s.from);
        const sum = predecessors.reduce((total, p) => total + asReported("population_average", p, of), 0);
        expect(at("population_average", uid, of), `${uid} ${of}`).toMatchObject({
          value: { value: sum, qualifier: "exact" },
          complete: true,
          alignment: { from: predecessors.toSorted().map((locality) => ({ locality, share: "full" })) },
        });
      }
  });

  it("add up to the country, which stays as it was", () => {
    for (const { year: of } of averageYears) {
      const provinces = tree
        .levelOn(1, tree.lastChange)
        .map((uid) => numberOf(at("population_average", uid, of)) ?? 0);
      expect(provinces.reduce((a, b) => a + b, 0)).toBe(asReported("population_average", nation, of));
      expect(numberOf(at("population_average", nation, of))).toBe(
        asReported("population_average", nation, of),
      );
    }
  });

  it("have Ninh Bình made of Hà Nam, Nam Định and Ninh Bình in every year", () => {
    for (const { year: of } of averageYears)
      expect(at("population_average", "new:37", of)?.alignment).toEqual({
        how: "merged",
        from: ["old:35", "old:36", "old:37"].map((locality) => ({ locality, share: "full" })),
      });
  });

  it("recompute a ratio from its parts", () => {
    const row = at("urban_share", "new:37", 2019);
    const part = (code: string) => numberOf(at(code, "new:37", 2019)) ?? Number.NaN;
    expect(numberOf(row)).toBeCloseTo((100 * part("population_urban")) / part("population_average"), 5);
    expect(row?.alignment?.how).toBe("merged");
  });
});

describe("Nghi Sơn", () => {
  const rows = [
    reported("old:407", 2018, 100),
    reported("old:407", 2019, 110),
    reported("old:407", 2020, 120),
  ];

  it.each(["2018-12-31", "2020-12-31", "2025-07-01"])("is one series in a frame of %s", (day) =>
    expect(aligned(rows, frameOf(day), ["old:407"]).map(numberOf)).toEqual([100, 110, 120]),
  );
});

describe("Vinh in a frame of 2024-12-31", () => {
  const frame = frameOf("2024-12-31");
  const districts = [
    reported("old:412", 2020, 500),
    reported("old:413", 2020, 60),
    reported("old:429", 2020, 200),
  ];
  const communesOf = (uid: LocalityUid) => tree.childrenOn(uid, "2020-12-31");
  const fromNghiLoc = lineage
    .sourcesOf(["old:412"], { day: "2024-12-31", period: year(2020) })
    .find((s) => s.locality === "old:429");

  it("took a part of Nghi Lộc by the act that took Cửa Lò into it", () =>
    expect(fromNghiLoc).toEqual({ locality: "old:429", share: "partial", acts: ["1243/NQ-UBTVQH15"] }));

  it("has bounds from district figures: Vinh and Cửa Lò, up to all of Nghi Lộc", () => {
    const [row] = aligned(districts, frame, ["old:412"]);
    expect(row).toMatchObject({
      value: { missing: "not-comparable" },
      bounds: { low: 560, high: 760, qualifier: "exact" },
      alignment: { how: "bounds" },
    });
  });

  it("is exact from commune figures: those of Vinh, of Cửa Lò and four of Nghi Lộc", () => {
    const communes = ["old:412", "old:413", "old:429"] as const;
    const each = communes.flatMap((uid) => oneEach(2020, communesOf(uid)));
    const [row] = aligned([...districts, ...each], frame, ["old:412"]);
    expect(numberOf(row)).toBe(communesOf("old:412").length + communesOf("old:413").length + 4);
    expect(row).toMatchObject({ complete: true, alignment: { how: "merged" } });
  });

  it("needs both to be read", () => {
    const needs = frameNeeds(["old:412"], { tree: frame, lineage, periods: [year(2020)] });
    expect(needs).toEqual(
      expect.arrayContaining(["old:412", "old:413", "old:429", ...communesOf("old:413")]),
    );
  });
});

describe("Phường Nghi Hòa 2023", () => {
  const own = [reported("old:16726", 2023, 7)];

  it.each([
    ["2023-12-31", "old:413"],
    ["2024-11-30", "old:413"],
    ["2024-12-01", "old:412"],
    ["2025-06-30", "old:412"],
  ] as const)("is its own on %s, under %s", (day, parent) => {
    const frame = frameOf(day);
    expect(frame.parentIn("old:16726", year(2023))).toBe(parent);
    expect(aligned(own, frame, ["old:16726"])[0]).toMatchObject({
      value: { value: 7 },
      alignment: { how: "same", from: [{ locality: "old:16726", share: "full" }] },
    });
  });

  it("is one of seven predecessors of Phường Cửa Lò today, where 1 of 7 has reported", () => {
    expect(today.frame.shownAs("old:16726")).toEqual(["new:16732"]);
    expect(aligned(own, today, ["new:16732"])[0]).toMatchObject({
      value: { value: 7 },
      coverage: { reported: 1, expected: 7 },
      complete: false,
    });
  });

  it("has nothing to do with the code 16732 of the other register", () => {
    const before = lineage.sourcesOf(["new:16732"], { day: tree.lastChange, period: year(2023) });
    expect(before.map((s) => s.locality)).toContain("old:16732");
    expect(tree.get("old:16732")?.versions[0]?.name).toBe("Phường Nghi Hương");
    expect(tree.get("new:16732")?.versions[0]?.name).toBe("Phường Cửa Lò");
    expect(aligned([reported("old:16732", 2023, 3)], today, ["new:16732"])[0]?.complete).toBe(false);
  });
});

describe("Phường Đông Thọ, split between Hàm Rồng and Hạc Thành", () => {
  const parts = today.frame.shownAs("old:14758");
  const shareIn = (targets: readonly LocalityUid[]) =>
    lineage
      .sourcesOf(targets, { day: tree.lastChange, period: year(2024) })
      .find((s) => s.locality === "old:14758")?.share;

  it("is shown as both", () =>
    expect(parts.map((uid) => tree.get(uid)?.versions[0]?.shortName).toSorted()).toEqual([
      "Hàm Rồng",
      "Hạc Thành",
    ]));

  it("is partial to each and full to both", () => {
    expect(parts.map((uid) => shareIn([uid]))).toEqual(["partial", "partial"]);
    expect(shareIn(parts)).toBe("full");
  });

  it("gives both bounds", () => {
    const sources = lineage.sourcesOf(parts, { day: tree.lastChange, period: year(2025) });
    expect(sources.map((s) => s.locality)).toEqual(parts);
    const before = parts.flatMap((uid) =>
      lineage.sourcesOf([uid], { day: tree.lastChange, period: year(2024) }),
    );
    const rows = oneEach(2024, [...new Set(before.map((s) => s.locality))]);
    expect(aligned(rows, today, parts).map((r) => r.alignment?.how)).toEqual(["bounds", "bounds"]);
  });
});

describe("2025 taken back to 2025-06-30", () => {
  const frame = frameOf("2025-06-30");

  it("gives Thanh Hóa, which only kept its name, its figure", () =>
    expect(aligned([reported("new:38", 2025, 50)], frame, ["old:38"])[0]).toMatchObject({
      value: { value: 50 },
      alignment: { how: "same", from: [{ locality: "new:38", share: "full" }] },
    }));

  it("gives Nam Định bounds: somewhere between nothing and all of Ninh Bình", () =>
    expect(aligned([reported("new:37", 2025, 50)], frame, ["old:36"])[0]).toMatchObject({
      value: { missing: "not-comparable" },
      bounds: { low: 0, high: 50 },
    }));

  it("estimates Nam Định by the population of what became Ninh Bình", () => {
    const people = new Map([
      ["old:35", 200],
      ["old:36", 500],
      ["old:37", 300],
    ]);
    const [row] = alignToFrame([reported("new:37", 2025, 50)], [recruits], {
      tree,
      lineage,
      day: "2025-06-30",
      periods: [year(2025)],
      places: ["old:36"],
      weights: { basis: "population", of: (uid) => people.get(uid) },
    });
    expect(row).toMatchObject({
      value: { value: 25, qualifier: "approximate" },
      estimate: true,
      bounds: { low: 0, high: 50 },
      alignment: { how: "estimated", estimatedShare: 1, weight: "population" },
    });
  });
});
