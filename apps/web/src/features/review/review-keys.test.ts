import { expect, it } from "vitest";
import { type KeyPlace, reviewAction } from "./review-keys.ts";

const press = (key: string, place: KeyPlace = "page", { ctrlKey = false, shiftKey = false } = {}) =>
  reviewAction({ key, ctrlKey, shiftKey, metaKey: false, altKey: false }, place);

it("Enter accepts, but not where it presses something else", () => {
  expect(press("Enter")).toEqual({ do: "accept" });
  expect(press("Enter", "button")).toBeUndefined();
  expect(press("Enter", "text")).toBeUndefined();
  expect(press("Enter", "option")).toBeUndefined();
});

it("letters and digits act in either case, not in a field and not with Ctrl", () => {
  expect(press("x")).toEqual({ do: "reject" });
  expect(press("X")).toEqual({ do: "reject" });
  expect(press("2", "option")).toEqual({ do: "reading", index: 1 });
  expect(press("z", "button")).toEqual({ do: "undo" });
  expect(press("x", "text")).toBeUndefined();
  expect(press("x", "page", { ctrlKey: true })).toBeUndefined();
});

it("arrows go on, but not among options nor where they scroll", () => {
  expect(press("ArrowDown")).toEqual({ do: "next" });
  expect(press("ArrowUp", "button")).toEqual({ do: "previous" });
  expect(press("ArrowDown", "option")).toBeUndefined();
  expect(press("ArrowDown", "region")).toBeUndefined();
});

it("Escape leaves a field", () => {
  expect(press("Escape", "text")).toEqual({ do: "leave" });
  expect(press("Escape")).toEqual({ do: "clear" });
});

it("Ctrl+Z takes the last act back, but in a field what was typed", () => {
  expect(press("z", "page", { ctrlKey: true })).toEqual({ do: "undo" });
  expect(press("z", "text", { ctrlKey: true })).toBeUndefined();
  expect(press("z", "page", { ctrlKey: true, shiftKey: true })).toBeUndefined();
});

it("Shift with an arrow chooses figure after figure", () => {
  expect(press("ArrowDown", "page", { shiftKey: true })).toEqual({ do: "mark-next" });
  expect(press("ArrowUp", "button", { shiftKey: true })).toEqual({ do: "mark-previous" });
});

it("a list of choices keeps its letters and arrows; Enter accepts", () => {
  expect(press("Enter", "choice")).toEqual({ do: "accept" });
  expect(press("x", "choice")).toBeUndefined();
  expect(press("ArrowDown", "choice")).toBeUndefined();
  expect(press("Escape", "choice")).toEqual({ do: "leave" });
});
