import { expect, test } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";
import { vietnamVocabulary } from "./vietnam-vocabulary.ts";

const vocabulary = vietnamVocabulary();

function years(text: string): readonly (readonly [number | null, number | null])[] {
  const report = `Huyện Nam Đàn, tỉnh Nghệ An: kết quả năm 2023.\n${text}`;
  const blocks = [{ start: 0, end: report.length, role: "paragraph" }] as const;
  return extractCandidates({ kind: "text", text: report, blocks }, vocabulary).map(({ value, year }) => [
    value,
    year,
  ]);
}

test("a level in the bracket behind the year that is compared with is of that year", () => {
  expect(
    years("Trong năm phát hiện 19 vụ, giảm 5 vụ so với năm ngoái (24 vụ); bắt giữ 33 đối tượng."),
  ).toEqual([
    [19, 2023],
    [24, 2022],
    [33, 2023],
  ]);
});

test("the school year before is the year before", () => {
  const text = "Bồi dưỡng kiến thức quốc phòng cho 158 người, 91,4% đạt khá, giỏi (năm học trước là 89,7%).";
  expect(years(text)).toEqual([
    [158, 2023],
    [91.4, 2023],
    [89.7, 2022],
  ]);
});

test("as many as in another year were still counted in this one", () => {
  expect(
    years("Tổ chức diễn tập chiến đấu phòng thủ cho 04 xã, bằng năm 2022; quân số khỏe đạt 98,5%.")[0],
  ).toEqual([4, 2023]);
});

test("what stands below the heading of a school year is of the year that it ends in", () => {
  const plan = "II. PHƯƠNG HƯỚNG NĂM HỌC 2023-2024\n1. Bồi dưỡng kiến thức quốc phòng cho 142 người.";
  expect(years(`Bồi dưỡng kiến thức quốc phòng cho 158 người.\n\n${plan}`)).toEqual([
    [158, 2023],
    [142, 2024],
  ]);
});

test("a sentence that begins with the same time of another year tells of that year", () => {
  const then =
    "Cùng kỳ năm 2022, do dịch bệnh, huyện chỉ mở được 11 lớp huấn luyện phòng cháy với 604 người.";
  expect(years(`Huyện mở 24 lớp huấn luyện phòng cháy. ${then}`).map(([, year]) => year)).toEqual([
    2023, 2022, 2022,
  ]);
});

test("what is planned for this year is of the year of its heading, or of the page's day", () => {
  const ofYear = (text: string) => years(text).map(([, year]) => year);
  expect(ofYear("I. NHIỆM VỤ NĂM 2024\nNăm nay, huyện được giao 284 thanh niên nhập ngũ.")).toEqual([2024]);
  const page = "Sáng 8/1/2024, huyện tổng kết năm 2023.\n";
  expect(ofYear(`${page}Năm nay, huyện đặt mục tiêu có 80 mô hình tự quản.`)).toEqual([2024]);
  expect(ofYear(`${page}Năm nay, huyện có 80 mô hình tự quản.`)).toEqual([2023]);
});

test("a part of a speech that is called by the next year tells what is to come", () => {
  const parts =
    "Phần thứ nhất: KẾT QUẢ\nMở 40 lớp tập huấn PCCC.\n\nPhần thứ hai: NĂM 2024\nMở 30 lớp tập huấn PCCC.";
  expect(years(parts)).toEqual([
    [40, 2023],
    [30, 2024],
  ]);
});
