import type { TextDocument } from "@sosanh/core/submissions/read-document";
import { readMetrics } from "@sosanh/vietnam/metrics";
import { readLocalities } from "@sosanh/vietnam/register";
import { describe, expect, it } from "vitest";
import { book, sheetOf } from "../fixtures/given-sheet.ts";
import { documentAbout } from "./document-about.ts";
import { readingKnowledge } from "./reading-knowledge.ts";

const knowledge = readingKnowledge({ metrics: readMetrics(), localities: readLocalities(), added: [] });

function documentOf(text: string): TextDocument {
  return { kind: "text", text, blocks: [{ start: 0, end: text.length, role: "paragraph" }] };
}

describe("what a document says of itself", () => {
  it("is read of an official report", () => {
    const text = [
      "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "HUYỆN THỌ XUÂN\tĐộc lập - Tự do - Hạnh phúc",
      "Số: 214/BC-UBND\tThọ Xuân, ngày 30 tháng 6 năm 2023",
      "",
      "BÁO CÁO",
      "Kết quả công tác quốc phòng 6 tháng đầu năm 2023",
      "",
      "Huyện Thọ Xuân, tỉnh Thanh Hóa báo cáo như sau.",
    ].join("\n");
    expect(documentAbout(documentOf(text), "a.docx", knowledge)).toEqual({
      title: "BÁO CÁO Kết quả công tác quốc phòng 6 tháng đầu năm 2023",
      place: "old:395",
      period: { year: 2023, part: "h1" },
      published: "2023-06-30",
      publisher: "ỦY BAN NHÂN DÂN HUYỆN THỌ XUÂN",
    });
  });

  it("is the title the file gives itself where it does", () => {
    const document = { ...documentOf("Khen thưởng 3 tập thể."), title: "Tổng kết  năm" };
    expect(documentAbout(document, "a.html", knowledge).title).toBe("Tổng kết năm");
  });

  it("is read of the words above the table of a workbook", () => {
    const document = book(
      sheetOf("Biểu 1", [
        ["UBND HUYỆN THỌ XUÂN"],
        ["BIỂU TỔNG HỢP TUYỂN QUÂN NĂM 2023 HUYỆN THỌ XUÂN, TỈNH THANH HÓA"],
        ["Xã", "Tân binh giao quân", "Nữ tân binh"],
        ["Xuân Hồng", 14, 2],
      ]),
    );
    expect(documentAbout(document, "bieu.xlsx", knowledge)).toMatchObject({
      title: "BIỂU TỔNG HỢP TUYỂN QUÂN NĂM 2023 HUYỆN THỌ XUÂN, TỈNH THANH HÓA",
      place: "old:395",
      period: { year: 2023, part: "year" },
      publisher: "UBND HUYỆN THỌ XUÂN",
    });
  });

  it("is not what a row of two cells says of its own figure", () => {
    const document = book(
      sheetOf("Biểu 1", [
        ["Tuyển quân năm 2023"],
        ["Đơn vị", "Tân binh giao quân"],
        ["Huyện Thọ Xuân", 150],
        ["Huyện Nga Sơn", "-"],
      ]),
    );
    const about = documentAbout(document, "bieu.xlsx", knowledge);
    expect(about).toEqual({ title: "Tuyển quân năm 2023", period: { year: 2023, part: "year" } });
  });

  it("is no more than the file's name where it says nothing", () =>
    expect(documentAbout(book(sheetOf("Sheet1", [["a", 1]])), "Số liệu.v2.xlsx", knowledge)).toEqual({
      title: "Số liệu.v2",
    }));
});
