import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellExcerpt, textExcerpt } from "./excerpt.ts";
import type { SheetCell } from "./read-document.ts";

describe("textExcerpt", () => {
  const text = "BÁO CÁO\nToàn huyện duy trì 246 tổ tự quản với 1.840 thành viên; xây dựng mới 210 mô hình.";
  const blocks = [
    { start: 0, end: 7, role: "title" as const },
    { start: 8, end: text.length, role: "paragraph" as const },
  ];
  const span = { start: text.indexOf("1.840"), end: text.indexOf("1.840") + 5 };

  it("is the part of the text that the number stands in", () =>
    expect(textExcerpt(text, blocks, span)).toEqual({
      before: "Toàn huyện duy trì 246 tổ tự quản với ",
      number: "1.840",
      after: " thành viên; xây dựng mới 210 mô hình.",
    }));
  it("is one sentence of several", () => {
    const three = "1. Tuyển quân: Giao 214 công dân. Có 178 đảng viên tham gia. Đạt chỉ tiêu.";
    const start = three.indexOf("178");
    expect(textExcerpt(three, [], { start, end: start + 3 })).toEqual({
      before: "Có ",
      number: "178",
      after: " đảng viên tham gia.",
    });
    expect(textExcerpt(three, [], { start: 20, end: 23 })?.before).toBe("1. Tuyển quân: Giao ");
  });
  it("is cut between words where the sentence is long, and says so", () => {
    const long = `${"một hai ".repeat(50)}1.840${" ba bốn".repeat(50)}`;
    const start = long.indexOf("1.840");
    const excerpt = textExcerpt(long, [], { start, end: start + 5 });
    expect(excerpt?.before).toMatch(/^… (một|hai) /);
    expect(excerpt?.after).toMatch(/ (ba|bốn) …$/);
    expect((excerpt?.before.length ?? 0) + (excerpt?.after.length ?? 0)).toBeLessThanOrEqual(324);
  });
  it("is nothing of a span that is not in the text", () =>
    expect(textExcerpt(text, blocks, { start: 500, end: 505 })).toBeUndefined());
  it("always holds the number as the text writes it", () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), fc.nat(299), fc.nat(20), (any, at, length) => {
        const start = Math.min(at, any.length - 1);
        const end = Math.min(any.length, start + 1 + length);
        const excerpt = textExcerpt(any, [], { start, end });
        expect(excerpt?.number).toBe(any.slice(start, end).replace(/\s+/gu, " "));
      }),
    ));
});

describe("cellExcerpt", () => {
  const text = (words: string): SheetCell => ({ kind: "text", text: words });
  const number = (n: number): SheetCell => ({ kind: "number", number: n, shown: String(n) });
  const empty: SheetCell = { kind: "empty" };
  const rows = [
    [text("BIỂU TỔNG HỢP")],
    [],
    [text("TT"), text("Địa phương"), text("Khen thưởng"), empty],
    [empty, empty, text("Tập thể"), text("Cá nhân")],
    [number(1), text("Huyện Yên Mỹ"), number(6), number(15)],
    [number(2), text("Huyện Ân Thi"), number(8), empty],
  ];
  const merges = [{ top: 2, left: 2, bottom: 2, right: 3 }];
  const of = (row: number, column: number) => cellExcerpt((r) => rows[r], merges, { row, column });

  it("tells the label of the row and the headings of the column, joined ones too", () =>
    expect(of(4, 3)).toEqual({ before: "Huyện Yên Mỹ · Khen thưởng · Cá nhân", number: "15", after: "" }));
  it("finds the headings above other figures", () =>
    expect(of(5, 2)?.before).toBe("Huyện Ân Thi · Khen thưởng · Tập thể"));
  it("finds the headings of a long table at its top", () => {
    const long = (r: number) => (r < 4 ? rows[r] : [number(r), text(`Xã ${r}`), number(r), number(r)]);
    expect(cellExcerpt(long, merges, { row: 900, column: 2 })?.before).toBe("Xã 900 · Khen thưởng · Tập thể");
  });
  it("is nothing of an empty cell", () => expect(of(5, 3)).toBeUndefined());
  it("names place and metric where both stand in columns before the number", () => {
    const long = [
      [text("STT"), text("Tỉnh"), text("Xã"), text("Chỉ tiêu"), text("Năm"), text("Giá trị")],
      [
        number(1),
        text("Thành phố Hà Nội"),
        text("Phường Ba Đình"),
        text("Tân binh"),
        number(2025),
        number(137),
      ],
    ];
    expect(cellExcerpt((r) => long[r], [], { row: 1, column: 5 })?.before).toBe(
      "Thành phố Hà Nội · Phường Ba Đình · Tân binh · Giá trị",
    );
  });
});
