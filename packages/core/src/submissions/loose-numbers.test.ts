import fc from "fast-check";
import { expect, it } from "vitest";
import { looseNumbers, mayBeNumber, numbersOf } from "./loose-numbers.ts";

const words = (text: string) =>
  numbersOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

const sentence = "Năm 2020 trồng 2.130 gốc, đạt 4,45 %, phát hai trăm mười lời; có một đội và 11,4 tỷ.";

it("numbers in digits and in several words are found, a lone word is not", () => {
  expect(words(sentence)).toEqual(["2020", "2.130", "4,45", "hai trăm mười", "11,4"]);
});

it("a decomposed text has the same numbers, each where it stands", () => {
  expect(words(sentence.normalize("NFD")).map((word) => word.normalize("NFC"))).toEqual(words(sentence));
});

it("those that a figure stands on are left out", () => {
  const text = "7 tổ, 2.130 gốc, 9 đội";
  const all = numbersOf(text, { start: 0, end: text.length });
  const figures = [
    { start: 17, end: 18 },
    { start: 0, end: 1 },
  ];
  expect(looseNumbers(all, figures).map(({ start, end }) => text.slice(start, end))).toEqual(["2.130"]);
});

it("what a person selects may be a number where it has digits or a word of a number", () => {
  expect(["2.130 gốc", "hai trăm".normalize("NFD"), "gốc đa", " "].map(mayBeNumber)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it("no number is told of a place outside, and none overlaps a figure", () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(8)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), spans, (text, drawn) => {
      const figures = drawn.map(([start, length]) => ({ start, end: start + length + 1 }));
      for (const { start, end } of looseNumbers(numbersOf(text, { start: 0, end: text.length }), figures)) {
        expect(start < end && end <= text.length).toBe(true);
        expect(figures.some((figure) => figure.start < end && start < figure.end)).toBe(false);
      }
    }),
  );
});
