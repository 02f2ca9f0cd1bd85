import { expect, test } from "vitest";
import { readUnitFactors } from "./unit-factors.ts";

const units = readUnitFactors();

test("every measure has a base unit", () => {
  const bases = new Set(units.filter(({ factor }) => factor === 1).map(({ measure }) => measure));
  expect(units.filter(({ measure }) => !bases.has(measure))).toEqual([]);
});

test("words are in lower case and composed letters, each once", () => {
  const words = units.map((unit) => unit.words);
  expect(words.filter((text) => text === "" || text !== text.normalize("NFC").toLowerCase())).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});
