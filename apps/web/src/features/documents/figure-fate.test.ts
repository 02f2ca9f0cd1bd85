import { describe, expect, it, test } from "vitest";
import { type DocumentFigure, fateOf, toneOf } from "./figure-fate.ts";

const figure = (more: Partial<DocumentFigure>): DocumentFigure => ({
  submission: 1,
  submissionState: "published",
  ordinal: 0,
  place: { kind: "span", start: 0, end: 3 },
  shown: "214",
  needsLook: false,
  isTarget: false,
  ...more,
});
const decided = (kind: NonNullable<DocumentFigure["decision"]>["kind"]) => ({
  decision: { kind, by: "local", at: "2026-01-01T00:00:00Z" },
});

describe("what became of a figure", () => {
  test.each([
    ["look", { needsLook: true, submissionState: "draft" }],
    ["sure", { submissionState: "draft" }],
    ["decided", { submissionState: "submitted", ...decided("accepted") }],
    ["published", decided("corrected")],
    ["beside", decided("beside")],
    ["held", { submissionState: "draft", ...decided("held") }],
    ["withdrawn", decided("withdrawn")],
    ["rejected", { submissionState: "undone", ...decided("rejected") }],
    ["undone", { submissionState: "undone", ...decided("accepted") }],
  ] as const)("%s", (fate, more) => expect(fateOf(figure(more))).toBe(fate));

  it("keeps the colour of what was to be reached only where it entered", () => {
    expect(toneOf(figure({ isTarget: true, ...decided("accepted") }))).toBe("target");
    expect(toneOf(figure({ isTarget: true, needsLook: true }))).toBe("look");
  });
});
