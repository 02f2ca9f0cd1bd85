import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";
import { known, missing, type Value } from "@sosanh/core/figures/value";
import type { DecisionKind } from "@sosanh/core/submissions/figure-decision";
import type { TypedMetric } from "@sosanh/core/submissions/typed-value";
import { expect, it } from "vitest";
import { isWrittenOtherwise } from "./written-otherwise.ts";

const people: TypedMetric = { unit: { vi: "người", en: "people" }, decimals: 0, valueKind: "count" };
const share: TypedMetric = { unit: { vi: "%", en: "%" }, decimals: 1, valueKind: "percentage" };

interface Revised {
  readonly kind?: DecisionKind;
  readonly metric?: TypedMetric;
  readonly after?: string;
}

const of = (number: string | undefined, value: Value, revised: Revised = {}) => {
  const { kind = "corrected", metric = people, after = " người" } = revised;
  const observation = { value } as FigureRevision["observation"];
  const decision = { kind, by: "lan", at: "2026-11-22T01:00:00Z" } as const;
  const excerpt = number === undefined ? {} : { excerpt: { before: "với ", number, after } };
  return isWrittenOtherwise({ observation, decision, ...excerpt }, metric);
};

it("says so of a number that a person changed", () => {
  expect(of("265", known(262))).toBe(true);
  expect(of("4.5000", known(4500))).toBe(true);
  expect(of("214", known(21_400))).toBe(true);
  expect(of("265", missing("not-reported"))).toBe(true);
});

it("says nothing of a number that only has another metric, place or year, or that was accepted", () => {
  expect(of("1.240", known(1240))).toBe(false);
  expect(of("02", known(2))).toBe(false);
  expect(of("1,2", known(1_200_000), { after: " triệu lượt người" })).toBe(false);
  expect(of("98,5", known(98.5), { metric: share, after: " %" })).toBe(false);
  expect(of("265", known(262), { kind: "accepted" })).toBe(false);
  expect(of(undefined, known(262))).toBe(false);
});

it("tells 98,0 as 98, and a moved comma or a sign as a change", () => {
  expect(of("98,0", known(98), { metric: share })).toBe(false);
  expect(of("45", known(4.5), { metric: share })).toBe(true);
  expect(of("-5", known(5), { metric: share })).toBe(true);
  expect(of("-5", known(-5), { metric: share })).toBe(false);
});
