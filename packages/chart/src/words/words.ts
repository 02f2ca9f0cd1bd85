import type { Language } from "@sosanh/core/view/view";
import { findingEn } from "./finding-words-en.ts";
import { findingVi } from "./finding-words-vi.ts";
import { kindEn } from "./kind-words-en.ts";
import { kindVi } from "./kind-words-vi.ts";
import { en } from "./words-en.ts";
import { vi } from "./words-vi.ts";

const words = { vi: { ...vi, ...kindVi, ...findingVi }, en: { ...en, ...kindEn, ...findingEn } };

/** Names a word or sentence of the product. */
export type WordKey = keyof typeof vi | keyof typeof kindVi | keyof typeof findingVi;

/** The word in the reader's language, its `{places}` still open. */
export function word(language: Language, key: WordKey): string {
  return words[language][key];
}

/** Fills `{name}` in a sentence; a name that is not given stays as it is. */
export function fill(sentence: string, parts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const part = parts[name];
    return part === undefined ? whole : `${part}`;
  });
}

/** The word, filled. */
export function say(
  language: Language,
  key: WordKey,
  parts: Readonly<Record<string, string | number>>,
): string {
  return fill(word(language, key), parts);
}
