import type { FigureMention } from "./figure-mention.ts";
import { nearFigure } from "./near-figure.ts";
import type { Reading } from "./reading.ts";
import { isName } from "./respective-figures.ts";

const farthestTotal = 6;

/**
 * "136 tổ an toàn gồm 1.011 phương tiện; chia ra: thị trấn A 61, xã B 48, xã C 27": bare numbers behind names that add up
 * to a figure before them in the sentence count what that one counts, though another stands nearer.
 */
export function withTotalsOfPlaces(
  reading: Reading,
  mentions: readonly FigureMention[],
): readonly FigureMention[] {
  const done = [...mentions];
  for (let first = 0; first < mentions.length; ) {
    let end = first;
    while (isListed(reading, mentions[end]) && isSameSentence(reading, mentions[first], mentions[end])) end++;
    const parts = mentions.slice(first, end);
    const total = parts.length > 1 ? totalOf(reading, mentions, { first, parts }) : undefined;
    const unit = mentions[total ?? -1]?.unit;
    if (total !== undefined && unit !== undefined) {
      const leans = nearFigure(reading, mentions, total);
      for (const [i, part] of parts.entries()) done[first + i] = { ...part, unit, leans };
    }
    first = Math.max(end, first + 1);
  }
  return done;
}

/** A number without a noun of its own behind a name. */
function isListed(reading: Reading, mention: FigureMention | undefined): boolean {
  const label = mention?.about?.at(-1);
  if (mention === undefined || label === undefined || mention.isCell || mention.value === null) return false;
  return mention.unitTo === mention.to && isName(reading, label);
}

function isSameSentence({ layout }: Reading, a: FigureMention | undefined, b: FigureMention | undefined) {
  return layout.sentenceOf[a?.from ?? -1] === layout.sentenceOf[b?.from ?? -1];
}

interface Parts {
  readonly first: number;
  readonly parts: readonly FigureMention[];
}

/** The figure before a list, in its sentence, that its numbers add up to; by its place. */
function totalOf(reading: Reading, mentions: readonly FigureMention[], { first, parts }: Parts) {
  const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
  for (let at = first - 1; at >= Math.max(0, first - farthestTotal); at--) {
    if (!isSameSentence(reading, mentions[at], mentions[first])) return undefined;
    // One of a list that happens to be as much is no total.
    if (mentions[at]?.value === sum && !isListed(reading, mentions[at])) return at;
  }
  return undefined;
}
