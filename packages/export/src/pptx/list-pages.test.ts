import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textHeight } from "./fit-text.ts";
import { bulletIndent, listPages, paragraphGap } from "./list-pages.ts";
import { contentWidth, type } from "./slide-look.ts";
import { contentHeight } from "./slide-room.ts";

const room = contentHeight - paragraphGap;
const high = (text: string) => textHeight(text, contentWidth - bulletIndent, { size: type.list });

describe("paragraphs on slides", () => {
  it("that are longer than a slide go on over the next, no word lost", () => {
    const text = Array.from({ length: 1600 }, (_, i) => `từ${i}`).join(" ");
    const pages = listPages(["Mở đầu.", text, "Kết thúc."], contentHeight);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat().join(" ")).toBe(`Mở đầu. ${text} Kết thúc.`);
  });

  it("are broken after a sentence where one ends late enough", () => {
    const sentence = "Công tác quân sự, quốc phòng địa phương được triển khai đồng bộ, đạt kết quả tốt.";
    const [first = []] = listPages([Array(80).fill(sentence).join(" ")], contentHeight);
    expect(first.at(-1)).toMatch(/kết quả tốt\.$/);
  });

  it("keep to their slides and lose no sign, whatever is written in them", () => {
    const unit = fc.constantFrom("ữ", "a", " ", "😀", "Ẫ", "a\u0323", "1.234 ", "Năm. ");
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 4000 }), { maxLength: 3 }), (lines) => {
        const pages = listPages(lines, contentHeight);
        for (const line of pages.flat()) expect(high(line)).toBeLessThanOrEqual(room);
        const bare = (text: string) => text.replaceAll(" ", "");
        expect(bare(pages.flat().join(""))).toBe(bare(lines.join("")));
        for (const line of pages.flat()) expect(line).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 40 },
    );
  });
});
