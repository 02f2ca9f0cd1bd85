import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { longest, longestFirst } from "./longest-first.mjs";
import { root } from "./place.mjs";

describe("the order of test files", () => {
  it("begins with the longest; the others stay as they were", () => {
    const [first = "", second = ""] = longest;
    const files = ["b.test.ts", second, "a.test.ts", first].map((file) => ({ moduleId: join(root, file) }));
    const order = longestFirst(files).map((file: { readonly moduleId: string }) => file.moduleId);
    expect(order).toEqual([first, second, "b.test.ts", "a.test.ts"].map((file) => join(root, file)));
  });

  it.each(longest)("names a file that there is: %s", (file) => {
    expect(existsSync(join(root, file))).toBe(true);
  });
});
