import { expect, it } from "vitest";
import { lackingUnits } from "./lacking-units.ts";

const units = [
  { uid: "old:1", name: "Một" },
  { uid: "old:2", name: "Hai" },
  { uid: "old:3", name: "Ba" },
] as const;

it("names the units without a figure", () =>
  expect(lackingUnits(units, [{ locality: "old:2" }], { reported: 1, expected: 3 })).toEqual([
    units[0],
    units[2],
  ]));
it("names nobody where some of those without a figure are not expected to have one", () =>
  expect(lackingUnits(units, [{ locality: "old:2" }], { reported: 1, expected: 2 })).toEqual([]));
it("names nobody where all have one, and of a figure that is no sum", () => {
  expect(lackingUnits(units.slice(0, 1), [{ locality: "old:1" }], { reported: 1, expected: 1 })).toEqual([]);
  expect(lackingUnits(units, [], undefined)).toEqual([]);
});
