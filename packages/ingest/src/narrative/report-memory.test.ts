import { expect, test } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";
import { vietnamVocabulary } from "./vietnam-vocabulary.ts";

const vocabulary = vietnamVocabulary();

function metrics(text: string): readonly (readonly [number | null, string | null])[] {
  const blocks = [{ start: 0, end: text.length, role: "paragraph" }] as const;
  return extractCandidates({ kind: "text", text, blocks }, vocabulary).map(({ value, metric }) => [
    value,
    metric,
  ]);
}

const onFires = "Huyện Nam Đàn (Nghệ An) sơ kết công tác phòng cháy, chữa cháy năm 2023\n";

test("a level of another time in brackets is of what its sentence counts, whatever the page is about", () => {
  const sessions = "Tổ chức 76 buổi tuyên truyền an toàn giao thông cho 9.480 lượt người (cùng kỳ 58 buổi).";
  expect(metrics(`${onFires}${sessions}`)).toEqual([
    [76, "propaganda_sessions"],
    [9480, "propaganda_attendance"],
    [58, "propaganda_sessions"],
  ]);
});

test("a part of what the sentence counts is of the same work, not of that of the page", () => {
  const sessions = "Tổ chức 26 buổi tuyên truyền an toàn giao thông; riêng xã Kim Liên năm buổi.";
  expect(metrics(`${onFires}${sessions}`).map(([, metric]) => metric)).toEqual([
    "propaganda_sessions",
    "propaganda_sessions",
  ]);
});

test("who came to what was held is of that work, not of what the page's title speaks of", () => {
  const page = "Huyện Nam Đàn (Nghệ An) tổng kết giáo dục quốc phòng và an ninh năm 2023\n";
  const came =
    "Công an huyện tổ chức 26 buổi tuyên truyền an toàn giao thông với 15.000 lượt học sinh. Cảnh sát PCCC mở 8 lớp kỹ năng thoát nạn cho 2.430 học sinh.";
  expect(metrics(`${page}${came}`)).toEqual([
    [26, "propaganda_sessions"],
    [15000, "propaganda_attendance"],
    [8, "fire_training_courses"],
    [2430, "fire_training_participants"],
  ]);
});

test("those who did well are of the work whose share is told in one breath with them", () => {
  const well =
    "Dân quân tham gia huấn luyện đạt 97,1% quân số, 83% khá, giỏi; huyện bồi dưỡng kiến thức quốc phòng, an ninh cho 467 người.";
  expect(metrics(`Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\n${well}`).slice(0, 2)).toEqual([
    [97.1, "militia_training_attendance_rate"],
    [83, "militia_test_good_rate"],
  ]);
});

test("brackets behind who handed over most count people", () => {
  const most = "Đơn vị giao nhiều là xã Kim Liên (19), thị trấn Nam Đàn (17), Nam Cát (16).";
  expect(metrics(`Huyện Nam Đàn, tỉnh Nghệ An: tuyển quân năm 2023.\n${most}`)).toEqual([
    [19, "recruits_delivered"],
    [17, "recruits_delivered"],
    [16, "recruits_delivered"],
  ]);
});

test("who is handed over behind 'và' did not come to the courses before it; who was tested did well in that test", () => {
  const inDistrict = "Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\n";
  const both = "Huyện mở 30 lớp huấn luyện PCCC và giao quân đủ 96 công dân.";
  expect(metrics(`${inDistrict}${both}`).map(([, metric]) => metric)).toEqual([
    "fire_training_courses",
    "recruits_delivered",
  ]);
  const tested =
    "Huấn luyện dân quân, kiểm tra 1.064 đồng chí, khá giỏi 79,6%. Bồi dưỡng kiến thức quốc phòng cho 120 người.";
  expect(metrics(`${inDistrict}${tested}`)[1]).toEqual([79.6, "militia_test_good_rate"]);
});
