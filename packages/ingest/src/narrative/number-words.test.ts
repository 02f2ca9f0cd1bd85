import { expect, test } from "vitest";
import { readNumberWords } from "./number-words.ts";

test.each([
  ["hai trăm", 200],
  ["hai trăm mười lăm", 215],
  ["một trăm linh ba", 103],
  ["bảy mươi sáu", 76],
  ["hai mươi mốt", 21],
  ["bảy tư", 74],
  ["mười một", 11],
  ["ba chục", 30],
  ["một nghìn hai trăm", 1200],
  ["hai triệu ba trăm nghìn", 2300000],
])("%s is %d", (words, value) => {
  const list = words.split(" ");
  expect(readNumberWords(list)).toEqual({ length: list.length, value });
});

test("a number ends where the noun begins", () => {
  expect(readNumberWords(["mười", "một", "tập", "thể"])).toEqual({ length: 2, value: 11 });
});

test("words that are no number are none", () => {
  expect(readNumberWords(["nhiều", "người"])).toBeUndefined();
});
