import { expect, test } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";
import { vietnamVocabulary } from "./vietnam-vocabulary.ts";

const vocabulary = vietnamVocabulary();

function counted(sentence: string): readonly (readonly [number | null, string])[] {
  const text = `Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\n${sentence}`;
  const blocks = [{ start: 0, end: text.length, role: "paragraph" }] as const;
  return extractCandidates({ kind: "text", text, blocks }, vocabulary).map(({ value, locality }) => [
    value,
    locality.name,
  ]);
}

test("five and one right behind a place's name count what it has", () => {
  const sessions =
    "Huyện tổ chức 58 buổi tuyên truyền pháp luật, riêng xã Kim Liên năm buổi, xã Nam Cát một buổi.";
  expect(counted(sessions)).toEqual([
    [58, "Huyện Nam Đàn"],
    [5, "xã Kim Liên"],
    [1, "xã Nam Cát"],
  ]);
});

test.each(["Huyện tổ chức năm buổi tuyên truyền pháp luật.", "Huyện có năm tổ tự quản về an ninh trật tự."])(
  "five behind what counts is no year: %s",
  (sentence) => expect(counted(sentence)).toEqual([[5, "Huyện Nam Đàn"]]),
);

test.each([
  "Đây là năm lực lượng công an thành lập tổ tự quản.",
  "Trong năm tổ tự quản đã hoạt động tốt.",
  "Xã Kim Liên một tổ tự quản hoạt động tốt được biểu dương.",
])("a year and an article count nothing: %s", (sentence) => expect(counted(sentence)).toEqual([]));
