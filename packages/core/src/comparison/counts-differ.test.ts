import { expect, it } from "vitest";
import { countsDiffer } from "./counts-differ.ts";

it("43 and 41 are the same but for chance", () => expect(countsDiffer(43, 41)).toBe(false));
it("100 and 140 differ, whichever came first", () => {
  expect(countsDiffer(100, 140)).toBe(true);
  expect(countsDiffer(140, 100)).toBe(true);
});
it("100 and 120 do not: 20 is less than 1.96 times the root of 220", () =>
  expect(countsDiffer(100, 120)).toBe(false));
it("a count below ten never differs", () => expect(countsDiffer(9, 90)).toBe(false));
