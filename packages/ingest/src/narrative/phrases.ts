import { normalText } from "./normal-text.ts";
import type { Token } from "./tokens.ts";
import { tokensOf } from "./tokens.ts";

/** A phrase found in a text: tokens `from` to `to`, end exclusive. */
export interface PhraseHit {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** Finds all of a set of phrases in one pass. */
export interface PhraseFinder {
  /** Every phrase at every place it stands, in order of their beginnings. */
  readonly find: (tokens: readonly Token[]) => readonly PhraseHit[];
}

interface Node {
  readonly next: Map<string, Node>;
  /** Several where one is the short form of the other: "nvqs", "nghĩa vụ quân sự". */
  readonly phrases: string[];
}

/** A word of the text, or one that an abbreviation stands for. */
interface StreamWord {
  readonly text: string;
  readonly token: number;
  /** True when a comma, quote or hyphen parts it from the word before: a phrase goes on over it. */
  readonly joined: boolean;
}

const passedOver = /^[,"'“”‘’«»&/-]$/u;

/**
 * Compiles phrases. A comma, quote or hyphen within a phrase of the text is passed over ("phòng, chống" is "phòng
 * chống"), and abbreviations are read as what they stand for ("PCCC").
 */
export function phraseFinder(
  phrases: Iterable<string>,
  abbreviations: ReadonlyMap<string, readonly string[]>,
): PhraseFinder {
  const root: Node = { next: new Map(), phrases: [] };
  for (const phrase of phrases) {
    let node = root;
    for (const word of phraseWords(phrase, abbreviations)) {
      const next: Node = node.next.get(word) ?? { next: new Map(), phrases: [] };
      node.next.set(word, next);
      node = next;
    }
    if (node !== root) node.phrases.push(phrase);
  }
  return { find: (tokens) => findAll(root, wordStream(tokens, abbreviations)) };
}

function phraseWords(
  phrase: string,
  abbreviations: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return wordStream(tokensOf(normalText(phrase)), abbreviations).map((w) => w.text);
}

function wordStream(
  tokens: readonly Token[],
  abbreviations: ReadonlyMap<string, readonly string[]>,
): readonly StreamWord[] {
  const words: StreamWord[] = [];
  let joined = false;
  for (const [token, { kind, text }] of tokens.entries()) {
    if (kind === "mark" && passedOver.test(text)) continue;
    if (kind === "line" && isWithinPhrase(tokens, token)) continue;
    if ((kind === "mark" && text !== "%") || kind === "line") {
      joined = false;
      continue;
    }
    for (const word of abbreviations.get(text) ?? [text]) {
      words.push({ text: word, token, joined });
      joined = true;
    }
  }
  return words;
}

/** Where a page broke its line between two plain words: "có 109 thanh / niên". */
function isWithinPhrase(tokens: readonly Token[], line: number): boolean {
  const [before, next] = [tokens[line - 1], tokens[line + 1]];
  return before?.kind === "word" && next?.kind === "word" && !before.capital && !next.capital;
}

function findAll(root: Node, words: readonly StreamWord[]): readonly PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let start = 0; start < words.length; start++) {
    let node: Node | undefined = root;
    for (let at = start; at < words.length; at++) {
      const word: StreamWord | undefined = words[at];
      if (word === undefined || (at > start && !word.joined)) break;
      node = node.next.get(word.text);
      if (node === undefined) break;
      const from = words[start]?.token ?? 0;
      for (const phrase of node.phrases) hits.push({ phrase, from, to: word.token + 1 });
    }
  }
  return hits;
}
