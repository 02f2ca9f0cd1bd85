import type { NameWord } from "./fold-name.ts";
import { isMarked } from "./fold-name.ts";
import type { NamedLocality } from "./locality-name-index.ts";
import type { LocalityQuery } from "./locality-query.ts";
import { isKindWord } from "./locality-query.ts";

/** How a name answers a query. Both count up from the best. */
export interface NameMatch {
  /** 0 the whole name, 1 its first words, 2 its beginning within a word, 3 words further on. */
  readonly part: 0 | 1 | 2 | 3;
  /** 1 where a diacritic was typed that the name does not have. */
  readonly misspelt: 0 | 1;
}

/**
 * Compares a name with a query: its words in order, from some word on; once the name is used up, the words that are
 * left must be of its parents or of kinds ("tho xuan thanh hoa"). Undefined when it does not answer.
 */
export function matchName(named: NamedLocality, query: LocalityQuery): NameMatch | undefined {
  const first = query.words[0]?.folded ?? "";
  // A single letter within a name says nothing.
  const starts = query.words.length === 1 && first.length === 1 ? 1 : named.words.length;
  let best: NameMatch | undefined;
  for (let start = 0; start < starts; start++) {
    if (!named.words[start]?.folded.startsWith(first)) continue;
    const match = matchFrom(named, query, start);
    if (match === undefined) continue;
    if (best === undefined || weight(match) < weight(best)) best = match;
  }
  return best;
}

function matchFrom(named: NamedLocality, query: LocalityQuery, start: number): NameMatch | undefined {
  const { words } = query;
  const last = words.length - 1;
  let misspelt: 0 | 1 = 0;
  let whole = true;
  let at = 0;
  for (; at < words.length && start + at < named.words.length; at++) {
    const typed = words[at];
    const word = named.words[start + at];
    if (typed === undefined || word === undefined) return undefined;
    if (typed.folded !== word.folded) {
      if (at !== last || !word.folded.startsWith(typed.folded)) return undefined;
      whole = false;
    }
    if (isMarked(typed) && !isSpelt(word, typed)) misspelt = 1;
  }
  if (at < words.length && !isAbove(words.slice(at), named.parentWords)) return undefined;
  if (start > 0) return { part: 3, misspelt };
  if (!whole) return { part: 2, misspelt };
  return { part: at === named.words.length ? 0 : 1, misspelt };
}

/** True when the word has the marks that were typed; one still being typed needs only those so far. */
function isSpelt(word: NameWord, typed: NameWord): boolean {
  const letters =
    word.folded === typed.folded ? word.letters === typed.letters : word.letters.startsWith(typed.letters);
  return letters && (typed.tone === "" || typed.tone === word.tone);
}

function isAbove(typed: readonly NameWord[], parentWords: ReadonlySet<string>): boolean {
  return typed.every(({ folded }, i) => {
    if (parentWords.has(folded) || isKindWord(folded)) return true;
    if (i !== typed.length - 1) return false;
    for (const word of parentWords) if (word.startsWith(folded)) return true;
    return false;
  });
}

function weight(match: NameMatch): number {
  return match.misspelt * 4 + match.part;
}
