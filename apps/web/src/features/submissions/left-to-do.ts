import type { Submission } from "@sosanh/core/submissions/submission";

/** What a submission waits for, or how many figures of a kind it has. */
export type Left =
  | "look"
  | "sure"
  | "decided"
  | "submit"
  | "publish"
  | "mend"
  | "discard"
  | "published"
  | "none";

interface LeftFigures {
  readonly what: Left;
  readonly count: number;
}

/** What is left to do with a submission, the most pressing first; of one that is done with, what became of it. */
export function leftToDo({ state, counts, kind }: Submission): readonly LeftFigures[] {
  const undecided: readonly LeftFigures[] = (["look", "sure", "decided"] as const)
    .map((what) => ({ what, count: counts[what] }))
    .filter(({ count }) => count > 0);
  const isDecided = counts.decided === counts.total;
  if (kind === "undo") return [];
  switch (state) {
    case "draft":
      if (counts.taken + counts.held === 0 && isDecided) return [{ what: "discard", count: counts.total }];
      return isDecided ? [{ what: "submit", count: counts.taken + counts.held }] : undecided;
    case "returned":
      return [{ what: "mend", count: counts.total }, ...undecided.filter(({ what }) => what !== "decided")];
    case "submitted":
      return [{ what: "publish", count: counts.taken }];
    case "published":
      return [{ what: "published", count: counts.taken }];
    case "undone":
    case "discarded":
      return [{ what: counts.total === 0 ? "none" : "published", count: counts.total }];
  }
}
