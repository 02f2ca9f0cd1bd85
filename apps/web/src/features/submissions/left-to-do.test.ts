import type { FigureCounts, Submission, SubmissionState } from "@sosanh/core/submissions/submission";
import { describe, expect, it } from "vitest";
import { leftToDo } from "./left-to-do.ts";

const half = { total: 19, look: 3, sure: 6, decided: 10, taken: 9, withdrawn: 0, held: 1 };
const whole = { total: 12, look: 0, sure: 0, decided: 12, taken: 10, withdrawn: 0, held: 1 };
const none = { total: 0, look: 0, sure: 0, decided: 0, taken: 0, withdrawn: 0, held: 0 };

describe("leftToDo", () => {
  it("names what is to be looked at before the rest of a draft", () =>
    expect(leftToDo(of("draft", half))).toEqual([
      { what: "look", count: 3 },
      { what: "sure", count: 6 },
      { what: "decided", count: 10 },
    ]));

  it("submits a draft that is decided, publishes what was submitted", () => {
    expect(leftToDo(of("draft", whole))).toEqual([{ what: "submit", count: 11 }]);
    expect(leftToDo(of("submitted", whole))).toEqual([{ what: "publish", count: 10 }]);
  });

  it("has nothing but to drop a draft without figures, or with all of them rejected", () => {
    expect(leftToDo(of("draft", none))).toEqual([{ what: "discard", count: 0 }]);
    expect(leftToDo(of("draft", { ...none, total: 4, decided: 4 }))).toEqual([{ what: "discard", count: 4 }]);
  });

  it("says first that what was returned is to be mended", () =>
    expect(leftToDo(of("returned", half)).map(({ what }) => what)).toEqual(["mend", "look", "sure"]));

  it("tells how many figures were published, and nothing of an undoing", () => {
    expect(leftToDo(of("published", whole))).toEqual([{ what: "published", count: 10 }]);
    expect(leftToDo({ ...of("published", whole), kind: "undo" })).toEqual([]);
  });
});

function of(state: SubmissionState, counts: FigureCounts): Submission {
  return {
    ...{
      id: 1,
      version: 1,
      reading: 1,
      kind: "document",
      data: "real",
      title: "Báo cáo",
      place: "old:38",
      state,
      counts,
    },
    ...{ createdAt: "2026-11-22T00:00:00Z", createdBy: "local", updatedAt: "2026-11-22T00:00:00Z" },
  };
}
