import { describe, expect, it } from "vitest";
import { submissionRefusal, submissionSentence } from "./submission-refusal.ts";

describe("a refusal about a submission", () => {
  const undecided = submissionRefusal("undecided-left", { value: "Báo cáo 2024", count: 12000 });

  it("says how many figures are left, in either language", () => {
    expect(submissionSentence(undecided.evidence, "vi")).toBe(
      "Còn 12.000 số liệu chưa quyết định trong “Báo cáo 2024”. Hãy nhận, sửa, bỏ hoặc để chờ từng số liệu rồi trình duyệt.",
    );
    expect(undecided.message).toBe(
      "Figures of “Báo cáo 2024” still undecided: 12,000. Accept, correct, reject or hold each of them, then submit.",
    );
  });

  it("has a code that a caller can branch on", () => {
    expect(undecided.code).toBe("submission-conflict");
    const refused = submissionRefusal("role-cannot", { value: "x", action: "publish", role: "reporter" });
    expect(refused.code).toBe("not-allowed");
  });

  it("calls states, actions and roles as a reader does", () => {
    const { evidence } = submissionRefusal("wrong-state", {
      value: "Báo cáo 2024",
      action: "recall",
      state: "published",
    });
    expect(submissionSentence(evidence, "vi")).toBe(
      "Không thể rút lại “Báo cáo 2024”: đợt số liệu này đã công bố.",
    );
    expect(submissionSentence(evidence, "en")).toBe("“Báo cáo 2024” cannot be recalled: it is published.");
  });

  it("leaves the evidence of another refusal alone", () =>
    expect(submissionSentence({ reason: "no-text", value: "" }, "vi")).toBeUndefined());
});
