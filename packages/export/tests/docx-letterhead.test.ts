import { describe, expect, it } from "vitest";
import type { Letterhead } from "../src/letterhead.ts";
import type { Report } from "../src/report.ts";
import { writeDocx } from "../src/write-docx.ts";
import { ooxmlFaults } from "./ooxml-order.ts";
import {
  all,
  type DocxParagraph,
  docxHeaders,
  docxPart,
  figureTables,
  one,
  paragraphsOf,
  valueIn,
} from "./read-docx.ts";
import { briefing, letterhead, reportFor } from "./report-cases.ts";
import { textIn, type XmlElement } from "./xml-tree.ts";

/** Twentieths of a point to a millimetre. */
const millimetre = 1440 / 25.4;

const inText = withoutFigures({ ...briefing(["line", "slope"]), letterhead });

function withoutFigures(report: Report): Report {
  return { ...report, blocks: report.blocks.filter(({ kind }) => kind !== "chart") };
}

async function written(report: Report): Promise<XmlElement> {
  return docxPart(await writeDocx(report));
}

async function headOf(more: Partial<Letterhead>, language: "vi" | "en" = "vi"): Promise<readonly string[]> {
  const given = { office: "Ủy ban nhân dân xã Hoằng Phú", ...more };
  const document = await written({ ...inText, blocks: [], language, letterhead: given });
  return paragraphsOf(document).map(({ text }) => text);
}

function said(document: XmlElement, text: string): DocxParagraph {
  const found = paragraphsOf(document).find((paragraph) => paragraph.text === text);
  if (found === undefined) throw new Error(`not said: ${text}`);
  return found;
}

/** Size in points, whether bold, whether slanted. */
function typeOf({ element }: DocxParagraph): readonly [number, boolean, boolean] {
  const [run] = all(element, "w:rPr");
  if (run === undefined) throw new Error("no look of its own");
  return [Number(valueIn(run, "w:sz")) / 2, all(run, "w:b").length > 0, all(run, "w:i").length > 0];
}

function styleOf(styles: XmlElement, id: string): XmlElement {
  const found = all(styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === id);
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
}

describe("a Word file in the administrative layout", () => {
  it("has pages of A4 with margins within those of Nghị định 30/2020/NĐ-CP", async () => {
    const document = await written(inText);
    for (const size of all(document, "w:pgSz")) {
      const sides = [size.attributes["w:w"], size.attributes["w:h"]].map((side) => Number(side) / millimetre);
      expect(sides.toSorted((a, b) => a - b).map(Math.round)).toEqual([210, 297]);
    }
    for (const { attributes } of all(document, "w:pgMar")) {
      const [top = 0, bottom = 0, left = 0, right = 0] = ["top", "bottom", "left", "right"].map((side) =>
        Math.round(Number(attributes[`w:${side}`]) / millimetre),
      );
      expect([top >= 20 && top <= 25, bottom >= 20 && bottom <= 25]).toEqual([true, true]);
      expect([left >= 30 && left <= 35, right >= 15 && right <= 20]).toEqual([true, true]);
    }
  });

  it("is black Times New Roman, its text 13 to 14 points, indented, justified and spaced as asked", async () => {
    const bytes = await writeDocx(inText);
    const styles = docxPart(bytes, "word/styles.xml");
    const defaults = one(styles, "w:docDefaults");
    expect(valueIn(defaults, "w:rFonts", "w:ascii")).toBe("Times New Roman");
    expect(Number(valueIn(defaults, "w:sz")) / 2).toBe(14);
    const spacing = one(defaults, "w:spacing").attributes;
    expect(Number(spacing["w:after"]) / 20).toBeGreaterThanOrEqual(6);
    expect(Number(spacing["w:line"]) / 240).toBeGreaterThanOrEqual(1);
    expect(Number(spacing["w:line"]) / 240).toBeLessThanOrEqual(1.5);
    const body = styleOf(styles, "BodyText");
    const indent = Number(valueIn(body, "w:ind", "w:firstLine")) / millimetre;
    expect(indent).toBeGreaterThanOrEqual(10);
    expect(indent).toBeLessThanOrEqual(12.71);
    expect(valueIn(body, "w:jc")).toBe("both");
    const colours = all(docxPart(bytes), "w:color").map(({ attributes }) => attributes["w:val"]);
    expect(new Set(colours)).toEqual(new Set(["000000"]));
  });

  it("has the offices, nation, motto, number, place, date and subject in the type asked for", async () => {
    const document = await written(inText);
    const look = (text: string) => typeOf(said(document, text));
    expect(look("BỘ CHỈ HUY QUÂN SỰ TỈNH")).toEqual([12, true, false]);
    expect(look("ỦY BAN NHÂN DÂN")).toEqual([12, false, false]);
    expect(look("TỈNH THANH HÓA")).toEqual([12, false, false]);
    expect(look("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).toEqual([12, true, false]);
    expect(look("Độc lập - Tự do - Hạnh phúc")).toEqual([13, true, false]);
    expect(look("Số: 125/BC-BCH")).toEqual([13, false, false]);
    expect(look("Thanh Hóa, ngày 05 tháng 01 năm 2026")).toEqual([13, false, true]);
    expect(look("BÁO CÁO")).toEqual([14, true, false]);
    expect(look(letterhead.subject ?? "")).toEqual([14, true, false]);
  });

  it("has lines of a third to a half under office and subject, and as long as the motto under it", async () => {
    const [head] = all(await written(inText), "w:tbl");
    const grid = head === undefined ? [] : all(head, "w:gridCol").map((column) => column.attributes["w:w"]);
    const rules = (head === undefined ? [] : all(head, "w:pBdr")).length;
    expect(rules).toBe(2);
    const paragraphs = head === undefined ? [] : paragraphsOf(head);
    const lengths = paragraphs
      .filter(({ element }) => all(element, "w:pBdr").length > 0)
      .map(({ element }, at) => {
        const indent = one(element, "w:ind").attributes;
        return (Number(grid[at]) - Number(indent["w:left"]) - Number(indent["w:right"])) / 20;
      });
    const [underOffice = 0, underMotto = 0] = lengths;
    // In Times New Roman bold "BỘ CHỈ HUY QUÂN SỰ TỈNH" of 12 points is 163 points wide, the motto of 13 points 159.
    expect(underOffice / 163.2).toBeGreaterThan(1 / 3);
    expect(underOffice / 163.2).toBeLessThan(1 / 2);
    expect(Math.abs(underMotto - 158.9)).toBeLessThan(2);
  });

  it("names whom it is for, who gets a copy and who signs", async () => {
    const document = await written(inText);
    const look = (text: string) => typeOf(said(document, text));
    expect(look("Kính gửi:")).toEqual([14, false, false]);
    expect(look("- Bộ Tư lệnh Quân khu 4;")).toEqual([14, false, false]);
    expect(look("- Ủy ban nhân dân tỉnh.")).toEqual([14, false, false]);
    expect(look("Nơi nhận:")).toEqual([12, true, true]);
    expect(look("- Như trên;")).toEqual([11, false, false]);
    expect(look("- Lưu: VT.")).toEqual([11, false, false]);
    expect(look("KT. CHỈ HUY TRƯỞNG")).toEqual([14, true, false]);
    expect(look("PHÓ CHỈ HUY TRƯỞNG")).toEqual([14, true, false]);
    expect(look("Đại tá Nguyễn Văn Ước")).toEqual([14, true, false]);
  });

  it("leaves open what is to be filled by hand", async () => {
    const open = "\u00a0".repeat(6);
    const texts = await headOf({ number: " ", signerName: "" });
    expect(texts).toEqual(
      expect.arrayContaining([
        `Số: ${open}/BC-……`,
        `………………, ngày ${open} tháng ${open} năm ${open}`,
        "…………………………",
      ]),
    );
    expect(texts.join("\n")).not.toContain("Kính gửi");
    expect(texts.join("\n")).not.toContain("Nơi nhận");
  });

  it("writes a day under 10, the months 1 and 2 and a number under 10 with a nought before them", async () => {
    expect(await headOf({ number: "7", symbol: "BC-UBND", place: "Huế", date: "2025-12-05" })).toEqual(
      expect.arrayContaining(["Số: 07/BC-UBND", "Huế, ngày 05 tháng 12 năm 2025"]),
    );
    expect(await headOf({ place: "Huế", date: "2026-02-15" })).toContain("Huế, ngày 15 tháng 02 năm 2026");
  });

  it("keeps the nation and its motto in Vietnamese in a report in English", async () => {
    const texts = await headOf({ place: "Huế", date: "2026-02-05", to: ["The Ministry"] }, "en");
    expect(texts).toEqual(
      expect.arrayContaining([
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "REPORT",
        "Huế, 5 February 2026",
        "To: The Ministry.",
      ]),
    );
  });

  it("numbers its pages in the middle of the margin above, the first one not, each annex from 1", async () => {
    const bytes = await writeDocx(inText);
    const heads = docxHeaders(bytes);
    const numbered = heads.filter((head) => textIn(head).includes("PAGE"));
    expect(numbered.length).toBeGreaterThan(0);
    for (const head of numbered) {
      expect(all(head, "w:tab")[0]?.attributes["w:val"]).toBe("center");
      expect(valueIn(head, "w:sz")).toBe("26");
    }
    const sections = all(docxPart(bytes), "w:sectPr");
    expect(sections.map((section) => all(section, "w:titlePg").length)).toEqual([1, 1, 1]);
    expect(sections.map((section) => valueIn(section, "w:pgNumType", "w:start"))).toEqual(["1", "1", "1"]);
  });

  it("has the words to be signed first and every figure in annexes they refer to", async () => {
    const bytes = await writeDocx({ ...briefing(["line", "slope"]), letterhead });
    expect(ooxmlFaults(bytes)).toEqual([]);
    const texts = paragraphsOf(docxPart(bytes)).map(({ text }) => text);
    const place = (start: string) => texts.findIndex((text) => text.startsWith(start));
    const order = [
      ...["BÁO CÁO", "1. Phần 1", "2. Phần 2", "Số liệu tính đến ngày 20/11/2026./.", "Nơi nhận:"],
      ...["Phụ lục I", "Biểu đồ\u00a01", "Bảng\u00a01", "Biểu đồ\u00a02", "Phụ lục II", "Cách đọc số liệu"],
    ].map(place);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(
      texts.some((text) => text.endsWith("(Chi tiết tại Biểu đồ\u00a01, Bảng\u00a01, 2, Phụ lục I.)")),
    ).toBe(true);
    expect(texts).toContain(
      "(Kèm theo Báo cáo số 125/BC-BCH ngày 05 tháng 01 năm 2026 của Bộ Chỉ huy Quân sự tỉnh)",
    );
  });

  it("has every table of the report in its annexes", async () => {
    const report = withoutFigures({ ...reportFor("ranked-bars"), letterhead });
    const asked = report.blocks.filter(({ kind }) => kind === "table").length;
    expect(figureTables(await written(report)).length).toBe(asked);
  });

  it("says above every page that figures are illustrative", async () => {
    const bytes = await writeDocx({ ...inText, illustrative: "số liệu minh họa" });
    for (const head of docxHeaders(bytes)) expect(textIn(head)).toContain("số liệu minh họa");
  });
});
