import type { IsoDate } from "@sosanh/core/figures/period";
import type { Kind } from "@sosanh/core/places/locality";
import { isLink } from "./layout.ts";
import type { NamedPlace } from "./place-book.ts";
import type { Reading } from "./reading.ts";
import { roleAt } from "./reading.ts";
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

const spacedKinds: Readonly<Record<string, Kind>> = { p: "thanh_pho", x: "thi_xa", t: "thi_tran" };

const committees: Readonly<Record<string, Kind>> = {
  tỉnh: "tinh",
  thành: "thanh_pho",
  thị: "thi_xa",
  quận: "quan",
  huyện: "huyen",
};

const longestName = 7;

/** The kind of place that words at a token name, and the token behind them. */
export function kindAt(
  tokens: readonly Token[],
  at: number,
): { readonly kind: Kind; readonly to: number } | undefined {
  const first = tokens[at];
  if (first?.kind !== "word") return undefined;
  // "trật tự xã hội"
  if (first.text === "xã" && tokens[at + 1]?.text === "hội" && !tokens[at + 1]?.capital) return undefined;
  const short =
    /^[pqhx]$/.test(first.text) && first.capital && isDotted(tokens, at) && !isReporter(tokens, at);
  if (short) return { kind: shortKinds[first.text] ?? "xa", to: at + 2 };
  // "T.p Hà Giang", "T.X Sơn Tây"
  const spaced =
    first.text === "t" && tokens[at + 1]?.text === "." ? spacedKinds[tokens[at + 2]?.text ?? ""] : undefined;
  if (spaced !== undefined) return { kind: spaced, to: tokens[at + 3]?.text === "." ? at + 4 : at + 3 };
  const two = `${first.text} ${tokens[at + 1]?.text ?? ""}`;
  const isTwo = /^(thành phố|thị xã|thị trấn|đặc khu)$/.test(two);
  const kind = kinds.find(([pattern]) => pattern.test(isTwo ? two : first.text))?.[1];
  if (kind === undefined) return undefined;
  const isIsland = first.text === "huyện" && tokens[at + 1]?.text === "đảo";
  const to = at + (isTwo || isIsland ? 2 : 1);
  return { kind, to: !isTwo && first.text.length <= 2 && tokens[to]?.text === "." ? to + 1 : to };
}

/** "P.V: Thưa đồng chí …": who asks, not the fifth ward. */
function isReporter(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "p" && tokens[at + 2]?.text === "v";
}

/** The name without its kind, as written: "Long An" of "xã Long An". */
export function bareName({ tokens, normal }: Reading, { from, to }: PlaceMention): string {
  const start = kindAt(tokens, from)?.to ?? from;
  return normal.text.slice(tokens[start]?.start ?? 0, tokens[to - 1]?.end);
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
    // "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" is no commune called Cộng Hòa.
    const motto = roleAt(reading, at, "motto");
    if (motto !== undefined) {
      at = motto.to;
      continue;
    }
    const mention = withKind(reading, at, on) ?? bare(reading, at, on);
    if (mention !== undefined) found.push(mention);
    at = mention?.to ?? at + 1;
  }
  const kinded = new Set(
    found.filter((m) => m.kind !== undefined).flatMap((m) => m.units.map(({ uid }) => uid)),
  );
  return found.filter(
    (m) =>
      !isOfLink(reading, m) &&
      !isCredit(reading, m) &&
      (!isChance(reading, m) || m.units.some(({ uid }) => kinded.has(uid))),
  );
}

/** In the title of another article, above the report. */
function isOfLink({ layout, tokens }: Reading, { from }: PlaceMention): boolean {
  const line = layout.lines[layout.lineOf[from] ?? 0];
  return line?.role === "page" && isLink(tokens[line.from]);
}

/** "Ảnh: Chí Hòa", "Tin, bài: Hải Vân", and a name alone below the text: who took or wrote it, called as some commune is. */
function isCredit(reading: Reading, mention: PlaceMention): boolean {
  const { tokens } = reading;
  const { from, kind } = mention;
  if (kind !== undefined) return false;
  const isLed = tokens[from - 1]?.text === ":" && /^(ảnh|bài|clip|video)$/.test(tokens[from - 2]?.text ?? "");
  return isLed || isSignature(reading, mention);
}

const longestEnd = 60;

/** "Xuân Thái" as a line of its own below the last full stop. */
function isSignature({ layout, tokens }: Reading, { from, to, units }: PlaceMention): boolean {
  const own = layout.lineOf[from] ?? 0;
  const line = layout.lines[own];
  if (line === undefined || tokens.length - to > longestEnd || units.some(({ level }) => level === 1))
    return false;
  const isAlone = (at: number) => at >= from && at < to;
  for (let at = line.from; at < line.to; at++)
    if (!isAlone(at) && (tokens[at]?.kind === "word" || tokens[at]?.kind === "number")) return false;
  const above = tokens.slice(0, line.from).findLast(({ kind }) => kind !== "line");
  const isRead = tokens.slice(line.to).some(({ kind }) => kind === "number");
  return /^[.!…]$/.test(above?.text ?? "") && !isRead;
}

const weekdays = /^thứ (hai|ba|tư|năm|sáu|bảy)$/i;

/** "BẢO VỆ AN NINH", "Thứ Ba, 5/3": words that a commune happens to be called by, where nothing else names it. */
function isChance(reading: Reading, { from, to, name, kind, units }: PlaceMention): boolean {
  if (kind !== undefined || units.some(({ level }) => level !== 3)) return false;
  if (weekdays.test(name)) return true;
  if (!isAllCapitals(reading, from)) return false;
  const before = reading.tokens[from - 1];
  const isWithin = before?.kind === "word" && isAllCapitals(reading, from - 1) && !leading.test(before.text);
  return isWithin || reading.hitsFrom(from).some((hit) => hit.to === to);
}

function withKind(reading: Reading, at: number, on: IsoDate | undefined): PlaceMention | undefined {
  const { tokens } = reading;
  const committee = committees[tokens[at]?.text ?? ""];
  // "HUYỆN ỦY BẮC SƠN": the committee's name says the kind of the place.
  if (committee !== undefined && tokens[at + 1]?.text === "ủy")
    return named(reading, { at: at + 2, nameAt: at + 2, kind: committee, on });
  const kind = kindAt(tokens, at);
  if (kind === undefined) return undefined;
  const lies = `${tokens[kind.to]?.text} ${tokens[kind.to + 1]?.text}`;
  const nameAt = layOfTheLand.test(lies) ? kind.to + 2 : kind.to;
  return named(reading, { at, nameAt, kind: kind.kind, on });
}

// "huyện miền núi Minh Hóa"
const layOfTheLand =
  /^(miền núi|vùng cao|vùng sâu|biên giới|ven biển|vùng biển|bãi ngang|trung du|đồng bằng)$/;

function bare(reading: Reading, at: number, on: IsoDate | undefined): PlaceMention | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token?.kind !== "word" || !token.capital) return undefined;
  // A word in capitals beside it makes it part of a longer name, of a person or an office.
  const isPart = (t: Token | undefined) =>
    t?.kind === "word" && t.capital && !leading.test(t.text) && !isAllCapitals(reading, at);
  if (isPart(tokens[at - 1]) || isAfterKind(tokens, at) || isOfHamlet(reading, at)) return undefined;
  if (waysAndWaters.test(tokens[at - 1]?.text ?? "") || isOfCommand(tokens, at)) return undefined;
  const mention = named(reading, { at, nameAt: at, on });
  if (mention === undefined || isPart(tokens[mention.to]) || isCommonWord(mention)) return undefined;
  return mention;
}

// "đường Điện Biên Phủ", "cầu Sài Gòn": called after a place, which is elsewhere.
const waysAndWaters = /^(đường|phố|cầu|sông|dòng|rạch|suối|kênh|hồ|núi|đèo|chợ|hẻm|ngõ|bến|quán|khẩu)$/;

/** "Bộ Tư lệnh Thủ đô Hà Nội": a command of troops, not the city. */
function isOfCommand(tokens: readonly Token[], at: number): boolean {
  return /^lệnh( thủ đô)?$/.test(
    tokens[at - 1]?.text === "đô" ? `${tokens[at - 3]?.text} thủ đô` : (tokens[at - 1]?.text ?? ""),
  );
}

/** One syllable that only communes are named by is rather a word: "Trang chủ", "Tin tức". */
function isCommonWord({ name, units }: PlaceMention): boolean {
  return !/[\s-]/.test(name) && units.every(({ level }) => level === 3);
}

/** "khu dân cư Tân Tiến": what has a name there is smaller than any unit of the register. */
function isOfHamlet({ hitsTo, vocabulary }: Reading, at: number): boolean {
  return hitsTo(at).some(({ phrase }) => vocabulary.unitOf(phrase)?.class === "hamlet");
}

/** A name behind a kind that no unit of that kind has is not another's. */
function isAfterKind(tokens: readonly Token[], at: number): boolean {
  return kindAt(tokens, at - 1)?.to === at || kindAt(tokens, at - 2)?.to === at;
}

// Words that stand before a name at the beginning of a sentence, with its capital.
const leading =
  /^(tại|ở|riêng|trên|từ|của|với|và|theo|trong|đến|qua|cùng|ngoài|nay|hiện|còn|nhân|sau|trước|về|lên|xuống|thăm|báo|đài|nguồn)$/;

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
  // "xã cẩm Ninh": a slip of the pen in the first word of a name behind its kind.
  const isSlip = kind !== undefined && first?.kind === "word" && tokens[nameAt + 1]?.capital === true;
  if (first === undefined || !(first.capital || isSlip || (first.kind === "number" && kind !== undefined)))
    return undefined;
  let end = nameEnd(tokens, nameAt);
  // "xã Tam Xuân 1": a name with a number behind it, where there is one.
  if (kind !== undefined && end > nameAt && /^\d{1,2}$/.test(tokens[end]?.text ?? "")) end++;
  for (let to = Math.min(nameAt + longestName, end); to > nameAt; to--) {
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
  // "Phường 5", and since 2025 "phường 1 Bảo Lộc"
  const first = tokens[at]?.kind;
  let to = first === "word" || first === "number" ? at + 1 : at;
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
  if (then.length > 0) return unique(then);
  // A bare name is not that of a unit that is still to come.
  const ever = kind === undefined ? vocabulary.places.namedUntil(name, on) : vocabulary.places.named(name);
  return unique(ofKind(ever));
}

function unique(units: readonly NamedPlace[]): readonly NamedPlace[] {
  return [...new Map(units.map((unit) => [unit.uid, unit])).values()];
}
