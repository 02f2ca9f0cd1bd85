import { expect, it } from "vitest";
import { markedSpan } from "./marked-span.ts";

const marked = (text: string, number: string, read: Parameters<typeof markedSpan>[2]) => {
  const start = text.indexOf(number);
  const span = markedSpan(text, { start, end: start + number.length }, read);
  return text.slice(span.start, span.end);
};

it("a number is marked with its unit", () => {
  expect(marked("giao 214 công dân lên", "214", { unit: "công dân", qualifier: "exact" })).toBe(
    "214 công dân",
  );
  expect(marked("đạt 98,4%; kiểm", "98,4", { unit: "%", qualifier: "exact" })).toBe("98,4%");
});

it("a unit that stands elsewhere, or goes on as another word, is left", () => {
  expect(marked("178, nghĩa vụ", "178", { unit: "người", qualifier: "exact" })).toBe("178");
  expect(marked("mở 16 lớpx", "16", { unit: "lớp", qualifier: "exact" })).toBe("16");
  expect(marked("mở 16 lớp", "16", { unit: "", qualifier: "exact" })).toBe("16");
});

it("the word that makes it about so many is marked too", () => {
  const read = { unit: "học viên", qualifier: "approximate" } as const;
  expect(marked("cho gần 1.300 học viên", "1.300", read)).toBe("gần 1.300 học viên");
  expect(marked("cho gần 1.300 học viên", "1.300", { ...read, qualifier: "exact" })).toBe("1.300 học viên");
});
