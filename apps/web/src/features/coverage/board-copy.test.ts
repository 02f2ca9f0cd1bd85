import { rollUp } from "@sosanh/core/figures/roll-up";
import { missing } from "@sosanh/core/figures/value";
import { metricOf, metrics, places, seen, tree } from "@sosanh/core/fixtures/small-country";
import { type Completeness, completenessOf } from "@sosanh/core/reviews/completeness";
import { describe, expect, it } from "vitest";
import { sheetCopy } from "../../ui/sheet-copy.ts";
import { boardSheet } from "./board-copy.ts";
import { boardRows } from "./board-rows.ts";

const period = { year: 2021, part: "year" } as const;
const observations = [
  seen("A1", 2021, 5),
  seen("A2a", 2021, 1),
  { ...seen("A3", 2021, missing("late")), metric: "recruits" },
];

const board: Completeness = completenessOf({
  places: [places.A1, places.A2, places.A3],
  level: 2,
  period,
  metrics: [metricOf("recruits")],
  rollups: rollUp(observations, metrics, { tree, periods: [period] }),
  tree,
  held: new Set(["recruits"]),
  under: places.A,
});

describe("the board in a sheet", () => {
  const sheet = boardSheet(board, { title: "Độ phủ", note: "minh họa", rows: board.rows, language: "vi" });
  it("says in words what each cell says, and counts as numbers", () =>
    expect(sheet.rows).toEqual([
      ["Huyện Nam An", "quá hạn", { number: 0, decimals: 0 }, { number: 1, decimals: 0 }],
      ["Huyện Tây An", "tổng hợp chưa đủ (1/2)", { number: 0, decimals: 0 }, { number: 1, decimals: 0 }],
      ["Thị xã Đông An", "đã báo cáo", { number: 1, decimals: 0 }, { number: 1, decimals: 0 }],
      ["Cộng", "1/3", { number: 1, decimals: 0 }, { number: 3, decimals: 0 }],
    ]));
  it("never leaves a cell blank", () => expect(sheetCopy(sheet, "vi").text).not.toMatch(/\t\t|\t$/m));
  it("keeps that it is illustrative", () => expect(sheet.notes).toEqual(["minh họa"]));
});

describe("the places shown", () => {
  const names = (filter: "all" | "lacking" | "late") => boardRows(board, filter).map((row) => row.name);
  it("are all, those that lack something, or those with something late", () => {
    expect(names("all")).toHaveLength(3);
    expect(names("lacking")).toEqual(["Huyện Nam An", "Huyện Tây An"]);
    expect(names("late")).toEqual(["Huyện Nam An"]);
  });
});
