import { describe, expect, test } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";
import { vietnamVocabulary } from "./vietnam-vocabulary.ts";

const vocabulary = vietnamVocabulary();

/** Year and doubts of the first figure of a page. */
function told(text: string): readonly unknown[] {
  const blocks = [{ start: 0, end: text.length, role: "paragraph" }] as const;
  const [figure] = extractCandidates({ kind: "text", text, blocks }, vocabulary);
  return [figure?.year, ...(figure?.doubts ?? [])];
}

const page = (day: string, title: string, text: string) =>
  `${title}\n${day}\n\nSáng nay, Ban Chỉ huy quân sự huyện Nam Đàn, tỉnh Nghệ An tổ chức gặp mặt. ${text}`;

const awards = "Huyện khen thưởng 3 tập thể có thành tích.";
const recruits = "Huyện có 145 thanh niên lên đường nhập ngũ. Kết quả đạt chỉ tiêu, huyện khen các xã.";

describe("the year of a page of January", () => {
  test.each(["Giao nhận quân ở Nam Đàn", "Tuổi trẻ Nam Đàn lên đường nhập ngũ", "Ngày hội tòng quân"])(
    "is its own where it tells of the recruits who leave: %s",
    (title) => expect(told(page("25/01/2024", title, recruits))).toEqual([2024]),
  );

  test.each(["Tổng kết công tác quân sự", "Nhìn lại một năm giao quân"])(
    "is the one before where it sums that up: %s",
    (title) => expect(told(page("12/01/2024", title, awards))).toEqual([2023]),
  );

  test("is for a person where prizes or results may be of either", () => {
    expect(told(page("12/01/2024", "Kết quả giao quân", recruits))).toEqual([2024, "year-guessed"]);
    expect(told(page("12/01/2024", "Gặp mặt đầu xuân", awards))).toEqual([2023, "year-guessed"]);
  });

  test("is rather its own where gifts are for Tết", () => {
    const gifts = "Dịp Tết này, huyện tặng 120 suất quà, ghi nhận thành tích của các đơn vị.";
    expect(told(page("25/01/2024", "Thăm các đơn vị", gifts))).toEqual([2024, "year-guessed"]);
  });

  test("is its own where nothing is summed up", () => {
    expect(told(page("12/01/2024", "Ra quân", "Công an huyện bắt giữ 3 đối tượng vi phạm."))[0]).toBe(2024);
  });
});

test("a page of the day recruits leave is of its year, though its text names the one before", () => {
  const before =
    "Các đơn vị đã nắm nguồn từ sớm theo kế hoạch của huyện, phối hợp với các xã rà soát. ".repeat(5);
  const text = `${before}Từ năm 2023, huyện đã làm tốt. Trong năm 2023 có nhiều cách làm hay.\nHuyện có 145 thanh niên nhập ngũ.`;
  expect(told(page("26/02/2024", "Lễ giao nhận quân huyện Nam Đàn", text))).toEqual([2024]);
});

test("unless its sentences begin with the year before, time and again", () => {
  const before =
    "Những ngày giáp Tết, về huyện Nam Đàn thăm tân binh, đâu cũng nghe chuyện việc nghĩa. ".repeat(6);
  const text = `${before}\nNăm 2023, huyện tặng 420 suất quà. Năm 2023, huyện giao 198 thanh niên. Chất lượng tốt: 8 tân binh là đảng viên.`;
  expect(told(page("18/01/2024", "Ấm tình hậu phương", text))).toEqual([2023]);
});

test("so is a short one that holds the recruits against those of the year before", () => {
  const text = "Năm 2023, huyện giao 140 thanh niên nhập ngũ.";
  const title = "Gặp mặt 145 thanh niên lên đường nhập ngũ";
  expect(told(page("02/02/2024", title, text))[0]).toBe(2024);
});
