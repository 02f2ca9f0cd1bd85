import { expect, it } from "vitest";
import { places, tree } from "../../fixtures/small-country.ts";
import type { LocalityUid } from "./locality.ts";
import { sees, visibleLocalities } from "./viewer-scope.ts";

const viewer = (...subtree: LocalityUid[]) => ({ user: "x", role: "reader" as const, subtree });

it("a viewer sees their unit and what is under it, nothing above or beside", () =>
  expect(visibleLocalities(viewer(places.B1), tree)).toEqual([places.B1, places.B1a, places.B1b].sort()));

it("a viewer of the country sees every unit", () =>
  expect(visibleLocalities(viewer(places.vn), tree)).toHaveLength(tree.all.length));

it("a commune that moved is seen from both its districts", () => {
  expect(sees(viewer(places.A1), tree, places.A1c)).toBe(true);
  expect(sees(viewer(places.A2), tree, places.A1c)).toBe(true);
  expect(sees(viewer(places.B), tree, places.A1c)).toBe(false);
});

it("a viewer of nothing sees nothing, and nobody sees what does not exist", () => {
  expect(visibleLocalities(viewer(), tree)).toEqual([]);
  expect(sees(viewer(places.vn), tree, "old:99")).toBe(false);
});
