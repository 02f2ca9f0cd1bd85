import { expect, test } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";
import { vietnamVocabulary } from "./vietnam-vocabulary.ts";

const vocabulary = vietnamVocabulary();

function figures(sentence: string): readonly (readonly [number | null, string, string])[] {
  const text = `Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\n${sentence}`;
  const blocks = [{ start: 0, end: text.length, role: "paragraph" }] as const;
  return extractCandidates({ kind: "text", text, blocks }, vocabulary).map(({ value, unit, status }) => [
    value,
    unit,
    status,
  ]);
}

test("so many of those that were asked for were handed over, though no noun follows", () => {
  expect(
    figures("Chỉ tiêu trên giao 186 công dân, huyện giao 186/186, đạt 100% chỉ tiêu giao quân."),
  ).toEqual([
    [186, "người", "target"],
    [186, "người", "measured"],
    [100, "%", "measured"],
  ]);
});

test("a noun may be shortened to one word, and people are no currency", () => {
  expect(figures("Toàn huyện hiện có hơn 1.200 DQTV.")).toEqual([[1200, "người", "measured"]]);
  expect(figures("Giao 300 thanh niên nhập ngũ, trong đó có 9 đồng bào dân tộc Thái.")).toEqual([
    [300, "người", "measured"],
    [9, "người", "measured"],
  ]);
});
