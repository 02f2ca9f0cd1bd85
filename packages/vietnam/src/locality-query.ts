import type { Kind } from "@sosanh/core/places/locality";
import type { NameWord } from "./fold-name.ts";
import { nameWords } from "./fold-name.ts";

/** One way to read what a person typed: words of a name and its parents, after a kind that was named or not. */
export interface LocalityQuery {
  readonly kind?: Kind;
  /** At least one; the last may be the beginning of a word still being typed. */
  readonly words: readonly NameWord[];
}

const kindWords: readonly (readonly [Kind, readonly string[]])[] = [
  ["tinh", ["tinh"]],
  ["tinh", ["t"]],
  ["thanh_pho", ["thanh", "pho"]],
  ["thanh_pho", ["tp"]],
  ["quan", ["quan"]],
  ["quan", ["q"]],
  ["huyen", ["huyen"]],
  ["huyen", ["h"]],
  ["thi_xa", ["thi", "xa"]],
  ["thi_xa", ["tx"]],
  ["phuong", ["phuong"]],
  ["phuong", ["p"]],
  ["xa", ["xa"]],
  ["xa", ["x"]],
  ["thi_tran", ["thi", "tran"]],
  ["thi_tran", ["tt"]],
  ["dac_khu", ["dac", "khu"]],
  ["dac_khu", ["dk"]],
];

const shortForms: ReadonlyMap<string, string> = new Map([
  ["hcm", "ho chi minh"],
  ["tphcm", "tp ho chi minh"],
]);

const wordsOfKinds: ReadonlySet<string> = new Set(kindWords.flatMap(([, words]) => words));

/**
 * The ways to read a query: as a bare name ("Quan Sơn"), and as a kind with a name where it begins with one
 * ("TX Nghi Sơn", "P.15", "huyen tho xuan"). Empty for a query without letters and digits.
 */
export function readQuery(text: string): readonly LocalityQuery[] {
  const words = nameWords(text).flatMap((word) => {
    const long = shortForms.get(word.folded);
    return long === undefined ? [word] : nameWords(long);
  });
  if (words.length === 0) return [];
  const withKind = kindWords
    .filter(([, kind]) => kind.length < words.length && kind.every((w, i) => words[i]?.folded === w))
    .map(([kind, said]) => ({ kind, words: words.slice(said.length) }));
  return [{ words }, ...withKind];
}

/** True for a word, or an abbreviation, of a kind: it says nothing on which parent is meant. */
export function isKindWord(folded: string): boolean {
  return wordsOfKinds.has(folded);
}
