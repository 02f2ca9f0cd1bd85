import { expect, it } from "vitest";
import { dayInVietnam } from "./vietnam-day.ts";

it.each([
  ["2026-11-22T16:59:59.999Z", "2026-11-22"],
  ["2026-11-22T17:00:00.000Z", "2026-11-23"],
  ["2026-12-31T23:00:00.000Z", "2027-01-01"],
])("at %s it is %s in Việt Nam", (at, day) => expect(dayInVietnam(at)).toBe(day));
