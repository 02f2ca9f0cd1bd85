import { describe, expect, it } from "vitest";
import { periodText } from "./period-text.ts";

describe("periodText", () => {
  it("says a whole year", () => expect(periodText({ year: 2024, part: "year" }, "vi")).toBe("năm 2024"));
  it("says half a year without the word year twice", () =>
    expect(periodText({ year: 2024, part: "h1" }, "vi")).toBe("6 tháng đầu năm 2024"));
  it("says a quarter with its year", () =>
    expect(periodText({ year: 2024, part: "q1" }, "vi")).toBe("quý I năm 2024"));
  it("says it in English", () =>
    expect(periodText({ year: 2024, part: "h1" }, "en")).toBe("first six months 2024"));
});
