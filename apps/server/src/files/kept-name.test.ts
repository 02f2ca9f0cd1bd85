import { describe, expect, it } from "vitest";
import { keptName } from "./kept-name.ts";

describe("the name a file is kept under", () => {
  it("is the name that was given, in composed letters", () => {
    expect(keptName(" Báo cáo 2024.docx ".normalize("NFD"))).toBe("Báo cáo 2024.docx");
  });

  it("has no folders", () => {
    expect(keptName("../../etc/passwd.txt")).toBe("passwd.txt");
    expect(keptName("C:\\Bao cao\\a.xlsx")).toBe("a.xlsx");
  });

  it("has no signs that nobody sees", () => {
    expect(keptName("báo\u202Ecáo\u200F\r\n\0.txt")).toBe("báocáo.txt");
  });

  it("keeps the end of a long one, no letter cut in two", () => {
    expect(keptName(`${"x".repeat(10_000)}.txt`)).toMatch(/^x{251}\.txt$/);
    expect(keptName(`${"😀".repeat(300)}.txt`)).toBe(`${"😀".repeat(251)}.txt`);
    expect(keptName("\uDE00.txt")).toBe(".txt");
  });

  it("is said to be missing where nothing is left", () => {
    expect(keptName("  \u200F ")).toBe("không tên");
    expect(keptName("a/")).toBe("không tên");
  });
});
