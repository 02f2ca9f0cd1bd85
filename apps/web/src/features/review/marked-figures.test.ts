import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { expect, it } from "vitest";
import { extended, ofSamePlace, toggled } from "./marked-figures.ts";

const figure = (ordinal: number, uid: string | null, name = "") =>
  ({ ordinal, read: { locality: { uid, name } }, checks: [], known: {} }) as unknown as SubmissionFigure;
const list = [5, 2, 9, 4].map((ordinal) => figure(ordinal, "old:1"));

it("a figure is chosen, and let go again", () => {
  expect([...toggled(new Set([1]), 2)]).toEqual([1, 2]);
  expect([...toggled(new Set([1, 2]), 2)]).toEqual([1]);
});

it("a range goes by the order of the list, in either direction", () => {
  expect([...extended(new Set(), list, { from: 2, to: 4 })]).toEqual([2, 9, 4]);
  expect([...extended(new Set([7]), list, { from: 9, to: 5 })]).toEqual([7, 5, 2, 9]);
  expect([...extended(new Set(), list, { from: undefined, to: 2 })]).toEqual([2]);
});

it("those of one place are chosen, decided ones left; of no place those with the same words", () => {
  const decided = { ...figure(8, "old:1"), decision: { kind: "rejected", by: "", at: "" } } as const;
  const open = [figure(10, null, "Phú Sơn"), figure(11, null, "Phú Sơn"), figure(12, null, "Phú Nhuận")];
  const all = [...list, decided, figure(6, "old:2"), ...open];
  expect([...ofSamePlace(new Set(), all, figure(5, "old:1"))]).toEqual([5, 2, 9, 4]);
  expect([...ofSamePlace(new Set(), all, figure(10, null, "Phú Sơn"))]).toEqual([10, 11]);
});
