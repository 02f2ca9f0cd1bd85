import { describe, expect, it } from "vitest";
import { cutName, textWidth, wrapEvenly, wrapText } from "./text-width.ts";

describe("textWidth", () => {
  it("is the browser's to a hundredth", () => {
    const text = "Quảng Trị 26,4 Tỷ lệ dân thành thị";
    expect(Math.abs(textWidth(text, 1000) / 16541 - 1)).toBeLessThan(0.01);
    expect(Math.abs(textWidth(text, 1000, 600) / 16921 - 1)).toBeLessThan(0.01);
  });
  it("does not change with marks on a letter", () => expect(textWidth("ậ", 12)).toBe(textWidth("a", 12)));
  it("gives a sign of another script room", () => expect(textWidth("国", 10)).toBe(11));
});

describe("wrapText", () => {
  it("breaks at spaces", () => expect(wrapText("một hai ba", 45, { size: 12 })).toEqual(["một hai", "ba"]));
  it("leaves a long word whole", () => expect(wrapText("Nghiêng", 5, { size: 12 })).toEqual(["Nghiêng"]));
});

describe("wrapEvenly", () => {
  it("leaves no last word alone where the lines can share", () => {
    const text = "Tân binh đã giao của huyện Thọ Xuân: hạng 2/6";
    expect(wrapText(text, 262, { size: 12 }).at(-1)).toBe("2/6");
    expect(wrapEvenly(text, 262, { size: 12 })).toEqual(["Tân binh đã giao của", "huyện Thọ Xuân: hạng 2/6"]);
  });
  it("leaves one line one", () => expect(wrapEvenly("Thọ Xuân", 100, { size: 12 })).toEqual(["Thọ Xuân"]));
});

describe("cutName", () => {
  it("leaves a name that fits", () => expect(cutName("Thọ Xuân", 100, { size: 12 })).toBe("Thọ Xuân"));
  it("ends a long one with an ellipsis", () =>
    expect(cutName("Thành phố Thanh Hóa", 80, { size: 12 })).toMatch(/^Thành.*…$/));
});
