import { compared } from "@sosanh/core/fixtures/small-comparison";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import { describe, expect, it } from "vitest";
import { endedPlaces, isBrokenByBoundary, otherUnits } from "./frame-story.ts";

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
