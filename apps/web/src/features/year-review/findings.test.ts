import { describe, expect, it } from "vitest";
import { findingAfter, findingNamed, findings, firstFindingOf, pageOf } from "./findings.ts";

describe("the findings of a review", () => {
  it("are opened by name, the first where none is given", () => {
    expect(findingNamed(undefined)).toBe("moves");
    expect(findingNamed("doubts")).toBe("doubts");
    expect(findingNamed("nothing")).toBeUndefined();
  });
  it("stand on five pages, four of them on the first", () =>
    expect(findings.map(pageOf)).toEqual([0, 0, 0, 0, 1, 2, 3, 4]));
  it("end with the first and the last", () => {
    expect(findingAfter("moves", -1)).toBe("moves");
    expect(findingAfter("doubts", 1)).toBe("doubts");
    expect(findingAfter("silent", 1)).toBe("explain");
    expect(firstFindingOf(-1)).toBe("moves");
    expect(firstFindingOf(9)).toBe("doubts");
  });
});
