import { describe, expect, it } from "vitest";
import { DomainError } from "../domain-error.ts";
import { parseBriefing } from "./briefing.ts";

const text = { kind: "text", paragraphs: ["Đạt kết quả tốt."] };
const long = { ...text, paragraphs: ["x".repeat(9000)] };
const letterhead = { office: "UBND", date: "2024-02-31" };
const good = { title: "Kết quả năm 2024", year: 2024, parts: [text] };

function refusal(input: unknown): readonly (string | number | undefined)[] {
  try {
    parseBriefing(input);
  } catch (cause) {
    if (cause instanceof DomainError) return [cause.evidence.field, cause.evidence.vi, cause.message];
  }
  return [];
}

describe("a refused briefing names the field, the value and what is wrong, in either language", () => {
  it.each([
    [{ ...good, title: "x".repeat(301) }, "title", "dài 301 ký tự, nhiều nhất là 300", "has 301 characters"],
    [{ ...good, title: " " }, "title", "không được để trống", "must not be empty"],
    [{ ...good, title: undefined }, "title", "còn thiếu", "is left out"],
    [{ ...good, title: "a\tb" }, "title", "có ký tự điều khiển", "control characters"],
    [{ ...good, year: "2024" }, "year", 'không nhận "2024"', '"2024" is not taken'],
    [{ ...good, year: 9999 }, "year", "là 9999, nhiều nhất là 2100", "is 9999, at most 2100"],
    [{ ...good, parts: [] }, "parts", "không được để trống", "must not be empty"],
    [{ ...good, parts: Array(61).fill(text) }, "parts", "có 61 mục, nhiều nhất là 60", "has 61 items"],
    [{ ...good, parts: [{ kind: "evil" }] }, "parts.0.kind", 'không nhận "evil"', '"evil" is not taken'],
    [{ ...good, parts: [long] }, "parts.0.paragraphs.0", "dài 9000 ký tự, nhiều nhất là 5000", "has 9000"],
    [{ ...good, colour: "red" }, "colour", "không có mục này", "there is no such field"],
    [{ ...good, letterhead }, "letterhead.date", '"2024-02-31" không phải là một ngày', "is no date"],
    [{ ...good, year: 2 }, "year", "là 2, nhỏ nhất là 1976", "is 2, at least 1976"],
    [[1], "briefing", "không nhận [1]", "[1] is not taken"],
  ])("%j", (...[input, field, vi, en]) => {
    const [at, inVietnamese, message] = refusal(input);
    expect([at, inVietnamese]).toEqual([field, vi]);
    expect(message).toContain(en);
  });
});
