import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latinBytes, republic, tcvn3Bytes, windows1258Bytes } from "../../fixtures/legacy-bytes.ts";
import { decodedText, mendedText, vietnameseShare } from "./text-encoding.ts";
import { Unreadable } from "./unreadable.ts";

const sentence =
  "Năm 2023 thị xã tuyển 125 thanh niên nhập ngũ, đạt 100 % chỉ tiêu; huấn luyện 1.240 dân quân tự vệ.";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("Unicode", () => {
  it("is read as it stands: line ends, mark of byte order and form of letters", () => {
    const text = "\ufeffHòa\r\nHo\u0300a\u00a0\n";
    expect(decodedText(bytesOf(text))).toEqual({ text, encoding: "utf-8" });
  });

  it.each([
    ["utf-16le", false],
    ["utf-16le", true],
    ["utf-16be", false],
    ["utf-16be", true],
  ] as const)("is recognised as %s, with a mark of byte order: %s", (encoding, isMarked) => {
    const text = `${isMarked ? "\ufeff" : ""}${sentence}`;
    const bytes = Buffer.from(text, "utf16le");
    expect(decodedText(new Uint8Array(encoding === "utf-16be" ? bytes.swap16() : bytes))).toEqual({
      text,
      encoding,
    });
  });
});

describe("older encodings", () => {
  it("are told from one another by the words they give", () => {
    expect(decodedText(latinBytes(republic.TCVN3)).text).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
    expect(decodedText(latinBytes(republic.VNI)).text.normalize("NFC")).toBe(
      "Cộng hòa xã hội chủ nghĩa Việt Nam",
    );
    expect(decodedText(tcvn3Bytes(sentence))).toEqual({ text: sentence, encoding: "TCVN3" });
    const read = decodedText(windows1258Bytes(sentence));
    expect([read.encoding, read.text.normalize("NFC")]).toEqual(["windows-1258", sentence]);
  });

  it("give a text with one sign a byte, so that offsets are offsets into the file", () => {
    for (const bytes of [tcvn3Bytes(sentence), windows1258Bytes(sentence), latinBytes(republic.VNI)])
      expect(decodedText(bytes).text).toHaveLength(bytes.length);
  });

  it("are refused where the words are of no Vietnamese", () => {
    for (const text of [
      "Der Käufer trägt die Gebühr für Prüfung",
      "ýüûúùø÷öõ ôóòñðï",
      "caf\xe9 d\xe9j\xe0 fianc\xe9e \xfcber",
    ])
      expect(() => decodedText(latinBytes(text))).toThrow(Unreadable);
  });
});

describe("letters of TCVN3 or VNI in a Unicode file", () => {
  it("are mended in the same length", () => {
    expect(mendedText(republic.TCVN3)?.text).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
    expect(mendedText(republic.VNI)?.text.normalize("NFC")).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
    expect(mendedText(republic.VNI)?.text).toHaveLength(republic.VNI.length);
  });

  it("are left alone in Vietnamese of Unicode and in other languages", () => {
    expect(mendedText(sentence)).toBeUndefined();
    expect(mendedText("Der Käufer trägt die Gebühr für Prüfung")).toBeUndefined();
    expect(mendedText("no marks at all")).toBeUndefined();
  });
});

const anySign = fc.integer({ min: 0, max: 0x1fff }).map((code) => String.fromCharCode(code));

it("never changes the length of a text, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign }), (text) => {
      expect(mendedText(text)?.text.length ?? text.length).toBe(text.length);
      expect(vietnameseShare(text)).toBeLessThanOrEqual(1);
    }),
  );
});
