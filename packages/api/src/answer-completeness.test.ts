import type { Viewer } from "@sosanh/core/places/viewer";
import { reportsLoad } from "@sosanh/vietnam/reports";
import { statisticsLoad } from "@sosanh/vietnam/statistics";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";

const country = loadedCountry(() => [statisticsLoad(), reportsLoad()]);

const { asked } = country;

describe("completeness.get", () => {
  it("has every province complete on the population of 2020", async () => {
    const board = await asked().completeness.get({
      data: "real",
      place: "vn",
      year: 2020,
      group: "population",
    });
    expect(board).toMatchObject({ full: 63, expected: 63, late: 0, notHeld: 0, level: 1 });
    expect(board.levels).toEqual([
      { level: 1, units: 63 },
      { level: 2, units: 707 },
    ]);
  });

  it("says of no province that it has not reported what hardly any has", async () => {
    const { rows, notHeld } = await asked().completeness.get({ data: "real", place: "vn", year: 2024 });
    const states = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.state)));
    expect(states).not.toContain("not-reported");
    expect(notHeld).toBeGreaterThan(50);
  });

  it("shows the units of today in their frame", async () => {
    const board = await asked().completeness.get({
      data: "real",
      place: "old:38",
      year: 2020,
      frame: "today",
    });
    expect(board.levels).toEqual([{ level: 3, units: 166 }]);
  });

  it("shows a viewer their own units, and nothing of a place outside them", async () => {
    const viewer: Viewer = { user: "thanh-hoa", role: "reader", subtree: ["old:38"] };
    const board = await asked(viewer).completeness.get({ data: "real", place: "old:38", year: 2019 });
    expect(board.rows).toHaveLength(27);
    await expect(
      asked(viewer).completeness.get({ data: "real", place: "old:40", year: 2019 }),
    ).rejects.toThrow("not found: old:40");
  });
});

describe("the guard on real figures", () => {
  it("tells that the urban share of Thanh Hóa rose in 2020 as communes were reclassified", async () => {
    const { rows, events } = await asked().comparisons.get({
      metrics: ["urban_share"],
      places: [{ locality: "old:38" }],
      years: { from: 2018, to: 2020 },
    });
    const last = rows.at(-1);
    expect(last?.change).toMatchObject({ value: expect.closeTo(8.27, 2) });
    expect(last?.comparability).toEqual({ verdict: "caution", reasons: ["reclassified"] });
    expect(events.map(({ on, text }) => `${on} ${text.vi}`)).toContain(
      "2019-12-01 39 đơn vị đổi tên, xếp loại lại; sắp xếp 76 xã ở Thanh Hóa (786/NQ-UBTVQH14)",
    );
  });

  it("does not warn of a province inside which communes merged", async () => {
    const { rows } = await asked().comparisons.get({
      metrics: ["population_average"],
      places: [{ locality: "old:38" }],
      years: { from: 2019, to: 2020 },
    });
    expect(rows.map((row) => row.comparability.verdict)).toEqual(["comparable", "comparable"]);
  });
});
