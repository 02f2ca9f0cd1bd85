import { expect, it } from "vitest";
import { keyGroups } from "./key-words.ts";

const keysOf = (pathname: string) =>
  keyGroups(pathname, "vi").flatMap(({ lines }) => lines.flatMap(({ keys }) => keys));

it("a comparison has keys for its table and its export", () =>
  expect(keysOf("/so-sanh")).toEqual(expect.arrayContaining(["T", "E", "Enter", "?"])));

it("the year's review has keys for a meeting", () =>
  expect(keysOf("/nam-qua")).toEqual(expect.arrayContaining(["F", "PgDn"])));

it("a page without charts has the keys of every page alone", () =>
  expect(keyGroups("/nguon", "en").map(({ name }) => name)).toEqual(["Every page"]));
