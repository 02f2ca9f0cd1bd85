import { describe, expect, it } from "vitest";
import { fingerprintOf, readDataFile, readDataRows } from "./data-file.ts";

describe("a data file", () => {
  it("is read by the names of its header", () =>
    expect(readDataRows("province-census-2019.csv", ["uid", "population"])[0]).toMatchObject({
      uid: "old:01",
      population: "8053663",
    }));
  it("without a column that is asked for is refused by name", () =>
    expect(() => readDataRows("province-census-2019.csv", ["persons"])).toThrow(
      'province-census-2019.csv: no column "persons"',
    ));
  it("that is not there is an error", () =>
    expect(() => readDataFile("nothing.csv")).toThrow(/nothing\.csv/));
});

describe("a fingerprint", () => {
  it("is 64 hexadecimal digits", () =>
    expect(fingerprintOf(["province-census-2019.csv"])).toMatch(/^[0-9a-f]{64}$/));
  it("differs between files", () =>
    expect(fingerprintOf(["province-census-2019.csv"])).not.toBe(fingerprintOf(["figure-decisions.csv"])));
});
