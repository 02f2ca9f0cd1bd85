import { expect, it } from "vitest";
import { answeredOnFigures } from "./answered-on-figures.ts";

const turn = { asked: { at: "2026-11-22T03:00:00Z" }, answer: { at: "2026-11-22T05:00:00Z" } };
const remarked = (at: string) => [
  { ordinal: 2, remarks: [{ id: 1, at: `2026-11-22T${at}Z`, by: "lan", text: "Đã hỏi huyện", ordinal: 2 }] },
];

it("a return is answered at the figures by what is remarked on them until they are handed in again", () => {
  expect(answeredOnFigures(turn, remarked("04:00:00"))).toBe(true);
  expect(answeredOnFigures(turn, remarked("05:00:00"))).toBe(true);
});

it("what asked, or was remarked after the figures were handed in again, is no answer", () => {
  expect(answeredOnFigures(turn, remarked("03:00:00"))).toBe(false);
  expect(answeredOnFigures(turn, remarked("05:00:01"))).toBe(false);
  expect(answeredOnFigures(turn, [])).toBe(false);
});
