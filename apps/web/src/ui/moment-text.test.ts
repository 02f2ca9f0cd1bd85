import { describe, expect, it } from "vitest";
import { momentText } from "./moment-text.ts";

describe("momentText", () => {
  it("goes by the clock of Việt Nam, also over midnight", () =>
    expect(momentText("2026-05-11T17:05:00.000Z", "vi")).toBe("00:05 ngày 12/5/2026"));
  it("is said in English", () =>
    expect(momentText("2026-05-12T07:32:00.000Z", "en")).toBe("12 May 2026, 14:32"));
});
