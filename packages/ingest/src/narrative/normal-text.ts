import type { Span } from "@sosanh/core/submissions/span";

/** A text in the one spelling that rules are written in, each unit knowing where it came from. */
export interface NormalText {
  /** NFC, plain spaces and hyphens, no invisible characters, tones where modern spelling has them ("hòa"). */
  readonly text: string;
  /** The same in lower case, unit for unit. */
  readonly lower: string;
  /** Where a stretch of the normal text stands in the text as given. */
  readonly sourceOf: (span: Span) => Span;
}

const cluster = /\P{M}\p{M}*|\p{M}+/gsu;
const invisible = /^[\u00ad\u200b-\u200f\u2060\ufeff]+$/u;
const space = /^[\p{Zs}\t\v\f\r]$/u;
const hyphen = /^[\u2010-\u2015\u2212]$/u;

/** Normalises a text and keeps the way back. Tabs stay: they part the cells of a table. */
export function normalText(source: string): NormalText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of source.matchAll(cluster)) {
    const normal = normalCluster(match[0]);
    for (let i = 0; i < normal.length; i++) {
      units.push(normal.charAt(i));
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  const text = modernTones(units.join(""));
  const at = (list: readonly number[], i: number) => list[i] ?? source.length;
  return {
    text,
    lower: lowerCase(text),
    sourceOf: ({ start, end }) => ({
      start: at(starts, start),
      end: end > start ? at(ends, end - 1) : at(starts, start),
    }),
  };
}

function normalCluster(cluster: string): string {
  if (cluster === "\t" || cluster === "\n") return cluster;
  if (invisible.test(cluster)) return "";
  if (space.test(cluster)) return " ";
  if (hyphen.test(cluster)) return "-";
  return cluster.normalize("NFC");
}

const oldTones: readonly (readonly [RegExp, string, string])[] = [
  [/o([àáảãạ])(?!\p{L})/giu, "òóỏõọ", "a"],
  [/o([èéẻẽẹ])(?!\p{L})/giu, "òóỏõọ", "e"],
  [/(?<!q)u([ỳýỷỹỵ])(?!\p{L})/giu, "ùúủũụ", "y"],
];

/** "hoà" → "hòa", "thuỷ" → "thủy": both spellings are in use, often in one text. */
function modernTones(text: string): string {
  return oldTones.reduce(
    (said, [pattern, moved, bare]) =>
      said.replace(pattern, (old: string, toned: string) => {
        const tone = toned.normalize("NFD").slice(1);
        const first = moved.at([..."\u0300\u0301\u0309\u0303\u0323"].indexOf(tone)) ?? old.charAt(0);
        const isUpper = old.charAt(0) !== old.charAt(0).toLowerCase();
        const lastUpper = toned !== toned.toLowerCase();
        return (isUpper ? first.toUpperCase() : first) + (lastUpper ? bare.toUpperCase() : bare);
      }),
    text,
  );
}

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // A few letters of other languages grow in lower case: those stay as they are.
  return [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}
