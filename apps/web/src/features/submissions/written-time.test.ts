import { expect, it } from "vitest";
import { dayText } from "./written-time.ts";

it("tells the day of Việt Nam", () => expect(dayText("2026-11-22T17:05:00Z", "vi")).toBe("23/11/2026"));
