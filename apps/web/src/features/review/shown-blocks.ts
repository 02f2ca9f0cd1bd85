import type { CitationPlace } from "@sosanh/core/figures/source";
import type { TextBlock } from "@sosanh/core/submissions/read-document";

/** The blocks of a text that hold a place in it; the whole text where the place is none of it. */
export function shownBlocks(
  blocks: readonly TextBlock[],
  place: CitationPlace | undefined,
): readonly TextBlock[] {
  if (place?.kind !== "span") return blocks;
  const holding = blocks.filter(({ start, end }) => start < place.end && place.start < end);
  return holding.length === 0 ? blocks : holding;
}
