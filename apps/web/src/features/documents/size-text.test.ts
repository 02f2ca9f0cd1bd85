import { describe, expect, it } from "vitest";
import { sizeText } from "./size-text.ts";

describe("sizeText", () => {
  it("grows from bytes to megabytes", () =>
    expect([812, 35_328, 2_202_009].map((size) => sizeText(size, "vi"))).toEqual([
      "812\u00a0byte",
      "34,5\u00a0KB",
      "2,1\u00a0MB",
    ]));
});
