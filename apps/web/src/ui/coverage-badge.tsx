import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { useWords } from "../words/words.tsx";
import { Badge } from "./badge.tsx";

/**
 * How many of the units below had reported when they were added up; that figures are missing further below, where all
 * of them had; nothing for a figure reported as such.
 */
export function CoverageBadge({ row, short = false }: { row: ComparisonRow; short?: boolean }) {
  const words = useWords();
  const { coverage, origin, complete } = row;
  if (coverage === undefined || origin === "reported" || coverage.expected === 0) return null;
  const { reported, expected } = coverage;
  if (reported === expected && !complete) {
    const text = short ? words.overview.incomplete : words.overview.incompleteBelow;
    return <Badge tone="partial">{text}</Badge>;
  }
  const partial = reported < expected;
  if (short) return <Badge tone={partial ? "partial" : "coverage"}>{`${reported}/${expected}`}</Badge>;
  return (
    <Badge tone={partial ? "partial" : "coverage"}>
      {partial ? words.overview.partial(reported, expected) : words.overview.full(expected)}
    </Badge>
  );
}
