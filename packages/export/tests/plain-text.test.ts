import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../src/plain-text.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 refuses these.
const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

describe("a text from the data", () => {
  it("keeps Vietnamese, marks and signs of every script", () => {
    const name = "Xã Đắk Nông – “Ấp 3/2” <b> & €, 広島, 😀";
    expect(plainText(name)).toBe(name);
  });

  it("has one form whichever way its marks were typed", () => {
    expect(plainText("Thọ Xuân".normalize("NFD"))).toBe("Thọ Xuân");
  });

  it("loses what turns the reading direction, so that no name passes for another", () => {
    expect(plainText("Thọ\u202eXuân\u2066")).toBe("ThọXuân");
  });

  it("is one line without control signs", () => {
    expect(plainText("a\r\nb\tc\u0000d\u001b")).toBe("a b cd");
  });

  it("is cut at 5,000 signs", () => {
    expect([...plainText("ạ".repeat(10_000))]).toHaveLength(5001);
  });

  it("can always stand in XML", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        expect(plainText(text)).not.toMatch(refused);
      }),
    );
  });
});
