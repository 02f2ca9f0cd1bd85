import type { Sheet, SheetCell, SheetDocument } from "@sosanh/core/submissions/read-document";
import { formRows, formSheetName, type TemplateForm } from "@sosanh/core/submissions/template-form";
import { readMetrics } from "@sosanh/vietnam/metrics";
import { readLocalities } from "@sosanh/vietnam/register";
import { describe, expect, it } from "vitest";
import { readingKnowledge } from "../reading-knowledge.ts";
import { tablePreviews } from "../table-previews.ts";
import { workbookFigures } from "../workbook-figures.ts";

const knowledge = readingKnowledge({ metrics: readMetrics(), localities: readLocalities(), added: [] });

const form: TemplateForm = {
  data: "real",
  period: { year: 2023, part: "year" },
  metrics: ["recruits_delivered", "recruit_target_rate"],
  places: [
    { uid: "old:15481", name: "Thị trấn Thọ Xuân" },
    { uid: "old:15490", name: "Xã Xuân Khánh" },
  ],
};

type Given = string | number;

function sheetOf(name: string, rows: readonly (readonly Given[])[], isHidden = false): Sheet {
  const cellOf = (given: Given): SheetCell => {
    if (given === "") return { kind: "empty" };
    if (typeof given === "string") return { kind: "text", text: given };
    return { kind: "number", number: given, shown: String(given) };
  };
  return {
    name,
    rows: rows.map((row) => row.map(cellOf)),
    merges: [],
    ...(isHidden ? { isHidden: true } : {}),
  };
}

const head: readonly (readonly Given[])[] = [
  ["", "Biểu nhập số liệu"],
  ["_place", "", "", "recruits_delivered", "", "recruit_target_rate", "", "_reason"],
  [
    "",
    "STT",
    "Đơn vị",
    "Tân binh giao quân (người)",
    "",
    "Tỷ lệ giao quân so với chỉ tiêu (%)",
    "",
    "Vì sao chưa có",
  ],
  ["", "", "", 2023, 2022, 2023, 2022, ""],
];

function filled(
  rows: readonly (readonly Given[])[],
  hidden: readonly (readonly Given[])[] = formRows(form, []),
): SheetDocument {
  return {
    kind: "sheets",
    sheets: [sheetOf("Nhập số liệu", [...head, ...rows]), sheetOf(formSheetName, hidden, true)],
  };
}

function told(document: SheetDocument): readonly unknown[] {
  return [...workbookFigures(document, { knowledge, mappings: [] })].map((figure) => {
    const { metric, locality, year, value, missing, doubts } = figure;
    return [metric, locality.uid, year, value ?? missing, ...doubts];
  });
}

const usual = [
  ["old:15481", 1, "Thị trấn Thọ Xuân", 12, 11, 98.5, 99, ""],
  ["old:15490", 2, "Xã Xuân Khánh", 0, 9, "", 100, ""],
];
const exact = [
  ["recruits_delivered", "old:15481", 2023, 12],
  ["recruit_target_rate", "old:15481", 2023, 98.5],
  ["recruits_delivered", "old:15490", 2023, 0],
];

describe("our own template", () => {
  it("is read back exactly; the year before is no figure, an empty cell none", () =>
    expect(told(filled(usual))).toEqual(exact));

  it("is read by its hidden places when rows were moved or taken out, and a total was put below", () => {
    const [first = [], second = []] = usual;
    expect(told(filled([second, first]))).toEqual([exact[2], exact[0], exact[1]]);
    expect(told(filled([second]))).toEqual([exact[2]]);
  });

  it("is read by names borne once when the hidden column was taken out", () => {
    const document = filled(usual);
    const [sheet, ...hidden] = document.sheets;
    const rows = sheet?.rows.map((row) => row.slice(1)) ?? [];
    expect(told({ ...document, sheets: [{ name: "a", merges: [], rows }, ...hidden] })).toEqual(exact);
  });

  it("takes why there is no figure from a cell, or for empty cells from the end of their row", () => {
    const rows = [["old:15490", 2, "Xã Xuân Khánh", "Chưa báo cáo", 9, "", 100, "không áp dụng"]];
    expect(told(filled(rows))).toEqual([
      ["recruits_delivered", "old:15490", 2023, "not-reported"],
      ["recruit_target_rate", "old:15490", 2023, "not-applicable"],
    ]);
  });

  it("leaves other words to a person", () => {
    const rows = [["old:15490", 2, "Xã Xuân Khánh", "đã giao đủ", 9, "4.3000", 100, ""]];
    expect(told(filled(rows))).toEqual([
      ["recruits_delivered", "old:15490", 2023, undefined, "unread-cell"],
      ["recruit_target_rate", "old:15490", 2023, 4.3],
    ]);
    const [preview] = tablePreviews(filled(rows), { knowledge, mappings: [] });
    expect(preview?.unread).toMatchObject({ cells: 1, first: [{ shown: "đã giao đủ" }] });
  });

  it("says of a row that a person added whom it may be of", () => {
    const rows = [...usual, ["", 3, "Huyện Thọ Xuân", 7, "", "", "", ""]];
    expect(told(filled(rows)).at(-1)).toEqual(["recruits_delivered", "old:395", 2023, 7]);
  });

  it("is previewed with the rows that a person added of which nobody knows whom they are of", () => {
    const rows = [
      ...usual,
      ["", 3, "Xã Không Có Tên", 7, "", 8, "", ""],
      ["", 4, "Huyện Thọ Xuân", 7, "", "", "", ""],
    ];
    const [preview] = tablePreviews(filled(rows), { knowledge, mappings: [] });
    expect(preview?.openLabels).toEqual([{ label: "Xã Không Có Tên", of: "place", rows: 1, candidates: [] }]);
  });

  it("is previewed as what it is", () => {
    const [preview, ...others] = tablePreviews(filled(usual), { knowledge, mappings: [] });
    expect(others).toEqual([]);
    expect(preview).toMatchObject({ isTemplate: true, figures: 3, settled: 3, openLabels: [] });
  });

  it.each([
    ["missing", []],
    ["cut off", formRows(form, []).slice(0, -1)],
    ["of another version", [["sosanh-template", 2], ...formRows(form, []).slice(1)]],
  ])("is read as any table when its hidden sheet is %s", (_, hidden) => {
    const document = filled(usual, hidden);
    const place = "old:395" as const;
    const found = [...workbookFigures(document, { knowledge, mappings: [], place })];
    const own = found.filter(({ year }) => year === 2023);
    expect(own.map(({ metric, locality, year, value }) => [metric, locality.uid, year, value])).toEqual(
      exact,
    );
    expect(tablePreviews(document, { knowledge, mappings: [] })[0]?.isTemplate).toBe(false);
  });
});
