import { rmSync } from "node:fs";
import { answerView } from "@sosanh/api/answer-view";
import { readReference } from "@sosanh/api/reference";
import { localViewer } from "@sosanh/core/places/viewer";
import type { ReadRemark } from "@sosanh/core/submissions/read-document";
import { parseView } from "@sosanh/core/view/parse-view";
import { type Database, openDatabase } from "@sosanh/db/database";
import { migrate } from "@sosanh/db/migrate";
import { documentsOf } from "@sosanh/db/queries/documents";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyFolder } from "../../../../tests/program.ts";
import { loadReal } from "../first-load.ts";
import { type ImportGiven, importFile } from "./import-file.ts";
import { importReport } from "./import-report.ts";
import { readMappings } from "./read-mappings.ts";

describe("a file that is imported", () => {
  const folder = emptyFolder();
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ folder });
    await migrate(database);
    await loadReal(database, () => {});
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  /** What is told of a file of these lines: the figures refused, and what was done. */
  async function told(
    name: string,
    lines: readonly string[],
    given: Partial<ImportGiven> = {},
  ): Promise<readonly string[]> {
    const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
    const usual = { data: "real", mappings: [], isDryRun: false, onProgress: () => {} } as const;
    const outcome = await importFile(database, { ...usual, bytes, name, ...given });
    const { metricsByCode: metrics } = await readReference(database);
    return importReport(outcome, { language: "vi", isDryRun: given.isDryRun ?? false, metrics });
  }

  it("tells what of the file was left out: its hidden rows", async () => {
    const row = (name: string, value: string, said = "") =>
      `<Row${said}><Cell><Data ss:Type="String">${name}</Data></Cell><Cell><Data ss:Type="String">${value}</Data></Cell></Row>`;
    const rows = [
      row("Địa phương", "Tân binh giao quân"),
      row("Huyện Thọ Xuân", "5"),
      row("Huyện Hậu Lộc", "6", ' ss:Hidden="1"'),
    ];
    const remarks: ReadRemark[] = [];
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${rows.join("")}</Table></Worksheet></Workbook>`;
    const lines = await told("an.xml", [xml], {
      ...{ place: "old:38", period: { year: 2017, part: "year" }, isDryRun: true },
      onRemarks: (found) => remarks.push(...found),
    });
    expect(remarks).toEqual([{ code: "hidden-cells", value: 1 }]);
    expect(lines).toEqual([expect.stringMatching(/Sẽ công bố 1 con số/)]);
  });

  it("tells of the figures of one column once, where the same speaks against them", async () => {
    const awards = [
      "Địa phương,Khen thưởng tập thể",
      "Huyện Thọ Xuân,5",
      "Huyện Hậu Lộc,6",
      "Huyện Nga Sơn,7",
    ];
    const given = { place: "old:38", period: { year: 2017, part: "year" }, isDryRun: true } as const;
    const lines = await told("khen.csv", awards, given);
    expect(lines[0]).toMatch(/^CSV B2–B4 · 3 con số · “5”, “6”, “7”: Chỉ tiêu được đoán/);
    expect(lines).toHaveLength(2);
  });

  async function recruits(uid: string, year: number): Promise<unknown> {
    const view = parseView({
      metrics: ["recruits_delivered"],
      places: [{ locality: uid }],
      years: { from: year, to: year },
    });
    const reference = await readReference(database);
    const { rows } = await answerView({ database, viewer: localViewer, reference, version: "test" }, view);
    return rows[0]?.value;
  }

  const table = [
    "STT,Địa phương,Tân binh giao quân",
    "1,Huyện Thọ Xuân,211",
    "2,Huyện Không Có Tên,5",
    "3,Huyện Hoằng Hóa,1.2.3",
    "4,Huyện Hậu Lộc,198",
  ];
  const thanhHoa = { place: "old:38", period: { year: 2018, part: "year" } } as const;

  it("is only told of in a dry run: every figure it would not take and why, and nothing is stored", async () => {
    const lines = await told("tuyen-quan.csv", table, { ...thanhHoa, isDryRun: true });
    expect(lines).toEqual([
      expect.stringMatching(/^CSV C3 · “5” · Huyện Không Có Tên: .*“Huyện Không Có Tên”/),
      expect.stringMatching(/^CSV C4 · “1\.2\.3” · Huyện Hoằng Hóa: .*“1\.2\.3”/),
      "Chạy thử, chưa lưu gì. Sẽ công bố 2 con số (2 mới, 0 sửa, 0 như cũ, 0 chỉ tiêu được giao); 2 không nhận.",
    ]);
    expect(await recruits("old:395", 2018)).toEqual({ missing: "not-reported" });
    expect(await documentsOf(database.db, localViewer, "real")).toEqual([]);
  });

  it("publishes what is understood", async () => {
    const lines = await told("tuyen-quan.csv", table, thanhHoa);
    expect(lines.at(-1)).toMatch(/^Đã công bố 2 con số \(2 mới/);
    expect(await recruits("old:395", 2018)).toEqual({ value: 211, qualifier: "exact" });
  });

  it("is known again, whatever its name, and nothing is done", async () => {
    const lines = await told("bản sao.csv", table, thanhHoa);
    expect(lines).toEqual([
      expect.stringMatching(/^Tệp này đã công bố ngày \d{4}-\d\d-\d\d \(đợt số liệu \d+\)/),
    ]);
  });

  it("is only read into a draft where it is a report in words: nobody has seen it", async () => {
    const lines = await told("bao-cao.txt", [
      "HUYỆN NGA SƠN TỔNG KẾT CÔNG TÁC QUỐC PHÒNG, AN NINH NĂM 2018",
      "",
      "Năm 2018, huyện Nga Sơn đã giao 187 thanh niên lên đường nhập ngũ.",
    ]);
    expect(lines).toEqual([
      expect.stringMatching(/^1 con số chờ người quyết định \(0 cần xem\) tại \/so-lieu\/\d+\.$/),
    ]);
    expect(await recruits("old:401", 2018)).toEqual({ missing: "not-reported" });
  });

  it("of which nothing can be taken leaves nothing behind", async () => {
    const lines = await told("bảng lạ.csv", ["Nơi,Số lượng cột A", "Đơn vị X,88"], thanhHoa);
    expect(lines.at(-1)).toBe("Không có con số nào nhận được; chưa lưu gì.");
    const names = (await documentsOf(database.db, localViewer, "real")).map(({ name }) => name);
    expect(names).not.toContain("bảng lạ.csv");
  });

  it("is read with a mapping where no word of the table says what it counts, or of whom", async () => {
    const mapping = JSON.stringify({
      fingerprint: "nơi | số lượng cột a",
      columns: [{ heads: "số lượng cột a", metric: "recruits_delivered" }],
      rows: [{ label: "Đơn vị X", place: "old:399" }],
    });
    const mappings = readMappings(new TextEncoder().encode(mapping), "cach-doc.json");
    const lines = await told("bảng lạ.csv", ["Nơi,Số lượng cột A", "Đơn vị X,88"], { ...thanhHoa, mappings });
    expect(lines).toEqual([expect.stringMatching(/^Đã công bố 1 con số \(1 mới/)]);
    expect(await recruits("old:399", 2018)).toEqual({ value: 88, qualifier: "exact" });
  });

  it("is not begun with a mapping that is none: the field is named", () => {
    expect(() => readMappings(new TextEncoder().encode('{"fingerprint": 1}'), "hỏng.json")).toThrow(
      /hỏng\.json is no mapping \(fingerprint: .*\)\nhỏng\.json không phải cách đọc bảng/,
    );
    expect(() => readMappings(new TextEncoder().encode("fingerprint"), "hỏng.json")).toThrow(/is no mapping/);
  });
});
