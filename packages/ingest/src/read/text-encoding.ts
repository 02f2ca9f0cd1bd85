import { type LegacyEncoding, legacyLetters } from "./legacy-letters.ts";
import { Unreadable } from "./unreadable.ts";
import { isVietnameseSyllable } from "./vietnamese-syllable.ts";

/** How the letters of a file are written. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | LegacyEncoding;

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** From this share of its marked letters in possible syllables on, a reading is right; below the other, it is wrong. */
const certain = 0.92;
const doubtful = 0.6;

/**
 * The text of a file's bytes, unchanged: line ends, a byte order mark and the Unicode form stay as they are, so that an
 * offset is one into the file. Unicode is told by its form; an older encoding by whether the words it gives are
 * Vietnamese, which at most one can be.
 *
 * @throws Unreadable  "unknown-encoding" when no reading, or more than one, gives Vietnamese; "unknown-kind" of no text
 */
export function decodedText(bytes: Uint8Array): DecodedText {
  const unicode = unicodeText(bytes);
  if (unicode !== undefined) return unicode;
  if (isBinary(bytes)) throw new Unreadable("unknown-kind", { found: "binary" });
  const signs = new TextDecoder("windows-1252").decode(bytes);
  const readings: readonly DecodedText[] = [
    { text: new TextDecoder("windows-1258").decode(bytes), encoding: "windows-1258" },
    { text: legacyLetters(signs, "TCVN3"), encoding: "TCVN3" },
    { text: legacyLetters(signs, "VNI"), encoding: "VNI" },
  ];
  const right = readings.filter(({ text }) => vietnameseShare(text) >= certain);
  const [found] = right;
  if (found === undefined || right.some(({ text }) => text !== found.text))
    throw new Unreadable("unknown-encoding");
  return found;
}

/** A text of Unicode signs that were letters of an older encoding, mended. */
export interface MendedText {
  readonly text: string;
  readonly encoding: LegacyEncoding;
}

/**
 * A text of Unicode signs that are letters of an older encoding (a Word file in .VnTime), mended; undefined when it is
 * as it should be or nothing is certain. The mended text has the same length.
 */
export function mendedText(text: string): MendedText | undefined {
  if (!/[\u00a1-\u00fe]/.test(text) || vietnameseShare(text) >= doubtful) return undefined;
  const readings = (["TCVN3", "VNI"] as const).map((encoding) => ({
    text: legacyLetters(text, encoding),
    encoding,
  }));
  const right = readings.filter((reading) => vietnameseShare(reading.text) >= certain);
  return right.length === 1 ? right[0] : undefined;
}

function unicodeText(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, "utf-16be");
  const sample = bytes.subarray(0, 4000);
  const zeros = { even: 0, odd: 0 };
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2 === 0 ? "even" : "odd"] += 1;
  // Latin text of UTF-16 has a zero in every other byte; Vietnamese text in about three of four of them.
  if (zeros.odd > sample.length / 6 && zeros.even * 10 < zeros.odd) return utf16(bytes, "utf-16le");
  if (zeros.even > sample.length / 6 && zeros.odd * 10 < zeros.even) return utf16(bytes, "utf-16be");
  if (isBinary(bytes)) return undefined;
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: "utf-8",
    };
  } catch {
    return undefined;
  }
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    throw new Unreadable("damaged", { detail: "not-its-format" });
  }
}

/** Whether bytes have signs that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 20_000);
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd += 1;
  }
  return odd * 50 > sample.length;
}

/** The share of the signs beyond ASCII, punctuation aside, that stand in what can be syllables of Vietnamese. */
export function vietnameseShare(text: string): number {
  const sample = text.length > 400_000 ? text.slice(0, 400_000) : text;
  let signs = 0;
  for (const [run] of sample.matchAll(/[^\p{ASCII}\s\u2013-\u2026°²³\u2190-\u27bf\uf000-\uf0ff\ufeff]+/gu))
    signs += run.length;
  if (signs === 0) return 0;
  let inSyllables = 0;
  for (const [word] of sample.matchAll(/[\p{L}\p{M}]+/gu)) {
    const marked = word.replace(/\p{ASCII}/gu, "").length;
    if (marked > 0 && isVietnameseSyllable(word)) inSyllables += marked;
  }
  return inSyllables / signs;
}
