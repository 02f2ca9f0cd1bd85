import type { Submission, SubmissionState } from "@sosanh/core/submissions/submission";
import { describe, expect, it } from "vitest";
import { listedSubmissions, readFilter } from "./listed-submissions.ts";

describe("listedSubmissions", () => {
  const all = [
    of(1, "published", "2026-11-05"),
    of(2, "draft", "2026-11-04"),
    of(3, "returned", "2026-11-01"),
    of(4, "submitted", "2026-11-02"),
    of(5, "draft", "2026-11-06"),
    of(6, "discarded", "2026-11-07"),
  ];

  it("puts what was returned first, then what waits for approval, then drafts, the last changed first", () =>
    expect(ids(listedSubmissions(all, "all"))).toEqual([3, 4, 5, 2, 6, 1]));

  it("leaves out what is published or given up where only what waits is asked for", () =>
    expect(ids(listedSubmissions(all, "waiting"))).toEqual([3, 4, 5, 2]));

  it("keeps those of one state", () => expect(ids(listedSubmissions(all, "draft"))).toEqual([5, 2]));
});

describe("readFilter", () => {
  it("reads a state", () => expect(readFilter("returned")).toBe("returned"));
  it("reads nothing of a word that is none", () => expect(readFilter("sent")).toBeUndefined());
});

function ids(submissions: readonly Submission[]): number[] {
  return submissions.map(({ id }) => id);
}

function of(id: number, state: SubmissionState, day: string): Submission {
  return {
    id,
    state,
    kind: "document",
    data: "real",
    title: `Đợt ${id}`,
    place: "old:38",
    version: 1,
    reading: 1,
    createdAt: `${day}T00:00:00Z`,
    createdBy: "local",
    updatedAt: `${day}T00:00:00Z`,
    counts: { total: 0, look: 0, sure: 0, decided: 0, taken: 0, withdrawn: 0, held: 0 },
  };
}
