import type { FigureCounts, Submission, SubmissionState } from "@sosanh/core/submissions/submission";
import { describe, expect, it } from "vitest";
import { submissionHeading } from "./submission-heading.ts";

const half = { total: 19, look: 3, sure: 6, decided: 10, taken: 9, withdrawn: 0, held: 1 };
const whole = { total: 1240, look: 0, sure: 0, decided: 1240, taken: 1200, withdrawn: 0, held: 2 };

describe("submissionHeading", () => {
  it("tells how many figures of a draft are decided and how many need an eye", () =>
    expect(submissionHeading(of("draft", half), "vi")).toBe(
      "Duyệt báo cáo: 10 trên 19 con số đã quyết định, 3 con số cần xem",
    ));

  it("writes thousands as the language does", () =>
    expect(submissionHeading(of("draft", { ...half, total: 5888, look: 5865 }), "vi")).toBe(
      "Duyệt báo cáo: 10 trên 5.888 con số đã quyết định, 5.865 con số cần xem",
    ));

  it("says nothing of figures to look at where there are none", () =>
    expect(submissionHeading(of("draft", { ...half, look: 0, sure: 9 }), "en")).toBe(
      "Review: 10 of 19 figures decided",
    ));

  it("says that a draft is decided", () =>
    expect(submissionHeading(of("draft", whole), "vi")).toBe("Duyệt báo cáo: đã quyết định cả 1.240 con số"));

  it("tells what waits for the approver, with what is held", () =>
    expect(submissionHeading(of("submitted", whole), "vi")).toBe(
      "Duyệt báo cáo: 1.200 con số chờ công bố, 2 con số để chờ",
    ));

  it("tells when it was published, by the day of Việt Nam", () =>
    expect(submissionHeading({ ...of("published", whole), publishedAt: "2026-11-22T18:00:00Z" }, "vi")).toBe(
      "Đã công bố 1.200 con số ngày 23/11/2026",
    ));

  it("tells of a withdrawal as one", () => {
    const withdrawn = { total: 1, look: 0, sure: 0, decided: 1, taken: 1, withdrawn: 1, held: 0 };
    const correction = (state: SubmissionState) => ({ ...of(state, withdrawn), kind: "correction" }) as const;
    expect(submissionHeading(correction("draft"), "vi")).toBe("Rút số đã công bố: đã quyết định");
    expect(submissionHeading(correction("submitted"), "vi")).toBe("Rút số đã công bố: 1 con số chờ rút");
    const at = { publishedAt: "2026-11-22T01:00:00Z" };
    expect(submissionHeading({ ...correction("published"), ...at }, "vi")).toBe(
      "Đã rút 1 con số ngày 22/11/2026",
    );
    const some = { ...withdrawn, total: 3, decided: 3, taken: 3 };
    expect(submissionHeading({ ...of("published", some), ...at }, "vi")).toBe(
      "Đã công bố 3 con số ngày 22/11/2026",
    );
  });

  it("tells of an undoing when it was, whatever it counts", () =>
    expect(
      submissionHeading(
        { ...of("published", whole), kind: "undo", publishedAt: "2026-11-22T01:00:00Z" },
        "en",
      ),
    ).toBe("Undone on 22 Nov 2026: the figures are as they were before, but for those corrected since"));

  it("says so where nothing was read", () =>
    expect(
      submissionHeading(
        of("draft", { total: 0, look: 0, sure: 0, decided: 0, taken: 0, withdrawn: 0, held: 0 }),
        "vi",
      ),
    ).toBe("Duyệt báo cáo: không có con số nào"));
});

function of(state: SubmissionState, counts: FigureCounts): Submission {
  return {
    id: 1,
    state,
    counts,
    kind: "document",
    data: "real",
    title: "Báo cáo",
    place: "old:38",
    version: 1,
    reading: 1,
    createdAt: "2026-11-22T00:00:00Z",
    createdBy: "local",
    updatedAt: "2026-11-22T00:00:00Z",
  };
}
