import { describe, expect, it } from "vitest";
import { type PasteTarget, placePaste } from "./place-paste.ts";

const target: PasteTarget = {
  rows: 4,
  columns: 3,
  range: { top: 1, left: 1, bottom: 1, right: 1 },
  rowNames: [
    ["Xã Hoằng Hóa", "Hoằng Hóa"],
    ["Phường Hạc Thành", "Hạc Thành"],
    ["Xã Thọ Xuân", "Thọ Xuân"],
    ["Xã Sao Vàng", "Sao Vàng"],
  ],
  columnNames: [["Tân binh"], ["Buổi tuyên truyền"], ["Tổ tự quản"]],
};
const wide = (bottom: number, right: number): PasteTarget => ({
  ...target,
  range: { top: 0, left: 0, bottom, right },
});
const placed = (table: readonly (readonly string[])[], on = target) =>
  placePaste(table, on).texts.map(({ row, column, text }) => `${row},${column}=${text}`);

describe("a pasted table", () => {
  it("goes down and right from the first cell chosen, and says what is beyond the edge", () => {
    expect(
      placed([
        ["1", "2"],
        ["3", "4"],
      ]),
    ).toEqual(["1,1=1", "1,2=2", "2,1=3", "2,2=4"]);
    const paste = placePaste([["1", "2", "3"]], target);
    expect(paste.texts).toHaveLength(2);
    expect(paste.cut).toBe(1);
  });

  it("of one cell fills the selection; a table fills it where it fits a whole number of times", () => {
    expect(placed([["7"]], wide(1, 1))).toEqual(["0,0=7", "0,1=7", "1,0=7", "1,1=7"]);
    expect(placed([["1"], ["2"]], wide(3, 0))).toEqual(["0,0=1", "1,0=2", "2,0=1", "3,0=2"]);
    expect(placed([["1"], ["2"]], wide(2, 0))).toEqual(["0,0=1", "1,0=2"]);
  });

  it("with names of places goes to their rows, whatever their order, and tells the names it does not know", () => {
    const paste = placePaste(
      [
        ["xã sao vàng", "12"],
        ["Hoang Hoa", "15"],
        ["Xã Lạ", "99"],
        ["Cộng", ""],
      ],
      target,
    );
    expect(paste.texts).toEqual([
      { row: 3, column: 1, text: "12" },
      { row: 0, column: 1, text: "15" },
    ]);
    expect(paste.byName).toEqual({ rows: 2, unknown: ["Xã Lạ"] });
  });

  it("may have the number of the row before the name, and a heading above, which is no figure", () => {
    expect(
      placed([
        ["STT", "Đơn vị", "Năm 2024"],
        ["1", "Thọ Xuân", "5"],
        ["2", "Sao Vàng", "6"],
      ]),
    ).toEqual(["2,1=5", "3,1=6"]);
  });

  it("with names of metrics above goes to their columns", () => {
    const paste = placePaste(
      [
        ["Xã", "Tổ tự quản", "Tân binh"],
        ["Thọ Xuân", "8", "9"],
      ],
      target,
    );
    expect(paste.byHeading).toBe(true);
    expect(paste.texts).toEqual([
      { row: 2, column: 2, text: "8" },
      { row: 2, column: 0, text: "9" },
    ]);
    expect(placed([["Tân binh"], ["4"], ["5"]])).toEqual(["1,0=4", "2,0=5"]);
  });

  it("with one name alone that it knows puts nothing beside another, whatever else stands in that column", () => {
    const paste = placePaste(
      [
        ["STT", "Đơn vị", "Tân binh"],
        ["1", "X. Thọ Xuân", "8"],
        ["2", "Xã Lạ", "9"],
        ["3", "Nơi khác", "10"],
        ["", "Tổng cộng", "27"],
      ],
      target,
    );
    expect(paste.texts).toEqual([{ row: 2, column: 0, text: "8" }]);
    expect(paste.byName).toEqual({ rows: 1, unknown: ["Xã Lạ", "Nơi khác", "Tổng cộng"] });
  });

  it("knows the kinds of units as tables shorten them", () => {
    const names = ["Huyện Kỳ Anh", "Thị xã Kỳ Anh", "TP Hà Tĩnh", "Phường Kỳ Anh"];
    const on = { ...target, rowNames: names.map((name) => [name, "Kỳ Anh"]) };
    const told = ["TX. Kỳ Anh", "H.Kỳ Anh", "P. Kỳ Anh", "T.P Hà Tĩnh"].map((name, i) => [name, `${i}`]);
    expect(placed(told, on)).toEqual(["1,1=0", "0,1=1", "3,1=2", "2,1=3"]);
  });

  it("of units none of which is on the sheet goes nowhere", () => {
    const paste = placePaste(
      [
        ["Huyện Nga Sơn", "1"],
        ["Huyện Hậu Lộc", "2"],
      ],
      target,
    );
    expect(paste).toMatchObject({
      texts: [],
      byName: { rows: 0, unknown: ["Huyện Nga Sơn", "Huyện Hậu Lộc"] },
    });
  });

  it("of reasons beside figures is no table with names", () =>
    expect(placed([["chưa báo cáo", "3"]], wide(0, 0))).toEqual(["0,0=chưa báo cáo", "0,1=3"]));

  it("does not take a name that two rows share", () => {
    const twins = { ...target, rowNames: [["Xã A", "A"], ["Phường A", "A"], ["Xã B"], ["Xã C"]] };
    expect(
      placePaste(
        [
          ["A", "1"],
          ["Xã B", "2"],
          ["Phường A", "3"],
        ],
        twins,
      ).byName,
    ).toEqual({
      rows: 2,
      unknown: ["A"],
    });
  });
});
