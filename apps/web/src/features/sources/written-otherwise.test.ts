import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";
import { known, missing, type Value } from "@sosanh/core/figures/value";
import type { DecisionKind } from "@sosanh/core/submissions/figure-decision";
import { expect, it } from "vitest";
import { isWrittenOtherwise } from "./written-otherwise.ts";

const of = (number: string | undefined, value: Value, kind: DecisionKind = "corrected") => {
  const observation = { value } as FigureRevision["observation"];
  const decision = { kind, by: "lan", at: "2026-11-22T01:00:00Z" } as const;
  const excerpt = number === undefined ? {} : { excerpt: { before: "với ", number, after: " người" } };
  return isWrittenOtherwise({ observation, decision, ...excerpt });
};

it("says so of a number that a person changed", () => {
  expect(of("265", known(262))).toBe(true);
  expect(of("4.5000", known(4500))).toBe(true);
  expect(of("265", missing("not-reported"))).toBe(true);
});

it("says nothing of a number that only has another metric, place or year, or that was accepted", () => {
  expect(of("1.240", known(1240))).toBe(false);
  expect(of("02", known(2))).toBe(false);
  expect(of("98,5", known(98.5))).toBe(false);
  expect(of("265", known(262), "accepted")).toBe(false);
  expect(of(undefined, known(262))).toBe(false);
});

it("tells 98,0 and 4,50 as what they are, and a moved comma or a sign as a change", () => {
  expect(of("98,0", known(98))).toBe(false);
  expect(of("4,50", known(4.5))).toBe(false);
  expect(of("45", known(4.5))).toBe(true);
  expect(of("-5", known(5))).toBe(true);
  expect(of("-5", known(-5))).toBe(false);
});

it("reads a dot before three digits as thousands and a comma as a decimal", () => {
  expect(of("4.500", known(4500))).toBe(false);
  expect(of("4.500", known(4.5))).toBe(true);
  expect(of("4,500", known(4.5))).toBe(false);
  expect(of("1.240,5", known(1240.5))).toBe(false);
  expect(of("0.125", known(0.125))).toBe(false);
  expect(of("0,125", known(125))).toBe(true);
});
