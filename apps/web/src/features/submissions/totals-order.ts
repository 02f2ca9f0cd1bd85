import type { RolledChange } from "@sosanh/core/submissions/publication";

/** Provinces first, then what lies in them; the country, which a report of one place hardly moves, last. */
const order = [3, 0, 1, 2] as const;

/**
 * Whether a total is of as many units before and after. What comes from one more unit that has reported is no rise, and
 * is not told as one.
 */
export function isOfSameUnits({ before, after }: RolledChange): boolean {
  const [was, will] = [before?.coverage, after?.coverage];
  return was?.reported === will?.reported && was?.expected === will?.expected;
}

/** What a total that is gone was of: as many units as before, none of which has reported any more. */
export function emptied(before: RolledChange["before"]): RolledChange["before"] {
  if (before?.coverage === undefined) return undefined;
  return { ...before, coverage: { ...before.coverage, reported: 0 } };
}

/** The totals that publishing changes, those of the province before all others; else as they were given. */
export function provincesFirst(rolled: readonly RolledChange[]): readonly RolledChange[] {
  return rolled.toSorted((a, b) => order[a.level] - order[b.level]);
}
