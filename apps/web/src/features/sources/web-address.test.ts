import { describe, expect, it } from "vitest";
import { webAddress } from "./web-address.ts";

describe("webAddress", () => {
  it("leads to a web page", () => expect(webAddress("https://example.org/a")).toBe("https://example.org/a"));
  it.each(["javascript:alert(1)", "data:text/html,x", "not an address", undefined])(
    "leads nowhere for %j",
    (a) => expect(webAddress(a)).toBeUndefined(),
  );
});
