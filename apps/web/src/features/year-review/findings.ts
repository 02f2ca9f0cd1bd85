/** What the review tells, in the order it is told. A phone shows one at a time; its name stands in the address. */
export const findings = [
  "moves",
  "ranks",
  "missed",
  "silent",
  "explain",
  "targets",
  "ranking",
  "doubts",
] as const;
export type Finding = (typeof findings)[number];

/** The pages of a meeting, each of one or more findings. */
export const reviewPages = ["year", "explain", "targets", "ranking", "doubts"] as const;
export type ReviewPageName = (typeof reviewPages)[number];

const firstOf: Record<ReviewPageName, Finding> = {
  year: "moves",
  explain: "explain",
  targets: "targets",
  ranking: "ranking",
  doubts: "doubts",
};

/** The finding an address names; the first when it names none; undefined when there is no such. */
export function findingNamed(given: string | undefined): Finding | undefined {
  return given === undefined ? "moves" : findings.find((finding) => finding === given);
}

/** The page a finding stands on, counted from zero. */
export function pageOf(finding: Finding): number {
  const page = reviewPages.findIndex((name) => firstOf[name] === finding);
  return page === -1 ? 0 : page;
}

/** The first finding of a page; pages before the first and after the last are these. */
export function firstFindingOf(page: number): Finding {
  const name = reviewPages[Math.min(Math.max(page, 0), reviewPages.length - 1)] ?? "year";
  return firstOf[name];
}

/** The finding so many after this one; before the first and after the last are these. */
export function findingAfter(finding: Finding, steps: number): Finding {
  const at = findings.indexOf(finding) + steps;
  return findings[Math.min(Math.max(at, 0), findings.length - 1)] ?? finding;
}
