import { describe, expect, it } from "vitest";
import { yearBeside, yearKeys } from "./year-keys.ts";

const years = [2015, 2016, 2017, 2018, 2019, 2020];

describe("the year keys", () => {
  it("are the last years when the last one is chosen", () =>
    expect(yearKeys(years, 2020, 3)).toEqual([2018, 2019, 2020]));
  it("have the chosen year among them", () => {
    expect(yearKeys(years, 2015, 3)).toEqual([2015, 2016, 2017]);
    expect(yearKeys(years, 2017, 3)).toEqual([2016, 2017, 2018]);
  });
  it("have a chosen year without figures as well", () =>
    expect(yearKeys(years, 2023, 3)).toEqual([2019, 2020, 2023]));
  it("end with the first and the last year", () => {
    expect(yearBeside(years, 2020, 1)).toBeUndefined();
    expect(yearBeside(years, 2015, -1)).toBeUndefined();
    expect(yearBeside(years, 2019, 1)).toBe(2020);
    expect(yearBeside([], 2019, 1)).toBeUndefined();
  });
});
