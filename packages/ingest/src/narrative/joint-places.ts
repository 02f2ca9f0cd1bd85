import type { FigureMention } from "./figure-mention.ts";
import type { PlaceMention } from "./place-mention.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { longest } from "./reading.ts";
import { sentenceStart } from "./sentence-start.ts";

const fewest = 3;
const longestItem = 5;
const longestSentence = 90;

/**
 * What several places are called that have one figure together: "12 địa phương" of "12 địa phương là phường A, B, xã C
 * giao 390 công dân", else the last of their names as written; undefined of a place that stands alone.
 */
export function jointName(reading: Reading, last: PlaceMention): string | undefined {
  const { tokens, normal } = reading;
  const next = tokens[last.to];
  // "xã A và xã B 30 thanh niên"
  const isCounted = next?.kind === "number" && tokens[last.from - 1]?.text === "và";
  if (!isCounted && (next?.kind !== "word" || next.capital)) return undefined;
  let from = last.from;
  let items = 1;
  for (;;) {
    if (!/^(,|và)$/.test(tokens[from - 1]?.text ?? "")) break;
    const item = itemFrom(reading, from - 1);
    if (item === undefined) break;
    // "Sau khi sáp nhập xã A, B và C, xã D có …": behind "và C" a list is over.
    if (items === 1 && tokens[from - 1]?.text === "," && tokens[item - 1]?.text === "và") return undefined;
    from = item;
    items++;
  }
  if (items < fewest && !isPair(reading, from, last)) return undefined;
  return (
    countBefore(reading, from) ?? normal.text.slice(tokens[from]?.start ?? 0, tokens[last.to - 1]?.end ?? 0)
  );
}

const communes: ReadonlySet<string> = new Set(["xa", "phuong", "thi_tran", "dac_khu"]);

/**
 * "Hai xã A và B có 45", "Xã A và phường B có 45", "xã A, xã B có 45": two of one rank have one figure together; "phường A,
 * thành phố B" is one place and where it lies.
 */
function isPair({ tokens }: Reading, from: number, last: PlaceMention): boolean {
  if (from === last.from) return false;
  if (/^(0?2|hai)$/.test(tokens[from - 1]?.text ?? "")) return true;
  const first = kindAt(tokens, from)?.kind;
  if (first === undefined || last.kind === undefined) return false;
  const isOfOneRank = communes.has(first) === communes.has(last.kind);
  return first === last.kind || (isOfOneRank && tokens[last.from - 1]?.text === "và");
}

/** Whether a place is the first of several named in one breath: "các xã: Quế Nham, Việt Lập, Liên Sơn, …". */
export function isOneOfSeveral(
  { tokens }: Reading,
  first: PlaceMention,
  mentions: readonly PlaceMention[],
): boolean {
  const level = first.units[0]?.level;
  // "xã A, huyện B, tỉnh C" is one place and those it lies in; "xã A, huyện B; xã C, huyện D" are two.
  const isPeer = ({ units }: PlaceMention) => units.some((unit) => unit.level === level);
  const beginning = new Map(mentions.map((mention) => [mention.from, mention]));
  let at: PlaceMention | undefined = first;
  let items = 0;
  while (at !== undefined && items < fewest) {
    if (isPeer(at)) items++;
    at = /^([,;]|và)$/.test(tokens[at.to]?.text ?? "") ? beginning.get(at.to + 1) : undefined;
  }
  return items >= fewest;
}

const longestWhere = 40;
const ofList = /^(,|và|:|\(|xã|phường|thị|trấn|địa|phương|đơn|vị|các|điểm)$/;

/** "Huyện diễn tập tại 3 xã: A, B và C với 268 người": where something of its own was held, told in a sentence that began with who held it. */
export function isWhereHeld({ tokens, layout }: Reading, last: PlaceMention): boolean {
  let at = last.from - 1;
  const isItem = (token: (typeof tokens)[number] | undefined) =>
    token !== undefined && (ofList.test(token.text) || token.kind === "number" || token.capital);
  while (last.from - at < longestWhere && isItem(tokens[at])) at--;
  if (!/^(tại|ở)$/.test(tokens[at]?.text ?? "")) return false;
  const from = sentenceStart({ layout }, at, longestWhere);
  const before = tokens.slice(from, at).map(({ text }) => text);
  return /(?:^| )(?:diễn tập|hội thao|hội thi|tập huấn|huấn luyện)(?: |$)/.test(before.join(" "));
}

const farthestBehind = 10;

/** "… đã có 210 thành viên ở phường A và phường B": two of one rank that are named behind what they have together. */
export function jointBehind(
  { tokens, layout, normal }: Reading,
  { unitTo }: Pick<FigureMention, "unitTo">,
  mentions: readonly PlaceMention[],
): string | undefined {
  for (let at = unitTo; at < unitTo + farthestBehind; at++) {
    if (layout.sentenceOf[at] !== layout.sentenceOf[unitTo - 1] || tokens[at]?.kind === "number")
      return undefined;
    if (/^[;,]$/.test(tokens[at]?.text ?? "")) return undefined;
    if (!/^(ở|tại|thuộc)$/.test(tokens[at]?.text ?? "")) continue;
    const next = /^(0?2|hai|cả)$/.test(tokens[at + 1]?.text ?? "") ? at + 2 : at + 1;
    const first = mentions.find(({ from }) => from === next);
    const second = mentions.find(({ from }) => from === (first?.to ?? -1) + 1);
    if (first === undefined || second === undefined || tokens[first.to]?.text !== "và") return undefined;
    const isEnd = !/^(,|và|\()$/.test(tokens[second.to]?.text ?? "");
    if (!isEnd || first.kind === undefined || !communes.has(first.kind)) return undefined;
    return normal.text.slice(tokens[first.from]?.start ?? 0, tokens[second.to - 1]?.end ?? 0);
  }
  return undefined;
}

const buildings = /^(trường|trạm|nhà|hội|sân|đình|chùa)$/;
const longestBuilding = 5;

/**
 * "khám tuyển ở trường tiểu học Lệ Xá cho thanh niên của 3 xã Trung Dũng, Lệ Xá, Đức Thắng": a place that a text names
 * only by a building in it and among others is not whose figures they are. The others and it, as written.
 */
export function placesTogether(
  { tokens, normal }: Reading,
  named: PlaceMention,
  mentions: readonly PlaceMention[],
): { readonly name: string; readonly places: readonly PlaceMention[] } | undefined {
  const before = tokens.slice(Math.max(0, named.from - longestBuilding), named.from);
  if (named.kind !== undefined || !before.some(({ text }) => buildings.test(text))) return undefined;
  const again = mentions.filter((m) => m !== named && m.units.some(({ uid }) => uid === named.units[0]?.uid));
  const [places, ...others] = again.map((mention) => listAround(tokens, mention, mentions));
  const [first, last] = [places?.at(0), places?.at(-1)];
  if (places === undefined || first === undefined || last === undefined) return undefined;
  if ([places, ...others].some(({ length }) => length < fewest)) return undefined;
  const from = tokens[first.from - 1]?.kind === "number" ? first.from - 1 : first.from;
  return { name: normal.text.slice(tokens[from]?.start, tokens[last.to - 1]?.end), places };
}

/** The places named in one breath with one, it among them. */
function listAround(
  tokens: Reading["tokens"],
  mention: PlaceMention,
  mentions: readonly PlaceMention[],
): readonly PlaceMention[] {
  const isJoin = (at: number) => /^(,|và)$/.test(tokens[at]?.text ?? "");
  const list = [mention];
  for (const next of mentions)
    if (isJoin(list.at(-1)?.to ?? 0) && next.from === (list.at(-1)?.to ?? 0) + 1) list.push(next);
  for (const before of mentions.toReversed())
    if (isJoin((list[0]?.from ?? 0) - 1) && before.to === (list[0]?.from ?? 0) - 1) list.unshift(before);
  return list;
}

/** Where the name begins that ends before a token; undefined where none does. */
function itemFrom({ tokens }: Reading, end: number): number | undefined {
  let from = end;
  while (
    from > 0 &&
    end - from < longestItem &&
    tokens[from - 1]?.kind === "word" &&
    tokens[from - 1]?.capital
  )
    from--;
  if (from === end) return undefined;
  return kindAt(tokens, from - 1)?.to === from ? from - 1 : from;
}

/** "12 địa phương" earlier in the sentence. */
function countBefore(reading: Reading, token: number): string | undefined {
  const { tokens, hitsFrom, vocabulary, normal } = reading;
  const from = sentenceStart(reading, token, longestSentence);
  for (let at = from; at < token; at++) {
    const hit = longest(
      hitsFrom(at + 1).filter(({ phrase }) =>
        /^(commune|district)$/.test(vocabulary.unitOf(phrase)?.class ?? ""),
      ),
    );
    if (tokens[at]?.kind === "number" && hit !== undefined)
      return normal.text.slice(tokens[at]?.start ?? 0, tokens[hit.to - 1]?.end ?? 0);
  }
  return undefined;
}
