import { describe, expect, test } from "vitest";
import type { Candidate } from "../candidate.ts";
import { extractCandidates } from "./extract-candidates.ts";
import { vietnamVocabulary } from "./vietnam-vocabulary.ts";

const vocabulary = vietnamVocabulary();

function read(text: string): readonly Candidate[] {
  const blocks = [{ start: 0, end: text.length, role: "paragraph" as const }];
  return extractCandidates({ kind: "text", text, blocks }, vocabulary);
}

function proposed(text: string): readonly (readonly [number | null, string, string | undefined])[] {
  return read(text).flatMap(({ metric, value, group, proposal }) =>
    metric === null ? [[value, group, proposal]] : [],
  );
}

describe("a counted noun that no rule knows", () => {
  test("is proposed in the group that its sentence speaks of", () => {
    expect(proposed("Năm 2022, thanh niên của xã qua khám tuyển là 230 lượt.")).toEqual([
      [230, "recruitment", "lượt"],
    ]);
  });

  test("is proposed in the group its noun belongs to", () => {
    expect(proposed("Từ đầu năm 2022 xã để mất trật tự 3 vụ.")).toEqual([[3, "security_operations", "vụ"]]);
  });

  test("is left where its sentence speaks of no work that is reported", () => {
    expect(proposed("Năm 2022, chợ xã đón 700 người; bến đò có 12 lái xe.")).toEqual([]);
  });
});
