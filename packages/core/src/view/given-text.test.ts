import { describe, expect, it } from "vitest";
import { DomainError } from "../domain-error.ts";
import { descriptionRule, givenFolder, givenText, nameRule } from "./given-text.ts";
import { keepingSentence } from "./keeping-refusal.ts";

const refusal = (work: () => unknown): DomainError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error("not refused");
};

describe("a name", () => {
  it("loses the blanks around it", () => expect(givenText("  Tân binh ", nameRule)).toBe("Tân binh"));
  it("is in composed letters", () => expect(givenText("Tha\u0302n", nameRule)).toBe("Thân"));
  it("may be what a spreadsheet takes for a formula", () =>
    expect(givenText("=cmd|' /C calc'!A0", nameRule)).toBe("=cmd|' /C calc'!A0"));

  it.each([
    [" ", "Tên không được để trống.", "The name must not be empty."],
    ["á".repeat(121), "Tên dài 121 ký tự, nhiều nhất là 120", "The name has 121 characters, at most 120"],
    ["a\u0000b", "Tên có ký tự điều khiển U+0000: “a�b”.", "The name has the control sign U+0000: “a�b”."],
    ["a\nb", "U+000A", "U+000A"],
    ["cba\u202efdp", "U+202E", "U+202E"],
    ["a\ud800", "U+D800", "U+D800"],
  ])("%j is refused in both languages", (text, vi, en) => {
    const { code, evidence, message } = refusal(() => givenText(text, nameRule));
    expect(code).toBe("invalid-input");
    expect(keepingSentence(evidence, "vi")).toContain(vi);
    expect(keepingSentence(evidence, "en")).toContain(en);
    expect(message).toContain(en);
  });
});

it("a description may be empty and may have lines", () => {
  expect(givenText("", descriptionRule)).toBe("");
  expect(givenText("một\r\nhai", descriptionRule)).toBe("một\nhai");
});

describe("a folder", () => {
  it("is a path without empty names", () =>
    expect(givenFolder(" /Năm 2025// Quân sự /")).toBe("Năm 2025/Quân sự"));
  it("may be none", () => expect(givenFolder("  ")).toBe(""));
  it("is refused above 200 characters", () =>
    expect(() => givenFolder("a".repeat(201))).toThrow("The folder has 201 characters, at most 200"));
});
