import { describe, expect, it } from "vitest";
import { dayBefore, isDay, parseDay } from "./day.ts";

describe("a day", () => {
  it.each(["2024-12-31", "2024-02-29", "1976-01-01", "2100-12-31"])("%s is one", (text) =>
    expect(isDay(text)).toBe(true),
  );
  it.each(["2024-02-30", "2023-02-29", "2024-13-01", "24-01-01", "1975-12-31", "2101-01-01", "today", ""])(
    "%j is none",
    (text) => expect(isDay(text)).toBe(false),
  );
  it.each([
    ["31/12/2024", "2024-12-31"],
    [" 1/7/2025 ", "2025-07-01"],
    ["01.07.2025", "2025-07-01"],
    ["30-6-2025", "2025-06-30"],
    ["2025-06-30", "2025-06-30"],
  ])("is read as people write it: %s", (text, day) => expect(parseDay(text)).toBe(day));
  it.each(["31/2/2024", "12/31/2024", "2024", "hôm qua", "1/7/25"])("%s is not understood", (text) =>
    expect(parseDay(text)).toBeUndefined(),
  );
  it("has one before it, across months and years", () => {
    expect(dayBefore("2025-07-01")).toBe("2025-06-30");
    expect(dayBefore("2024-01-01")).toBe("2023-12-31");
  });
});
