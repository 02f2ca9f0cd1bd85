import type { DecisionKind } from "@sosanh/core/submissions/figure-decision";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { expect, it } from "vitest";
import { markOf } from "./figure-marks.ts";

const names = {
  tones: {
    sure: "sure",
    look: "look",
    decided: "decided",
    target: "target",
    held: "held",
    rejected: "rejected",
  },
  metricName: (code: string | null) => code ?? "none",
  numbers: new Map([[3, 1]]),
};
const figure: SubmissionFigure = {
  ordinal: 3,
  read: {
    place: { kind: "span", start: 0, end: 2 },
    shown: "12",
    value: 12,
    readings: [],
    unit: "",
    metric: "m",
    locality: { uid: "old:1", name: "A" },
    year: 2024,
    part: "year",
    status: "measured",
    qualifier: "exact",
    confidence: 1,
    doubts: [],
  },
  checks: [],
  known: {},
};
const target: SubmissionFigure = { ...figure, read: { ...figure.read, status: "target" } };
const decided = (kind: DecisionKind): SubmissionFigure => ({
  ...target,
  decision: { kind, by: "Lan", at: "2025-01-01T00:00:00Z" },
});
const toneOf = (of: SubmissionFigure) => markOf(of, names).tone;

it("an open figure is marked by what speaks against it, then by what it is", () => {
  expect(toneOf(figure)).toBe("sure");
  expect(toneOf(target)).toBe("target");
  expect(toneOf({ ...target, checks: [{ code: "negative", weight: "look", facts: {} }] })).toBe("look");
  expect(toneOf({ ...target, checks: [{ code: "negative", weight: "note", facts: {} }] })).toBe("target");
});

it("a decided one by its decision", () => {
  expect(toneOf(decided("accepted"))).toBe("decided");
  expect(toneOf(decided("beside"))).toBe("decided");
  expect(toneOf(decided("held"))).toBe("held");
  expect(toneOf(decided("rejected"))).toBe("rejected");
});

it("a mark says what it is, and bears its number in the list", () => {
  expect(markOf(figure, names)).toEqual({ id: "3", tone: "sure", label: "m, sure", badge: "1" });
  expect(markOf({ ...figure, ordinal: 4 }, names)).not.toHaveProperty("badge");
});
