import type { Completeness, CompletenessRow } from "@sosanh/core/reviews/completeness";

export const boardFilters = ["all", "lacking", "late"] as const;

/** Which places of a board are shown. */
export type BoardFilter = (typeof boardFilters)[number];

/** The places that a filter leaves: all; those that lack something expected of them; those with something late. */
export function boardRows({ rows }: Completeness, filter: BoardFilter): readonly CompletenessRow[] {
  if (filter === "all") return rows;
  return rows.filter(({ count }) => (filter === "late" ? count.late > 0 : count.full < count.expected));
}
