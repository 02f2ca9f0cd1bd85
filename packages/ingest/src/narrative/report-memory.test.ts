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
