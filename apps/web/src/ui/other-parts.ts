import type { ComparedLocality } from "@sosanh/core/comparison/comparison";

/** The units a place of a frame is made of, where they say more than its own name: not of one that goes on under it. */
export function otherParts({
  madeOf = [],
  shortName,
}: ComparedLocality): NonNullable<ComparedLocality["madeOf"]> {
  const [only] = madeOf;
  return madeOf.length === 1 && only?.name.endsWith(shortName) ? [] : madeOf;
}
