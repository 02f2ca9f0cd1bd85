import type { TextDocument } from "@sosanh/core/submissions/read-document";
import type { Span } from "@sosanh/core/submissions/span";
import type { PhraseHit } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import type { NarrativeVocabulary } from "./vocabulary.ts";

/** A line of a text, or several that a page broke: tokens `from` to `to`, end exclusive. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** `page` is the page around the report: counters, addresses, lists of other articles. */
  readonly role: "text" | "heading" | "page";
  /** The line that says what this one is about, by its place in the list. */
  readonly heading?: number;
}

/** What stands where: each token's line and sentence, by number. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly lineOf: readonly number[];
  readonly sentenceOf: readonly number[];
}

/** What a layout is made from; spans of blocks are offsets into the source, tokens into the normal text. */
export interface LayoutParts {
  readonly tokens: readonly Token[];
  readonly hits: readonly PhraseHit[];
  readonly blocks: TextDocument["blocks"];
  readonly sourceOf: (span: Span) => Span;
  readonly vocabulary: NarrativeVocabulary;
}

type Bounds = Pick<Line, "from" | "to">;

// A page breaks its lines at its width; a line of a list is shorter.
const brokenLineLength = 60;
const longestPageLine = 30;
const longestPageEnd = 7;
const longestHeading = 28;
// What ends a page stands in its later part: "Thông báo" can also be a title.
const pageEndsAfter = 0.35;

/** Finds lines, headings and sentences. */
export function layoutOf(parts: LayoutParts): Layout {
  const bounds = linesOf(parts.tokens);
  const roles = rolesOf(bounds, parts);
  const lines: Line[] = [];
  let heading: number | undefined;
  for (const [i, { from, to }] of bounds.entries()) {
    const role = roles[i] ?? "text";
    if (role === "text" && endsList(parts.tokens, bounds[i - 1], { from, to }))
      heading = keptHeading(heading, bounds, parts.tokens);
    lines.push({ from, to, role, ...(heading === undefined ? {} : { heading }) });
    if (role === "heading") heading = i;
    else if (role === "text" && endsParagraph(parts.tokens, { from, to }))
      heading = keptHeading(heading, bounds, parts.tokens);
  }
  const lineOf = lines.flatMap(({ from, to }, i) => Array<number>(to - from).fill(i));
  return { lines, lineOf, sentenceOf: sentencesOf(parts.tokens, lineOf) };
}

/** A numbered heading holds for all below it; a line that ends in a colon for the list after it. */
function keptHeading(
  heading: number | undefined,
  bounds: readonly Bounds[],
  tokens: readonly Token[],
): number | undefined {
  const bound = heading === undefined ? undefined : bounds[heading];
  if (bound === undefined) return undefined;
  return isNumbered(tokens, bound) || isUpper(tokens, bound) ? heading : undefined;
}

function endsParagraph(tokens: readonly Token[], { from, to }: Bounds): boolean {
  return tokens[to - 2]?.text === "." && !isListItem(tokens, from);
}

/** "- 96 camera", "1. 96 camera"; not "96 camera". */
function isListItem(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  return first?.kind === "mark" || (first?.kind === "number" && /^[.)]$/.test(tokens[from + 1]?.text ?? ""));
}

/** Behind the items of a list a line that is none, and begins anew: what the list was of is over. */
function endsList(tokens: readonly Token[], before: Bounds | undefined, { from }: Bounds): boolean {
  const first = tokens[from];
  if (before === undefined || first?.kind !== "word" || !first.capital) return false;
  return isListItem(tokens, before.from);
}

function linesOf(tokens: readonly Token[]): readonly Bounds[] {
  const lines: Bounds[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind !== "line" || isBrokenLine(tokens, from, i)) continue;
    lines.push({ from, to: i + 1 });
    from = i + 1;
  }
  if (from < tokens.length) lines.push({ from, to: tokens.length });
  return lines;
}

/** True where a sentence goes on in the next line. */
function isBrokenLine(tokens: readonly Token[], from: number, end: number): boolean {
  const first = tokens[from];
  const last = tokens[end - 1];
  const next = tokens[end + 1];
  if (first === undefined || last === undefined || next === undefined || end === from) return false;
  if (next.kind !== "word" || next.capital || /^[.:;!?|]$/.test(last.text)) return false;
  return last.end - first.start > brokenLineLength;
}

function rolesOf(bounds: readonly Bounds[], parts: LayoutParts): readonly Line["role"][] {
  const { tokens, hits, vocabulary } = parts;
  const pageWords = hits.filter(({ phrase }) => vocabulary.hasRole(phrase, "page-line"));
  const pageEnds = hits.filter(({ phrase }) => vocabulary.hasRole(phrase, "page-end"));
  const isPlan = planLines(parts);
  const outside = outsideOf(parts);
  let ended = false;
  let begun = false;
  let word = 0;
  let end = 0;
  return bounds.map(({ from, to }) => {
    while ((pageWords[word]?.from ?? to) < from) word++;
    while ((pageEnds[end]?.from ?? to) < from) end++;
    const last = tokens[to - 1]?.kind === "line" ? tokens[to - 2] : tokens[to - 1];
    const isShort = to - from <= longestPageLine && last?.text !== ".";
    const hasPageWord = (pageWords[word]?.from ?? to) < to;
    const isPageEnd = pageEnds[end]?.from === from && to - from <= longestPageEnd;
    if (isPageEnd && from > tokens.length * pageEndsAfter) ended = true;
    begun ||= to - from >= paragraphTokens;
    const isOther = !begun && isLink(tokens[from]);
    if (ended || outside(from) || (isShort && hasPageWord) || isCaption(tokens, from) || isOther)
      return "page";
    return isHeading(tokens, { from, to }) || isPlan({ from, to }) ? "heading" : "text";
  });
}

// So many begin the report itself.
const paragraphTokens = 40;

/** "» Chợ Đồn: Ngày hội tòng quân xuân 2017", above the report: the title of another article. */
export function isLink(first: Token | undefined): boolean {
  return first?.text === "»" || first?.text === "›";
}

/** Tells whether a token stands in no block, or in one of the page around the report. */
function outsideOf({ tokens, blocks, sourceOf }: LayoutParts): (token: number) => boolean {
  const read = blocks.filter(({ role }) => role !== "boilerplate");
  let at = 0;
  return (index) => {
    const token = tokens[index];
    if (token === undefined || token.kind === "line") return false;
    const { start } = sourceOf(token);
    while ((read[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const block = read[at];
    return block === undefined || start < block.start;
  };
}

function isCaption(tokens: readonly Token[], from: number): boolean {
  const [first, second, third] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (first?.text !== "ảnh") return false;
  return second?.text === ":" || (second?.kind === "number" && third?.text === ":");
}

function isHeading(tokens: readonly Token[], bounds: Bounds): boolean {
  const { from, to } = bounds;
  const length = to - from - 1;
  if (length < 1 || length > longestHeading) return false;
  if (tokens[to - 2]?.text === ":") return true;
  if (/^[.;,]$/.test(tokens[to - 2]?.text ?? "")) return false;
  return isNumbered(tokens, bounds) || isUpper(tokens, bounds);
}

const longestPlanLine = 14;

/** "* Mục tiêu năm 2026", "Chỉ tiêu năm tới": a short line that begins with a plan and has no figure and no full stop. */
function planLines({ tokens, hits, vocabulary }: LayoutParts): (bounds: Bounds) => boolean {
  const ends = new Map<number, number>();
  for (const { phrase, from, to } of hits)
    if (vocabulary.hasRole(phrase, "plan") || vocabulary.hasRole(phrase, "plan-heading"))
      ends.set(from, Math.max(to, ends.get(from) ?? 0));
  return ({ from, to }) => {
    if (to - from > longestPlanLine || /^[.;,!?]$/.test(tokens[to - 2]?.text ?? "")) return false;
    const first = tokens[from]?.kind === "mark" ? from + 1 : from;
    const end = ends.get(first);
    if (end === undefined || tokens[first]?.capital !== true) return false;
    return tokens.slice(end, to).every(({ kind, text }) => kind !== "number" || /^20\d{2}$/.test(text));
  };
}

function isNumbered(tokens: readonly Token[], { from }: Bounds): boolean {
  const first = tokens[from];
  if (first?.kind === "number") return tokens[from + 1]?.text === "." || /^\d\.\d$/.test(first.text);
  const mark = tokens[from + 1]?.text ?? "";
  // "Phần thứ ba: NĂM 2019"
  if (first?.text === "phần" && first.capital && /^(thứ|[ivx]+|\d)$/.test(mark)) return true;
  if (/^[a-eg]$/.test(first?.text ?? "")) return mark === ")" || (mark === "." && first?.capital === true);
  return /^(i|ii|iii|iv|v|vi|vii|viii|ix|x)$/.test(first?.text ?? "") && /^[.-]$/.test(mark);
}

function isUpper(tokens: readonly Token[], { from, to }: Bounds): boolean {
  const line = tokens.slice(from, to);
  // A row of a table is no heading.
  const isCell = (t: Token) => t.text === "|" || t.kind === "number";
  if (line.some((t, i) => isCell(t) && line[i + 1]?.kind === "number")) return false;
  const words = line.filter((t) => t.kind === "word");
  return words.length > 1 && words.every((t) => t.capital);
}

const abbreviated = /^(tp|tx|tt|q|h|p|x|ts|ths|pgs|gs|bs|đ|c|st|tr)$/;

function sentencesOf(tokens: readonly Token[], lineOf: readonly number[]): readonly number[] {
  let sentence = 0;
  return tokens.map((token, i) => {
    if (i > 0 && lineOf[i] !== lineOf[i - 1]) sentence++;
    const own = sentence;
    if (isSentenceEnd(tokens, i, token)) sentence++;
    return own;
  });
}

function isSentenceEnd(tokens: readonly Token[], i: number, { kind, text }: Token): boolean {
  if (kind !== "mark" || !/^[.!?…]$/.test(text)) return false;
  const next = tokens[i + 1];
  if (next === undefined || next.glued) return false;
  const before = tokens[i - 1];
  return text !== "." || !(before?.capital === true && abbreviated.test(before.text));
}
