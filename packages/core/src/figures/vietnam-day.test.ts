import { expect, it } from "vitest";
import { dayInVietnam, endOfDayInVietnam, timeInVietnam } from "./vietnam-day.ts";

it.each([
  ["2026-11-22T16:59:59.999Z", "2026-11-22"],
  ["2026-11-22T17:00:00.000Z", "2026-11-23"],
  ["2026-12-31T23:00:00.000Z", "2027-01-01"],
])("at %s it is %s in Việt Nam", (at, day) => expect(dayInVietnam(at)).toBe(day));

it.each([
  ["2026-11-22", "2026-11-22T17:00:00.000Z"],
  ["2026-12-31", "2026-12-31T17:00:00.000Z"],
])("%s is over in Việt Nam at %s", (day, at) => {
  expect(endOfDayInVietnam(day)).toBe(at);
  expect(dayInVietnam(at) > day).toBe(true);
});

it("tells the time of day of Việt Nam, whatever the machine's", () => {
  expect(timeInVietnam("2026-11-22T07:32:10Z")).toBe("14:32");
  expect(timeInVietnam("2026-11-22T17:05:00Z")).toBe("00:05");
});
