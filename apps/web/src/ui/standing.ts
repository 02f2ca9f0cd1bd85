import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";

/** A sum that fewer than half of the units below stand behind. */
export function isThin(row: ComparisonRow | undefined): boolean {
  if (row?.coverage === undefined || row.origin === "reported") return false;
  return row.coverage.reported * 2 < row.coverage.expected;
}

/** A number that says little of the whole unit: it stands apart from lines and ranks. */
export function isUnsure(row: ComparisonRow): boolean {
  return isKnown(row.value) && (row.understated || isThin(row));
}
