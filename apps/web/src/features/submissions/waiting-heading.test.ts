import type { Submission, SubmissionState } from "@sosanh/core/submissions/submission";
import { describe, expect, it } from "vitest";
import { waitingHeading } from "./waiting-heading.ts";

describe("waitingHeading", () => {
  it("tells what was returned, what waits for approval, the drafts, and how many figures need an eye", () =>
    expect(
      waitingHeading([of("draft", 4000), of("draft", 7), of("submitted", 0), of("returned", 1)], "vi"),
    ).toBe("Số liệu: 1 đợt được trả lại, 1 đợt chờ duyệt, 2 bản nháp, 4.008 con số cần xem"));

  it("counts nothing of what is published", () =>
    expect(waitingHeading([of("published", 5)], "en")).toBe("Figures: nothing waits"));

  it("is the name of the page before there is anything", () =>
    expect(waitingHeading([], "vi")).toBe("Số liệu"));
});

function of(state: SubmissionState, look: number): Submission {
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
    },
    counts: { total: look, look, sure: 0, decided: 0, taken: 0, withdrawn: 0, held: 0 },
    ...{ createdAt: "2026-11-22T00:00:00Z", createdBy: "local", updatedAt: "2026-11-22T00:00:00Z" },
  };
}
