import type { SheetCell, SheetDocument } from "@sosanh/core/submissions/read-document";
import type { TableMapping, TablePreview } from "@sosanh/core/submissions/table-mapping";
import { readMetrics } from "@sosanh/vietnam/metrics";
import { readLocalities } from "@sosanh/vietnam/register";
import { describe, expect, it } from "vitest";
import { readingKnowledge } from "./reading-knowledge.ts";
import { tablePreviews } from "./table-previews.ts";

const knowledge = readingKnowledge({ metrics: readMetrics(), localities: readLocalities(), added: [] });

function cellOf(given: string | number): SheetCell {
  if (given === "") return { kind: "empty" };
  return typeof given === "number"
    ? { kind: "number", number: given, shown: String(given) }
    : { kind: "text", text: given };
}

function previewOf(rows: readonly (readonly (string | number)[])[], mapping?: TableMapping): TablePreview {
  const sheet = { name: "Biểu", merges: [], rows: rows.map((row) => row.map(cellOf)) };
  const document: SheetDocument = { kind: "sheets", sheets: [sheet] };
  const mappings = mapping === undefined ? [] : [mapping];
  const [preview] = tablePreviews(document, { knowledge, mappings, place: "old:42" });
  if (preview === undefined) throw new Error("no table");
  return preview;
}

const rows = [
  ["Kết quả năm 2023 của tỉnh Hà Tĩnh"],
  ["Đơn vị", "Tuyển quân (người)", "", "Việc riêng"],
  ["", "Đã giao", "Trong đó: nữ", ""],
  ["Huyện Hương Sơn", 150, 2, 7],
  ["Huyện Hương Kê", 140, 1, 8],
];

const open = previewOf(rows);

describe("a preview", () => {
  it("opens the column that bears an unclear name, by the words of the column itself", () => {
    const columns = open.columns.map(({ heads }) => heads);
    const labels = open.openLabels.filter(({ of }) => of === "metric").map(({ label }) => label);
    expect(labels).toEqual([
      "tuyển quân (người) / đã giao",
      "tuyển quân (người) / trong đó: nữ",
      "việc riêng",
    ]);
    expect(columns).toEqual(expect.arrayContaining(labels));
  });

  it("reads a column as it was decided under the words of its open label", () => {
    const decided = open.openLabels.flatMap(({ of, label, candidates }) => {
      const [metric = "cameras_installed"] = candidates;
      return of === "metric" ? [{ heads: label, metric }] : [];
    });
    const said = previewOf(rows, { fingerprint: open.fingerprint, columns: decided, rows: [] });
    expect(said.openLabels.filter(({ of }) => of === "metric")).toEqual([]);
    expect(said.columns.flatMap((column) => column.decided ?? [])).toEqual(decided);
    expect(said.settled).toBe(3);
  });

  it("counts what was guessed as not settled", () => {
    expect(open.columns.map(({ metric }) => metric)).toEqual([
      undefined,
      "recruits_delivered",
      "recruits_female",
      undefined,
    ]);
    expect(open).toMatchObject({ figures: 6, settled: 0 });
  });

  it("shows the words over a column as they stand, the years with them", () => {
    const years = previewOf([
      ["Xã", "Số vụ CHÁY 2022", "2023"],
      ["Xã Xuân Hồng", 1, 2],
    ]);
    expect(years.columns.map(({ words }) => words)).toEqual(["Xã", "Số vụ CHÁY 2022", "2023"]);
    expect(years.columns.map(({ heads }) => heads)).toEqual(["xã", "số vụ cháy #", "#"]);
  });

  it("goes on showing a name of which something was said, and one of another table of its shape", () => {
    const decisions = [
      { label: "Huyện Hương Kê", place: "old:444" },
      { label: "Huyện Khác", isLeftOut: true },
    ] as const;
    const said = previewOf(rows, { fingerprint: open.fingerprint, columns: [], rows: decisions });
    expect(said.openLabels.filter(({ decided }) => decided !== undefined)).toEqual([
      { label: "Huyện Hương Kê", of: "place", rows: 1, candidates: [], decided: decisions[0] },
      { label: "Huyện Khác", of: "metric", rows: 0, candidates: [], decided: decisions[1] },
    ]);
    const out = { label: "huyện hương kê", isLeftOut: true } as const;
    const without = previewOf(rows, { fingerprint: open.fingerprint, columns: [], rows: [out] });
    expect(without.openLabels.find(({ decided }) => decided === out)).toMatchObject({ of: "place", rows: 1 });
    expect(without.figures).toBe(3);
  });

  it("takes what is counted from the nearest title where neither rows nor columns say it", () => {
    const titled = (title: string): TablePreview =>
      previewOf([[title], ["Xã", "2022", "2023"], ["Xã Xuân Hồng", 5, 6]]);
    const metrics = ["Bảng 3. Camera an ninh", "Số vụ cháy phân theo xã", "Biểu 2. Việc riêng"].map(
      (title) => titled(title).columns.at(-1)?.metric,
    );
    expect(metrics).toEqual(["cameras_installed", "fire_cases", undefined]);
  });

  it("tells the cells of which no number can be read", () => {
    const words = [...rows.slice(0, 3), ["Huyện Hương Sơn", "xem phụ lục", 2, "4.3000"]];
    const { unread } = previewOf([...words, ["Huyện Can Lộc", 3, "-", 9], ["Huyện Đức Thọ", 5, 1, 7]]);
    expect(unread.cells).toBe(2);
    expect(unread.first.map(({ shown }) => shown)).toEqual(["xem phụ lục", "4.3000"]);
    expect(open.unread).toEqual({ cells: 0, first: [] });
    const thousands = previewOf([
      ["Đơn vị", "Tân binh giao quân", "Tỷ lệ giao quân so với chỉ tiêu (%)"],
      ["Huyện Hương Sơn", 1.02, 99.5],
    ]);
    expect(thousands.unread.first.map(({ shown }) => shown)).toEqual(["1.02"]);
  });

  it("names a part with what it is a part of, so that what is said of one is not said of another", () => {
    const parts = previewOf([
      ["Chỉ tiêu", "Đơn vị tính", "Năm 2023"],
      ["Tân binh giao quân", "người", 180],
      ["Trong đó: nữ", "", 3],
      ["Dân quân tự vệ tham gia huấn luyện", "người", 400],
      ["Trong đó: nữ", "", 40],
    ]);
    expect(parts.openLabels.map(({ label }) => label)).toEqual([
      "Tân binh giao quân – nữ",
      "Dân quân tự vệ tham gia huấn luyện – nữ",
    ]);
  });

  it("knows the words of a heading that is shortened", () => {
    const short = previewOf([
      ["Đơn vị", "Bồi dưỡng KTQPAN", ""],
      ["", "Số lớp (lớp)", "Số người (người)"],
      ["Huyện Hương Sơn", 3, 245],
    ]);
    expect(short.columns.map(({ metric }) => metric)).toEqual([
      undefined,
      "defence_education_courses",
      "defence_education_participants",
    ]);
  });

  it("offers the place that a name was meant for: without its marks as a guess, with a letter missing as one to choose", () => {
    const [, plain, typo] = previewOf([
      ["Đơn vị", "Tân binh giao quân năm 2023"],
      ["Huyện Hương Sơn", 1],
      ["Huyen Can Loc", 2],
      ["Huyện Đức Th", 3],
      ["Huyện Nghi Xuâ", 4],
    ]).openLabels.map(({ label, candidates }) => ({ label, candidates }));
    expect([plain, typo]).toEqual([
      { label: "Huyện Đức Th", candidates: ["old:440"] },
      { label: "Huyện Nghi Xuâ", candidates: ["old:442"] },
    ]);
  });
});
