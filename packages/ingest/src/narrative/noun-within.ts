import type { UnitRow } from "@sosanh/vietnam/narrative-tables";
import type { Stretch } from "./near-figure.ts";
import type { Reading } from "./reading.ts";
import { longest } from "./reading.ts";

// Who has something, or how it is sorted, is not what is counted.
const notCounted = /^(commune|organisation|type|district|site)$/;

/** The word a noun begins with, by which a list repeats it: "tổ" of "tổ tự quản". */
export function firstWord({ phrase }: UnitRow): string {
  return phrase.split(" ")[0] ?? "";
}

/** The first noun that is counted in a stretch; undefined where there is none. */
export function nounWithin(reading: Reading, stretch: Stretch): UnitRow | undefined {
  return nounsWithin(reading, stretch)[0];
}

/** All nouns that are counted in a stretch, in order; at each token the longest. */
export function nounsWithin(reading: Reading, { from, to }: Stretch): readonly UnitRow[] {
  const { tokens, hitsFrom, vocabulary } = reading;
  const nouns: UnitRow[] = [];
  for (let at = from; at < to; at++) {
    const hit = longest(
      hitsFrom(at).filter(({ phrase, to: end }) => end <= to && vocabulary.unitOf(phrase) !== undefined),
    );
    const unit = hit === undefined ? undefined : vocabulary.unitOf(hit.phrase);
    // "Số loại mô hình: 11" counts the kinds.
    const isKinds = unit?.class === "type" && tokens[at - 1]?.text === "số";
    if (hit?.to === at + 1 && isNoNoun(reading, at)) continue;
    if (unit !== undefined && (isKinds || !notCounted.test(unit.class))) nouns.push(unit);
  }
  return nouns;
}

/** True of "Nam" and "Bình" in "Nam Bình": a word with a capital beside another is part of a name. */
function isNoNoun({ tokens, normal }: Reading, at: number): boolean {
  // "lần lượt" counts no turns.
  if ([at, at + 1].some((i) => tokens[i]?.text === "lượt" && tokens[i - 1]?.text === "lần")) return true;
  const isTitled = (i: number) => {
    const token = tokens[i];
    if (token?.kind !== "word" || !token.capital) return false;
    return normal.text.slice(token.start + 1, token.end) === token.text.slice(1) && token.text.length > 1;
  };
  return isTitled(at) && (isTitled(at - 1) || isTitled(at + 1));
}
