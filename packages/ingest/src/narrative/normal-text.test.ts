import fc from "fast-check";
import { expect, test } from "vitest";
import { normalText } from "./normal-text.ts";

const pieces = fc.array(
  fc.constantFrom(
    "hoà",
    "hòa",
    "thuỷ",
    "quý",
    "Đắk",
    "toàn",
    "12",
    "\u00a0",
    "\u200b",
    " ",
    "\n",
    "–",
    "é",
    "ệ",
  ),
  { maxLength: 30 },
);

test("composed and decomposed spellings are one text", () => {
  fc.assert(
    fc.property(pieces, (list) => {
      const text = list.join("");
      expect(normalText(text.normalize("NFD")).text).toBe(normalText(text.normalize("NFC")).text);
    }),
  );
});

test("every stretch of the normal text leads back to what it was made from", () => {
  fc.assert(
    fc.property(pieces, fc.nat(), fc.nat(), (list, a, b) => {
      const text = list.join("").normalize("NFD");
      const normal = normalText(text);
      const start = Math.min(a, b) % (normal.text.length + 1);
      const end = Math.max(start, Math.max(a, b) % (normal.text.length + 1));
      const source = normal.sourceOf({ start, end });
      // A letter beside the stretch may be what moved the tone: it is looked at with its neighbours.
      const again = normalText(text.slice(source.start, source.end)).text;
      expect(again.length).toBe(end - start);
    }),
  );
});

test("old and new places of the tone are one spelling", () => {
  expect(normalText("Hoà thuỷ quý HOÀ").text).toBe("Hòa thủy quý HÒA");
});

test("lower case keeps every offset", () => {
  const { text, lower } = normalText("İstanbul ĐẮK");
  expect(lower.length).toBe(text.length);
});
