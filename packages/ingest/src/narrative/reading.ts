import type { TextDocument } from "@sosanh/core/submissions/read-document";
import type { WordRole } from "@sosanh/vietnam/narrative-tables";
import type { Layout, Line } from "./layout.ts";
import { layoutOf } from "./layout.ts";
import type { NormalText } from "./normal-text.ts";
import { normalText } from "./normal-text.ts";
import type { PhraseHit } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { tokensOf } from "./tokens.ts";
import type { NarrativeVocabulary } from "./vocabulary.ts";

/** A text prepared for rules: its tokens, what phrases stand where, its lines and sentences. */
export interface Reading {
  /** The text as given. */
  readonly source: string;
  readonly normal: NormalText;
  readonly tokens: readonly Token[];
  readonly hits: readonly PhraseHit[];
  readonly hitsFrom: (token: number) => readonly PhraseHit[];
  /** Phrases that end just before this token. */
  readonly hitsTo: (token: number) => readonly PhraseHit[];
  readonly layout: Layout;
  /** Phrases of the title: what the whole report is about. */
  readonly titled: ReadonlySet<string>;
  /** Whether a line is a row of figures: tabs or bars part it, and a number is among its cells. */
  readonly isRow: (line: number) => boolean;
  readonly vocabulary: NarrativeVocabulary;
}

/** Prepares a document; linear in its length. */
export function readingOf(document: TextDocument, vocabulary: NarrativeVocabulary): Reading {
  const normal = normalText(document.text);
  const tokens = tokensOf(normal);
  const hits = withoutNames(vocabulary.finder.find(tokens), vocabulary);
  const from = grouped(hits, (hit) => hit.from);
  const to = grouped(hits, (hit) => hit.to);
  const { sourceOf } = normal;
  const layout = layoutOf({ tokens, hits, blocks: document.blocks, sourceOf, vocabulary });
  const rows = layout.lines.map((line) => isRowOfFigures({ tokens, normal }, line));
  const isRow = (line: number) => rows[line] ?? false;
  return {
    source: document.text,
    normal,
    tokens,
    hits,
    hitsFrom: (token) => from.get(token) ?? [],
    hitsTo: (token) => to.get(token) ?? [],
    layout,
    titled: titledOf(tokens, hits, { ...layout, isRow }),
    isRow,
    vocabulary,
  };
}

const planning = ["plan", "plan-heading", "target", "assigned"] as const;

/** All but the planning words within a name that plans nothing: "mục tiêu" of "chương trình mục tiêu quốc gia". */
function withoutNames(hits: readonly PhraseHit[], { hasRole }: NarrativeVocabulary): readonly PhraseHit[] {
  const names = hits.filter(({ phrase }) => hasRole(phrase, "no-plan"));
  if (names.length === 0) return hits;
  const isWithin = (hit: PhraseHit) => names.some(({ from, to }) => hit.from >= from && hit.to <= to);
  return hits.filter((hit) => !planning.some((role) => hasRole(hit.phrase, role)) || !isWithin(hit));
}

function isRowOfFigures(
  { tokens, normal }: { readonly tokens: readonly Token[]; readonly normal: NormalText },
  { from, to }: Line,
): boolean {
  const own = tokens.slice(from, to);
  if (!own.some(({ kind }) => kind === "number")) return false;
  return /[\t|]/.test(normal.text.slice(own[0]?.start ?? 0, own.at(-1)?.end));
}

const titleLines = 14;
const longestTitle = 50;

/** Lines of the head that are no sentence. */
function titledOf(
  tokens: readonly Token[],
  hits: readonly PhraseHit[],
  { lines, lineOf, isRow }: Layout & Pick<Reading, "isRow">,
): ReadonlySet<string> {
  const isTitle = lines.slice(0, titleLines).map(({ from, to, role }, i) => {
    const last = tokens[to - 1]?.kind === "line" ? tokens[to - 2] : tokens[to - 1];
    return !isRow(i) && role !== "page" && to - from <= longestTitle && !/^[.;:,/]$/.test(last?.text ?? ".");
  });
  return new Set(hits.filter((hit) => isTitle[lineOf[hit.from] ?? titleLines]).map((hit) => hit.phrase));
}

/** The longest phrase of that role that ends just before a token. */
export function roleBefore(reading: Reading, token: number, role: WordRole): PhraseHit | undefined {
  return longest(reading.hitsTo(token).filter((hit) => reading.vocabulary.hasRole(hit.phrase, role)));
}

/** The longest phrase of that role that begins at a token. */
export function roleAt(reading: Reading, token: number, role: WordRole): PhraseHit | undefined {
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
