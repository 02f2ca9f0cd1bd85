import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { places, seen, tree } from "../../fixtures/small-country.ts";
import type { Annotation } from "../figures/annotation.ts";
import type { Viewer } from "../places/viewer.ts";
import type { ViewInput } from "../view/view.ts";
import { placesTold } from "./places-told.ts";

const figures = [seen("A1", 2022, 4), seen("A2", 2022, 6), seen("B1", 2022, 5)];
const onlyA1: Partial<ViewInput> = { places: [{ locality: places.A1 }], years: { from: 2022, to: 2022 } };
const note: Annotation = {
  id: "note",
  year: 2022,
  text: "Lũ",
  locality: places.A,
  createdAt: "2022-01-01T00:00:00.000Z",
};
const none = { tree, annotations: [] };

describe("the places that an answer tells of", () => {
  it("are those with a figure, and not those without one", () =>
    expect(placesTold(compared(figures, { view: { places: [{ childrenOf: "vn" }] } }), none)).toEqual([
      places.A,
      places.B,
      "vn",
    ]));

  it("are the parent of a unit with a rank or a share as well", () =>
    expect(placesTold(compared(figures, { view: onlyA1 }), none)).toEqual([places.A, places.A1].sort()));

  it("are the unit alone for who may not see its parent", () => {
    const viewer: Viewer = { user: "a1", role: "reader", subtree: [places.A1] };
    expect(placesTold(compared(figures, { view: onlyA1, input: { viewer } }), none)).toEqual([places.A1]);
  });

  it("are what a note that is shown is said of", () => {
    const viewer: Viewer = { user: "a1", role: "reader", subtree: [places.A1] };
    const answer = compared(figures, { view: onlyA1, input: { viewer, annotations: [note] } });
    expect(placesTold(answer, { tree, annotations: [note] })).toEqual([places.A, places.A1].sort());
    expect(placesTold({ ...answer, events: [] }, { tree, annotations: [note] })).toEqual([places.A1]);
  });

  it("are none where nothing is told", () =>
    expect(placesTold(compared([], { view: onlyA1 }), none)).toEqual([]));
});
