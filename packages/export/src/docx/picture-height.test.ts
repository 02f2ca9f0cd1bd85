import fc from "fast-check";
import { expect, it } from "vitest";
import { highest } from "./picture-height.ts";

it("a picture is lowered to share its page with the words above and below", () => {
  expect(highest(500, { above: 300, below: 300 })).toBe(420);
  expect(highest(900, { above: 200, below: 100 })).toBe(620);
});

it("one that would be too low stands on the next page, at its height", () => {
  expect(highest(800, { above: 350, below: 300 })).toBe(720);
  expect(highest(800, { above: 350, below: 100 })).toBe(820);
});

it("none is lower than can be read, or higher than a page", () => {
  const length = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(length, length, length, (asked, above, below) => {
      const height = highest(asked, { above, below });
      expect(height).toBeGreaterThanOrEqual(260);
      expect(height).toBeLessThanOrEqual(820);
    }),
  );
});
