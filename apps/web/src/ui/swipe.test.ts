import { expect, it } from "vitest";
import { swipeOf } from "./swipe.ts";

it("leads on to the left and back to the right; not up, down or for a trembling finger", () => {
  const from = { x: 200, y: 400 };
  expect(swipeOf(from, { x: 100, y: 410 })).toBe(1);
  expect(swipeOf(from, { x: 300, y: 380 })).toBe(-1);
  expect(swipeOf(from, { x: 100, y: 200 })).toBe(0);
  expect(swipeOf(from, { x: 180, y: 400 })).toBe(0);
});
