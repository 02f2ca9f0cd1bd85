import { describe, expect, it } from "vitest";
import { foldName, isMarked, nameWords } from "./fold-name.ts";

describe("a folded name", () => {
  it("has neither diacritics nor capitals", () => expect(foldName("Huyện Thọ Xuân")).toBe("huyen tho xuan"));
  it("has d for đ", () => expect(foldName("Đắk Đoa")).toBe("dak doa"));
  it("is parted at dots and before digits", () => expect(foldName("P.15 Q1")).toBe("p 15 q 1"));
  it("has no leading zeros", () => expect(foldName("Phường 01")).toBe("phuong 1"));
  it("is the same for composed and decomposed text", () =>
    expect(foldName("Thọ Xuân".normalize("NFD"))).toBe(foldName("Thọ Xuân")));
  it("is empty for signs only", () => expect(foldName(" ., -")).toBe(""));
});

describe("a word of a name", () => {
  it("is the same wherever the tone is written", () => expect(nameWords("hoà")).toEqual(nameWords("hòa")));
  it("keeps the marks that make letters apart from the tone", () =>
    expect(nameWords("Xuấn")).toEqual([{ folded: "xuan", letters: "xuân", tone: "\u0301" }]));
  it("is marked when it has any diacritic", () =>
    expect(nameWords("tho xuân hòa đá").map(isMarked)).toEqual([false, true, true, true]));
});
