import { describe, expect, it } from "vitest";
import type { Role, Viewer } from "../places/viewer.ts";
import { submissionStates } from "./submission.ts";
import { type MovedSubmission, mayWorkOn, movesOf, refuseWork, stateAfter } from "./submission-moves.ts";

const as = (role: Role, user = "an"): Viewer => ({ user, role, subtree: ["vn"] });
const of = (state: MovedSubmission["state"], more: Partial<MovedSubmission> = {}): MovedSubmission => ({
  title: "Báo cáo 2024",
  state,
  kind: "document",
  createdBy: "an",
  ...more,
});

describe("what can be done with a submission", () => {
  it.each([
    ["draft", ["submit", "discard"]],
    ["returned", ["submit", "discard"]],
    ["submitted", ["recall"]],
    ["published", []],
    ["undone", []],
    ["discarded", []],
  ] as const)("by a reporter, when %s: %j", (state, moves) =>
    expect(movesOf(as("reporter"), of(state))).toEqual(moves),
  );

  it.each([
    ["draft", ["submit", "discard"]],
    ["submitted", ["recall", "return", "publish"]],
    ["published", ["undo"]],
    ["undone", []],
  ] as const)("by an approver, when %s: %j", (state, moves) =>
    expect(movesOf(as("approver"), of(state, { submittedBy: "binh" }))).toEqual(moves),
  );

  it("is nothing for a reader", () => {
    for (const state of submissionStates) expect(movesOf(as("reader"), of(state))).toEqual([]);
    expect(mayWorkOn(as("reader"), of("draft"))).toBe(false);
  });

  it("is not an approval of one's own submission, but an administrator does everything", () => {
    const own = of("submitted", { submittedBy: "an" });
    expect(movesOf(as("approver"), own)).toEqual(["recall"]);
    expect(movesOf(as("administrator"), own)).toEqual(["recall", "return", "publish"]);
    expect(() => refuseWork(as("approver"), own, "publish")).toThrow(/submitted “Báo cáo 2024” yourself/);
  });

  it("takes nothing of others away, by a reporter who neither made it nor decided it all", () => {
    for (const state of ["draft", "submitted"] as const) {
      const others = of(state, { createdBy: "binh", submittedBy: "binh" });
      const taken = ["recall", "discard"].filter((one) =>
        movesOf(as("reporter"), of(state)).includes(one as never),
      );
      expect(taken).toHaveLength(1);
      expect(movesOf(as("reporter"), others).some((one) => taken.includes(one))).toBe(false);
      expect(movesOf(as("reporter"), { ...others, decidedBy: "an" })).toEqual(
        movesOf(as("reporter"), of(state)),
      );
      expect(movesOf(as("approver"), others)).toEqual(expect.arrayContaining(taken));
    }
    expect(() => refuseWork(as("reporter"), of("draft", { createdBy: "binh" }), "discard")).toThrow(
      "“Báo cáo 2024” cannot be discarded by you: somebody else made it",
    );
  });

  it("is no undoing of an undoing", () =>
    expect(movesOf(as("administrator"), of("published", { kind: "undo" }))).toEqual([]));

  it("is a decision only while it is a draft or returned", () =>
    expect(submissionStates.filter((state) => mayWorkOn(as("reporter"), of(state)))).toEqual([
      "draft",
      "returned",
    ]));

  it("leads back to a draft by recall", () => expect(stateAfter.recall).toBe("draft"));

  it("names the state that refuses it", () =>
    expect(() => refuseWork(as("reporter"), of("published"), "submit")).toThrow(
      "“Báo cáo 2024” cannot be submitted: it is published.",
    ));
});
