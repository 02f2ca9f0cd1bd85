import type { TextDocument } from "../read-document.ts";
import type { Layout } from "./layout.ts";
import { layoutOf } from "./layout.ts";
import type { NormalText } from "./normal-text.ts";
import { normalText } from "./normal-text.ts";
import type { PhraseHit } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { tokensOf } from "./tokens.ts";
import type { NarrativeVocabulary } from "./vocabulary.ts";

/** A text prepared for rules: its tokens, what phrases stand where, its lines and sentences. */
export interface Reading {
  readonly normal: NormalText;
  readonly tokens: readonly Token[];
  readonly hits: readonly PhraseHit[];
  readonly hitsFrom: (token: number) => readonly PhraseHit[];
  /** Phrases that end just before this token. */
  readonly hitsTo: (token: number) => readonly PhraseHit[];
  readonly layout: Layout;
  readonly vocabulary: NarrativeVocabulary;
}

/** Prepares a document; linear in its length. */
export function readingOf(document: TextDocument, vocabulary: NarrativeVocabulary): Reading {
  const normal = normalText(document.text);
  const tokens = tokensOf(normal);
  const hits = vocabulary.finder.find(tokens);
  const from = grouped(hits, (hit) => hit.from);
  const to = grouped(hits, (hit) => hit.to);
  const { sourceOf } = normal;
  return {
    normal,
    tokens,
    hits,
    hitsFrom: (token) => from.get(token) ?? [],
    hitsTo: (token) => to.get(token) ?? [],
    layout: layoutOf({ tokens, hits, blocks: document.blocks, sourceOf, vocabulary }),
    vocabulary,
  };
}

/** The longest phrase of that role that ends just before a token. */
export function roleBefore(reading: Reading, token: number, role: string): PhraseHit | undefined {
  return longest(reading.hitsTo(token).filter((hit) => reading.vocabulary.hasRole(hit.phrase, role)));
}

/** The longest phrase of that role that begins at a token. */
export function roleAt(reading: Reading, token: number, role: string): PhraseHit | undefined {
  return longest(reading.hitsFrom(token).filter((hit) => reading.vocabulary.hasRole(hit.phrase, role)));
}

/** The longest of some phrases at one place. */
export function longest(hits: readonly PhraseHit[]): PhraseHit | undefined {
  return hits.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
}

function grouped<T>(list: readonly T[], by: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of list) {
    const key = by(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
