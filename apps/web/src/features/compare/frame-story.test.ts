import { compared } from "@sosanh/core/fixtures/small-comparison";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { FamilyStep } from "@sosanh/core/places/family-tree";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { describe, expect, it } from "vitest";
import { endedPlaces, heirsOf, isBrokenByBoundary, otherUnits } from "./frame-story.ts";

const answer = compared([seen("B1", 2022, 40), seen("B1", 2023, 50)], {
  view: { places: [{ locality: places.B1 }], years: { from: 2022, to: 2023 } },
});
const [place] = answer.localities;
if (place === undefined) throw new Error("no place");

describe("a place that ended", () => {
  const ending = (until: string) => endedPlaces({ ...answer, localities: [{ ...place, until }] });
  it("is told when it ended within the years shown", () =>
    expect(ending("2023-07-01")).toEqual([{ uid: places.B1, name: place.name, until: "2023-07-01" }]));
  it("is not told when it ended after them", () => expect(ending("2024-01-01")).toEqual([]));
});

describe("figures that do not compare", () => {
  const broken = (verdict: "not-comparable" | "caution", year: number) =>
    isBrokenByBoundary({
      ...answer,
      rows: answer.rows.map((row) =>
        row.period.year === year
          ? { ...row, comparability: { verdict, reasons: ["boundary-changed"] } }
          : row,
      ),
    });
  it("because of boundaries are found", () => expect(broken("not-comparable", 2023)).toBe(true));
  it("with caution are none", () => expect(broken("caution", 2023)).toBe(false));
  it("with the year before the first are not on the page", () =>
    expect(broken("not-comparable", 2022)).toBe(false));
});

describe("places a frame shows as other units", () => {
  it("leave out those shown as themselves", () =>
    expect(
      otherUnits({
        ...answer,
        shownAs: [
          { asked: "old:38", shown: ["new:38"] },
          { asked: "old:395", shown: ["old:395"] },
          { asked: "old:1", shown: [] },
        ],
      }),
    ).toEqual([
      { asked: "old:38", shown: ["new:38"] },
      { asked: "old:1", shown: [] },
    ]));
  it("are none as reported", () => expect(otherUnits(answer)).toEqual([]));
});

describe("what an ended place is now", () => {
  const unit = (uid: LocalityUid, name: string) => ({ uid, level: 1 as const, name });
  const step = (from: LocalityUid, to: LocalityUid, more: Partial<FamilyStep> = {}): FamilyStep => ({
    ...{ on: "2025-07-01", from: unit(from, from), to: unit(to, `tên ${to}`), distance: 1 },
    ...{ change: "merged", share: "full" },
    ...more,
  });
  const ended = { uid: "old:38" as const, name: "Tỉnh Thanh Hóa", until: "2025-07-01" };
  const now = (...successors: FamilyStep[]) => heirsOf({ successors }, ended).map(({ uid }) => uid);
  it("is the unit it went into", () => {
    expect(now(step("old:38", "new:38"))).toEqual(["new:38"]);
    expect(heirsOf({ successors: [step("old:38", "new:38")] }, ended)[0]?.name).toBe("tên new:38");
  });
  it("is every unit of a split", () =>
    expect(
      now(step("old:38", "new:1", { share: "partial" }), step("old:38", "new:2", { share: "partial" })),
    ).toEqual(["new:1", "new:2"]));
  it("is not what a neighbour took before, nor a unit that only may hold it", () =>
    expect(
      now(
        step("old:38", "old:40", { on: "2019-01-01", share: "partial" }),
        step("old:38", "new:38"),
        step("old:38", "new:39", { certainty: "candidate" }),
      ),
    ).toEqual(["new:38"]));
  it("is followed to the unit that stands today", () =>
    expect(now(step("old:38", "old:39"), step("old:39", "new:1", { on: "2025-07-01", distance: 2 }))).toEqual(
      ["new:1"],
    ));
});
