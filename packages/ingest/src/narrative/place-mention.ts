import type { IsoDate } from "@sosanh/core/figures/period";
import type { Kind } from "@sosanh/core/places/locality";
import type { NamedPlace } from "./place-book.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** A name of a place in a text, with all units it may mean. */
export interface PlaceMention {
  readonly from: number;
  readonly to: number;
  /** As written, its kind with it. */
  readonly name: string;
  readonly kind?: Kind;
  readonly units: readonly NamedPlace[];
}

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^tỉnh$/, "tinh"],
  [/^(thành phố|tp)$/, "thanh_pho"],
  [/^quận$/, "quan"],
  [/^huyện$/, "huyen"],
  [/^(thị xã|tx)$/, "thi_xa"],
  [/^phường$/, "phuong"],
  [/^xã$/, "xa"],
  [/^(thị trấn|tt)$/, "thi_tran"],
  [/^đặc khu$/, "dac_khu"],
];

const shortKinds: Readonly<Record<string, Kind>> = { p: "phuong", q: "quan", h: "huyen", x: "xa" };

const longestName = 7;

/** The kind of place that words at a token name, and the token behind them. */
export function kindAt(
  tokens: readonly Token[],
  at: number,
): { readonly kind: Kind; readonly to: number } | undefined {
  const first = tokens[at];
  if (first?.kind !== "word") return undefined;
  const short = /^[pqhx]$/.test(first.text) && first.capital && isDotted(tokens, at);
  if (short) return { kind: shortKinds[first.text] ?? "xa", to: at + 2 };
  const two = `${first.text} ${tokens[at + 1]?.text ?? ""}`;
  const isTwo = /^(thành phố|thị xã|thị trấn|đặc khu)$/.test(two);
  const kind = kinds.find(([pattern]) => pattern.test(isTwo ? two : first.text))?.[1];
  if (kind === undefined) return undefined;
  const isIsland = first.text === "huyện" && tokens[at + 1]?.text === "đảo";
  const to = at + (isTwo || isIsland ? 2 : 1);
  return { kind, to: !isTwo && first.text.length <= 2 && tokens[to]?.text === "." ? to + 1 : to };
}

/** "P.6", "H. Củ Chi": a point and then a name. */
function isDotted(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at + 2];
  return tokens[at + 1]?.text === "." && name !== undefined && (name.capital || name.kind === "number");
}

/**
 * All places a text names, in order: after their kind ("xã An Phú", "TP. Huế", "Phường 5"), or by a bare name in
 * capitals. Which unit is meant is not decided here; `on` is the day whose register names are looked up in.
 */
export function placeMentions(reading: Reading, on: IsoDate | undefined): readonly PlaceMention[] {
  const { tokens } = reading;
  const found: PlaceMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = withKind(reading, at, on) ?? bare(reading, at, on);
    if (mention !== undefined) found.push(mention);
    at = mention?.to ?? at + 1;
  }
  return found;
}

function withKind(reading: Reading, at: number, on: IsoDate | undefined): PlaceMention | undefined {
  const kind = kindAt(reading.tokens, at);
  if (kind === undefined) return undefined;
  return named(reading, { at, nameAt: kind.to, kind: kind.kind, on });
}

function bare(reading: Reading, at: number, on: IsoDate | undefined): PlaceMention | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token?.kind !== "word" || !token.capital) return undefined;
  // A word in capitals beside it makes it part of a longer name, of a person or an office.
  const isPart = (t: Token | undefined) =>
    t?.kind === "word" && t.capital && !leading.test(t.text) && !isAllCapitals(reading, at);
  if (isPart(tokens[at - 1]) || isAfterKind(tokens, at)) return undefined;
  const mention = named(reading, { at, nameAt: at, on });
  return mention === undefined || isPart(tokens[mention.to]) ? undefined : mention;
}

/** A name behind a kind that no unit of that kind has is not another's. */
function isAfterKind(tokens: readonly Token[], at: number): boolean {
  return kindAt(tokens, at - 1)?.to === at || kindAt(tokens, at - 2)?.to === at;
}

// Words that stand before a name at the beginning of a sentence, with its capital.
const leading =
  /^(tại|ở|riêng|trên|từ|của|với|và|theo|trong|đến|qua|cùng|ngoài|nay|hiện|còn|nhân|sau|trước)$/;

function isAllCapitals({ normal, tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const word = normal.text.slice(token.start, token.end);
  return word.length > 1 && word === word.toUpperCase();
}

interface Asked {
  readonly at: number;
  readonly nameAt: number;
  readonly kind?: Kind;
  readonly on: IsoDate | undefined;
}

/** The longest name that begins at a token. */
function named(reading: Reading, asked: Asked): PlaceMention | undefined {
  const { at, nameAt, kind } = asked;
  const { tokens, normal } = reading;
  const first = tokens[nameAt];
  if (first === undefined || !(first.capital || (first.kind === "number" && kind !== undefined)))
    return undefined;
  for (let to = Math.min(nameAt + longestName, nameEnd(tokens, nameAt)); to > nameAt; to--) {
    if (tokens[to - 1]?.kind === "mark") continue;
    const name = normal.text.slice(first.start, tokens[to - 1]?.end);
    const units = unitsNamed(reading, name, asked);
    if (units.length === 0) continue;
    const written = normal.text.slice(tokens[at]?.start ?? first.start, tokens[to - 1]?.end);
    return { from: at, to, name: written, units, ...(kind === undefined ? {} : { kind }) };
  }
  return undefined;
}

function nameEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind === "number") return at + 1;
  let to = at;
  // Each word of a name has a capital: "Trung tâm" is none.
  while ((tokens[to]?.kind === "word" && tokens[to]?.capital) || isInner(tokens, to)) to++;
  return to;
}

/** A hyphen or an apostrophe between two words of a name. */
function isInner(tokens: readonly Token[], at: number): boolean {
  return /^['’-]$/.test(tokens[at]?.text ?? "") && tokens[at + 1]?.kind === "word";
}

function unitsNamed({ vocabulary }: Reading, name: string, { kind, on }: Asked): readonly NamedPlace[] {
  const ofKind = (units: readonly NamedPlace[]) =>
    kind === undefined ? units : units.filter((unit) => unit.kind === kind);
  const then = ofKind(vocabulary.places.named(name, on));
  return unique(then.length > 0 ? then : ofKind(vocabulary.places.named(name)));
}

function unique(units: readonly NamedPlace[]): readonly NamedPlace[] {
  return [...new Map(units.map((unit) => [unit.uid, unit])).values()];
}
