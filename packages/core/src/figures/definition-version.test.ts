import { expect, it } from "vitest";
import { definitionVersionIn } from "./definition-version.ts";
import type { DefinitionChange } from "./metric.ts";

const note = { vi: "tính cả công an", en: "police counted as well" };
const changes: readonly DefinitionChange[] = [
  { version: 2, since: "2019-07-01", note },
  { version: 3, since: "2022-01-01", note },
];
const versionIn = (year: number, part: "year" | "h1" = "year") =>
  definitionVersionIn({ definitionVersion: 3, definitionChanges: changes }, { year, part });

it("a period is counted by the definition in force on its last day", () =>
  expect([2018, 2019, 2021, 2022].map((year) => versionIn(year))).toEqual([1, 2, 2, 3]));

it("a part of a year that ended before the change is counted by the one before", () =>
  expect(versionIn(2019, "h1")).toBe(1));

it("a metric that never changed has the catalogue's version throughout", () =>
  expect(definitionVersionIn({ definitionVersion: 4 }, { year: 1990, part: "year" })).toBe(4));
