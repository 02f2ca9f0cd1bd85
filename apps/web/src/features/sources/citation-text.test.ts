import { describe, expect, it } from "vitest";
import { vi } from "../../words/vi.ts";
import { citationText } from "./citation-text.ts";

describe("citationText", () => {
  it("says a span by its characters", () =>
    expect(citationText({ kind: "span", start: 120, end: 138 }, vi)).toBe("ký tự 120–138 của văn bản"));
  it("says a cell by row and column", () =>
    expect(citationText({ kind: "cell", row: 4, column: "C" }, vi)).toBe("dòng 4, cột C"));
  it("names the sheet where there are several", () =>
    expect(citationText({ kind: "cell", sheet: "2024", row: 4, column: "C" }, vi)).toBe(
      "trang tính 2024, dòng 4, cột C",
    ));
  it("says that a machine made a generated figure", () =>
    expect(citationText({ kind: "generated", seed: 7 }, vi)).toContain("do máy tạo"));
});
