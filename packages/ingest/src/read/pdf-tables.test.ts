import { describe, expect, it } from "vitest";
import type { PageRun } from "./pdf-lines.ts";
import { pageTables } from "./pdf-tables.ts";

/** Runs of one height: text and from where; a letter is six points wide. */
function row(y: number, ...texts: readonly (readonly [text: string, x: number])[]): readonly PageRun[] {
  return texts.map(([text, x]) => ({ text, x, y, width: text.length * 6, size: 12 }));
}

const body = [
  row(640, ["1", 50], ["Xã Xuân Hồng", 80], ["101", 200], ["202", 280], ["1311", 360]),
  row(624, ["2", 50], ["Thị trấn Thọ Xuân", 80], ["108", 200], ["213", 280]),
  row(608, ["3", 50], ["Xã Bắc Lương", 80], ["115", 200], ["-", 288], ["1337", 360]),
  row(592, ["Tổng cộng", 80], ["324", 200], ["415", 280], ["2648", 360]),
];

describe("the tables of a page", () => {
  it("are rows of numbers in columns, each number in its own though cells before it are empty", () => {
    const [table] = pageTables([row(700, ["Năm 2023, các xã giao đủ quân.", 50]), ...body]);
    expect(table).toMatchObject({ from: 1, to: 5 });
    expect(table?.text.split("\n")).toEqual([
      "1\tXã Xuân Hồng\t101\t202\t1311",
      "2\tThị trấn Thọ Xuân\t108\t213\t",
      "3\tXã Bắc Lương\t115\t-\t1337",
      "\tTổng cộng\t324\t415\t2648",
    ]);
  });

  it("have the headings above them, cells over two rows in the row they fill, cells over two columns in the first", () => {
    const heading = [
      row(676, ["Giao quân", 220]),
      row(668, ["STT", 50], ["Đơn vị", 80], ["Camera an ninh", 350]),
      row(660, ["Chỉ tiêu", 200], ["Kết quả", 280]),
    ];
    const [table] = pageTables([...heading, ...body]);
    expect(table?.text.split("\n").slice(0, 2)).toEqual([
      "STT\tĐơn vị\tGiao quân\t\tCamera an ninh",
      "\t\tChỉ tiêu\tKết quả\t",
    ]);
  });

  it("have headings of several lines, centred as they are, each in one cell; a title above is none", () => {
    const heading = [
      row(720, ["TỈNH THANH HÓA", 170]),
      row(692, ["Giao quân (người)", 195]),
      row(690, ["Camera an", 345]),
      row(684, ["STT", 46], ["Đơn vị", 100]),
      row(677, ["ninh lắp mới", 336]),
      row(676, ["Chỉ", 200], ["Kết quả", 270]),
      row(663, ["tiêu", 197], ["thực hiện", 264]),
    ];
    const [table] = pageTables([...heading, ...body]);
    expect(table?.from).toBe(1);
    expect(table?.text.split("\n").slice(0, 2)).toEqual([
      "STT\tĐơn vị\tGiao quân (người)\t\tCamera an ninh lắp mới",
      "\t\tChỉ tiêu\tKết quả thực hiện\t",
    ]);
  });

  it("have rows whose words take several lines around their numbers", () => {
    const three = [
      row(576, ["Các xã miền", 80]),
      row(563, ["4", 50], ["núi và vùng", 80], ["64", 200], ["71", 280], ["9", 360]),
      row(550, ["cao", 80]),
    ];
    const two = [
      row(533, ["Thị trấn", 80]),
      row(526, ["5", 50], ["7", 200], ["8", 280]),
      row(520, ["Vạn Hà", 80]),
    ];
    const [table, ...others] = pageTables([...body, ...three, ...two]);
    expect(others).toEqual([]);
    expect(table?.to).toBe(10);
    expect(table?.text.split("\n").slice(-2)).toEqual([
      "4\tCác xã miền núi và vùng cao\t64\t71\t9",
      "5\tThị trấn Vạn Hà\t7\t8\t",
    ]);
  });

  it("go on over a row of words alone, so that what follows keeps its headings", () => {
    const section = row(576, ["II", 50], ["AN NINH", 80]);
    const after = row(560, ["4", 50], ["Xã Nam Giang", 80], ["5", 200], ["6", 280], ["7", 360]);
    const tables = pageTables([...body, section, after, row(544, ["Nơi nhận: lưu.", 50])]);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.text.split("\n").slice(-2)).toEqual(["II\tAN NINH\t\t\t", "4\tXã Nam Giang\t5\t6\t7"]);
  });

  it("end before words alone where the rows below have other columns", () => {
    const section = row(576, ["AN NINH", 80]);
    const wide = row(560, ["Xã Nam Giang", 80], ["1", 200], ["2".repeat(22), 250]);
    const tables = pageTables([
      ...body,
      section,
      wide,
      row(544, ["Xã Xuân Hồng", 80], ["1", 200], ["2", 280]),
    ]);
    expect(tables.map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [4, 7],
    ]);
  });

  it("part a number that was drawn close to the words before it", () => {
    const joined = row(608, ["3", 50], ["Thị trấn Thọ Xuân 115", 80], ["220", 280], ["1337", 360]);
    const [table] = pageTables([...body.slice(0, 2), joined]);
    expect(table?.text.split("\n").at(-1)).toBe("3\tThị trấn Thọ Xuân\t115\t220\t1337");
  });

  it("are none where lines of a text have numbers in them", () => {
    const lines = [
      row(640, ["Xã Xuân Hồng giao 12 tân binh, đạt 100 %.", 50]),
      row(624, ["Xã Bắc Lương giao 9 tân binh, đạt 90 %.", 50]),
    ];
    expect(pageTables(lines)).toEqual([]);
  });
});
