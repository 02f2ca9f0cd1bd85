import type { Sheet, SheetCell } from "@sosanh/core/submissions/read-document";
import { describe, expect, it } from "vitest";
import { type SheetFigure, sheetTables } from "./sheet-figures.ts";

type Given = string | number | undefined;

/** A sheet of texts and numbers; merged ranges as [top, left, bottom, right]. */
function sheetOf(
  rows: readonly (readonly Given[])[],
  merges: readonly (readonly [number, number, number, number])[] = [],
): Sheet {
  return {
    name: "Biểu",
    rows: rows.map((row) => row.map(cellOf)),
    merges: merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
  };
}

function cellOf(given: Given): SheetCell {
  if (given === undefined || given === "") return { kind: "empty" };
  return typeof given === "number"
    ? { kind: "number", number: given, shown: String(given) }
    : { kind: "text", text: given };
}

const knowledge = { isPlace: (words: string): boolean => ["Hà Nội", "Huế"].includes(words) };

/** Figures of a sheet in a line each: of whom, what, when, how much. */
function told(sheet: Sheet): readonly string[] {
  return sheetTables(sheet, knowledge).flatMap(({ figures }) =>
    figures.filter(({ isUnread }) => !isUnread).map(line),
  );
}

function line({
  placeWords,
  saying: { metricWords },
  year,
  part,
  value,
  readings,
  unit,
  status,
  kind,
}: SheetFigure): string {
  return [
    placeWords.join(" > ") || "?",
    metricWords.join(" / "),
    part === null ? String(year) : `${year} ${part}`,
    value ?? `? ${readings.join("|")}`,
    unit || "?",
    ...(status === "measured" ? [] : [status]),
    ...(kind === "figure" ? [] : [kind]),
  ].join("; ");
}

describe("words where a figure should stand", () => {
  const rows = (words: string) => [
    ["Đơn vị", "Tân binh đã giao (người)"],
    ["Huyện Mường Lát", 40],
    ["Huyện Quan Hóa", 50],
    ["Huyện Bá Thước", words],
    ["Huyện Quan Sơn", 70],
    ["Huyện Như Xuân", 60],
    ["Huyện Lang Chánh", words],
  ];

  it("are cells that could not be read, of the only column of a table too, and end no table", () => {
    for (const words of ["xem phụ lục", "#REF!", "bốn mươi?"]) {
      const tables = sheetTables(sheetOf(rows(words)), knowledge);
      expect(tables).toHaveLength(1);
      const cells = tables.flatMap(({ figures }) => figures.map((f) => [f.shown, f.isUnread, f.status]));
      expect(cells).toEqual([
        ["40", undefined, "measured"],
        ["50", undefined, "measured"],
        [words, true, "measured"],
        ["70", undefined, "measured"],
        ["60", undefined, "measured"],
        [words, true, "measured"],
      ]);
    }
  });
});

describe("places down, years across", () => {
  const rows = [
    ["BIỂU SỐ 3"],
    ["KẾT QUẢ TUYỂN QUÂN (người)"],
    [],
    ["STT", "Địa phương", "Gọi nhập ngũ", "", "Tỷ lệ (%)", "", "Ghi chú"],
    ["", "", 2022, 2023, 2022, 2023, ""],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    [1, "Xã A", "25", "27", "100", "98,5", ""],
    [2, "Xã B", "1.250", "-", "99,1", "100", "chưa báo cáo"],
    ["", "Tổng cộng", "1.275", "27", "", "", ""],
    ["Ghi chú: số liệu đến 31/12/2023"],
  ];
  const expected = [
    "Xã A; Gọi nhập ngũ; 2022; 25; người",
    "Xã A; Gọi nhập ngũ; 2023; 27; người",
    "Xã A; Tỷ lệ; 2022; 100; %",
    "Xã A; Tỷ lệ; 2023; 98.5; %",
    "Xã B; Gọi nhập ngũ; 2022; 1250; người",
    "Xã B; Tỷ lệ; 2022; 99.1; %",
    "Xã B; Tỷ lệ; 2023; 100; %",
    "Tổng cộng; Gọi nhập ngũ; 2022; 1275; người; total",
    "Tổng cộng; Gọi nhập ngũ; 2023; 27; người; total",
  ];

  it("are read under headings that are merged", () => {
    expect(
      told(
        sheetOf(rows, [
          [3, 0, 4, 0],
          [3, 1, 4, 1],
          [3, 2, 3, 3],
          [3, 4, 3, 5],
          [3, 6, 4, 6],
        ]),
      ),
    ).toEqual(expected);
  });

  it("are read under headings that are not", () => expect(told(sheetOf(rows))).toEqual(expected));

  it("keep a dash as no figure, never as a zero", () => {
    expect(sheetTables(sheetOf(rows), knowledge)[0]?.without).toEqual([{ row: 7, column: 3, words: "-" }]);
  });
});

describe("metrics down", () => {
  it("are read with their unit, section, plan and result", () => {
    const rows = [
      ["Kết quả công tác quân sự, quốc phòng 6 tháng đầu năm 2024"],
      ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "So sánh (%)"],
      ["I", "QUỐC PHÒNG"],
      [1, "Gọi công dân nhập ngũ", "người", 120, 120, 100],
      [2, "Huấn luyện dân quân", "người", "1.300", "1.287", "99"],
      ["II", "AN NINH"],
      [1, "Phạm pháp hình sự", "vụ", "", 14, ""],
    ];
    expect(told(sheetOf(rows))).toEqual([
      "?; QUỐC PHÒNG / Gọi công dân nhập ngũ; 2024 h1; 120; người; target",
      "?; QUỐC PHÒNG / Gọi công dân nhập ngũ; 2024 h1; 120; người",
      "?; QUỐC PHÒNG / Gọi công dân nhập ngũ / So sánh; 2024 h1; 100; %; derived",
      "?; QUỐC PHÒNG / Huấn luyện dân quân; 2024 h1; 1300; người; target",
      "?; QUỐC PHÒNG / Huấn luyện dân quân; 2024 h1; 1287; người",
      "?; QUỐC PHÒNG / Huấn luyện dân quân / So sánh; 2024 h1; 99; %; derived",
      "?; AN NINH / Phạm pháp hình sự; 2024 h1; 14; vụ",
    ]);
  });

  it("are read with places across", () => {
    const rows = [
      ["Chỉ tiêu (người) năm 2023", "Xã A", "Phường B"],
      ["Tuyển quân", 12, 14],
      ["Dân quân", 130, 141],
    ];
    expect(told(sheetOf(rows))).toEqual([
      "Xã A; Tuyển quân; 2023; 12; ?",
      "Phường B; Tuyển quân; 2023; 14; ?",
      "Xã A; Dân quân; 2023; 130; ?",
      "Phường B; Dân quân; 2023; 141; ?",
    ]);
  });
});

describe("a sheet", () => {
  it("may hold several tables, each with its own heading and year", () => {
    const rows = [
      ["Năm 2022"],
      ["Xã", "Tuyển quân (người)"],
      ["Xã A", 10],
      [],
      [],
      ["Năm 2023"],
      ["Xã", "Dân quân (người)"],
      ["Xã A", 11],
    ];
    expect(told(sheetOf(rows))).toEqual([
      "Xã A; Tuyển quân; 2022; 10; người",
      "Xã A; Dân quân; 2023; 11; người",
    ]);
  });

  it("may name a district above its communes", () => {
    const rows = [
      ["TT", "Đơn vị", "Tuyển quân (người)"],
      ["I", "Huyện A"],
      [1, "Xã B", 5],
      ["II", "Huyện C"],
      [1, "Xã B", 6],
      ["", "Tổng số", 11],
    ];
    expect(told(sheetOf(rows))).toEqual([
      "Huyện A > Xã B; Tuyển quân; null; 5; người",
      "Huyện C > Xã B; Tuyển quân; null; 6; người",
      "Tổng số; Tuyển quân; null; 11; người; total",
    ]);
  });

  it("may be one row a value", () => {
    const rows = [
      ["Tỉnh", "Năm", "Chỉ tiêu", "value (người)"],
      ["Hà Nội", "2022", "Dân số", 8],
      ["Huế", "2023", "Dân số", 1],
    ];
    expect(told(sheetOf(rows))).toEqual(["Hà Nội; Dân số; 2022; 8; người", "Huế; Dân số; 2023; 1; người"]);
  });

  it("may write decimals with a point; a number that is malformed has no value", () => {
    expect(
      told(
        sheetOf([
          ["Xã", "Tỷ lệ (%)"],
          ["Xã A", "98.5"],
          ["Xã B", "1,234.5"],
        ]),
      ),
    ).toEqual(["Xã A; Tỷ lệ; null; 98.5; %", "Xã B; Tỷ lệ; null; 1234.5; %"]);
    expect(
      told(
        sheetOf([
          ["Xã", "Quân (người)"],
          ["Xã A", "4.3000"],
          ["Xã B", "1,5"],
        ]),
      )[0],
    ).toBe("Xã A; Quân; null; ? 43000|4300; người");
  });

  it("may say how sure a figure is, and its unit; what cannot be read is told, not dropped", () => {
    const sheet = sheetOf([
      ["Xã", "Kết quả", "Ghi"],
      ["Xã A", "trên 1.200 người", 1],
      ["Xã B", "≈ 40", 2],
      ["Xã C", "8/8", 3],
      ["Xã D", "12", 4],
    ]);
    const [table] = sheetTables(sheet, knowledge);
    const read = table?.figures.slice(0, 3).map(({ value, unit, qualifier }) => [value, unit, qualifier]);
    expect(read).toEqual([
      [1200, "người", "at-least"],
      [1, "", "exact"],
      [40, "", "approximate"],
    ]);
    const unread = table?.figures.filter(({ isUnread }) => isUnread);
    expect(unread?.map(({ cell, shown, value }) => [cell, shown, value])).toEqual([
      [{ row: 3, column: 1 }, "8/8", null],
    ]);
  });

  it("without figures has no tables", () =>
    expect(sheetTables(sheetOf([["a"], ["b", "c"]]), knowledge)).toEqual([]));
});
