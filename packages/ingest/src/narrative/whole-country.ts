import { nation } from "@sosanh/core/places/locality";
import type { FigureMention } from "./figure-mention.ts";
import type { FigurePlace } from "./figure-place.ts";
import type { NamedPlace } from "./place-book.ts";
import type { Reading } from "./reading.ts";
import type { ReportPlace } from "./report-place.ts";

const nationPlace: NamedPlace = { uid: nation, level: 0, kind: "quoc_gia", name: "Việt Nam" };
const longestCompany = 16;
const longestName = 6;
// An empty line counts: two paragraphs on, over a caption.
const linesOn = 5;

/** "cả nước", "toàn quốc có", "63 tỉnh, thành phố": that what follows is of the whole country; else undefined. */
export function wholeCountryAt(reading: Reading, token: number): FigurePlace | undefined {
  const { tokens, normal } = reading;
  const [before, word, next] = [tokens[token - 1], tokens[token], tokens[token + 1]];
  if (word === undefined) return undefined;
  const two = `${before?.text} ${word.text}`;
  const isNation = /^(toàn|cả|khắp) nước$/.test(two);
  const isAll = two === "toàn quốc" && (doing.test(next?.text ?? "") || isSubject(reading, token));
  if (isNation || isAll)
    return isInCompany(reading, token)
      ? undefined
      : { name: normal.text.slice(before?.start ?? word.start, word.end), unit: nationPlace, isSaid: true };
  // Sixty-three provinces until July 2025, thirty-four since. "5/63 tỉnh" is a rank.
  if (!/^(63|34)$/.test(word.text) || next?.text !== "tỉnh" || before?.text === "/") return undefined;
  let to = token + 2;
  while (to < token + longestName && /^(,|và|thành|phố)$/.test(tokens[to]?.text ?? "")) to++;
  while (/^(,|và)$/.test(tokens[to - 1]?.text ?? "")) to--;
  return { name: normal.text.slice(word.start, tokens[to - 1]?.end), unit: nationPlace, isSaid: true };
}

const doing = /^(có|xảy|đã|hiện|còn|mở|lập)$/;

/** "Toàn quốc ghi nhận …", "Trên toàn quốc, …" where a clause begins; "toàn quốc lần thứ", "toàn quốc và" tell of none. */
function isSubject({ tokens, layout }: Reading, token: number): boolean {
  const lead = /^(trong|trên|khắp)$/.test(tokens[token - 2]?.text ?? "") ? token - 3 : token - 2;
  const before = tokens[lead];
  const begins =
    before === undefined || before.kind !== "word" || layout.sentenceOf[lead] !== layout.sentenceOf[token];
  const next = tokens[token + 1];
  return begins && next?.kind === "word" && !next.capital && !joint.test(next.text);
}

// "Toàn quân khu" is another body.
const joint = /^(về|lần|năm|theo|và|của|để|với|nhằm|cùng|cũng|ta|thi|học|khu|đoàn|chủng|đội)$/;

/** "Toàn quân tuyển …": of the whole army, which is no unit of the register; undefined of who goes along with it. */
export function wholeArmyAt(reading: Reading, token: number): FigurePlace | undefined {
  const [before, word] = [reading.tokens[token - 1], reading.tokens[token]];
  if (before?.text !== "toàn" || word?.text !== "quân" || !isSubject(reading, token)) return undefined;
  return { name: reading.normal.text.slice(before.start, word.end), isSaid: true };
}

/** The whole country as whose report a text is, where it says so and names no other place. */
export function countryItself(reading: Reading): FigurePlace | undefined {
  for (const token of reading.tokens.keys()) {
    const place = wholeCountryAt(reading, token);
    if (place !== undefined) return place;
  }
  return undefined;
}

const company =
  /(?:^| )(?:cùng(?! kỳ)|hòa chung|không khí|(?:đi|dẫn|đứng|hàng|tốp) đầu)(?: |$)|(?:^| )(?:nhất|đầu tiên)(?: trong| của| trên)?$/;
// "Đứng thứ 5 cả nước", "cao hơn bình quân cả nước", "chiếm 3% của cả nước": what a place is held against.
const level =
  /(?:thứ|hạng|tốp|top) (?:\d+|\p{L}+)(?: trong| của| trên)?$|(?:bình quân|trung bình)(?: chung)?(?: của)?$|(?:^| )(?:so với|chiếm|cao hơn|thấp hơn)(?: |$)[^,;]*$/u;

/** "Cùng các địa phương trong cả nước, …", "đi đầu cả nước", "lớn nhất cả nước": who goes along is not whose figure it is. */
function isInCompany({ tokens, layout }: Reading, token: number): boolean {
  const end = token - 1;
  let from = end;
  while (from > 0 && end - from < longestCompany && layout.sentenceOf[from - 1] === layout.sentenceOf[token])
    from--;
  const before = tokens.slice(from, end).map(({ text }) => text);
  const said = before.join(" ");
  return company.test(said) || level.test(said);
}

/** A figure that the text said of the whole country. */
export interface CountryFigure {
  readonly token: number;
  readonly line: number;
  readonly place: FigurePlace;
}

/** Whether a figure that says no place goes on with the country's: until the text comes back to its own place. */
export function goesOnWithCountry(
  { layout }: Reading,
  { line: above, mentions }: ReportPlace,
  { figure, mention }: { readonly figure: CountryFigure; readonly mention: FigureMention },
): boolean {
  if ((layout.lineOf[mention.from] ?? 0) - figure.line > linesOn) return false;
  return !mentions.some(
    ({ from, units }) =>
      from > figure.token &&
      from < mention.from &&
      units.some(({ uid }) => above.some((place) => place.uid === uid)),
  );
}
