import type { PlaceMention } from "./place-mention.ts";
import type { Reading } from "./reading.ts";

const reporters = /^(ubnd|hđnd|mttq|ubmttq|bchqs|chqs|bcđ|an|sự|ủy|quân|huyện|đoàn|dân|đảng)$/;

/** How much one mention of a place speaks for it as whose report a text is; less than nothing where it speaks against. */
export function pointsOf(reading: Reading, mention: PlaceMention, isFirst: boolean): number {
  const { tokens, layout } = reading;
  const before = tokens[mention.from - 1];
  const text = before?.text ?? "";
  let points = mention.kind === undefined ? 0.6 : 1;
  if (isFirst) points += 2;
  if ((layout.lineOf[mention.from] ?? 0) <= 6) points += 1;
  if (reporters.test(text) && mention.kind !== undefined) points += 2;
  if (isInspected(tokens, mention)) points += 4;
  if (isReceiver(tokens, mention.from)) points -= 8;
  // "Phó Chỉ huy trưởng Bộ CHQS tỉnh Đắk Lắk về dự": whose guest came.
  if (isOfGuest(tokens, mention)) points -= 4;
  // "(Xã Na Hối, ngày 15/8/2023)" below a title: where it was held.
  if (isVenue(tokens, mention)) points -= 5;
  const isAfterPlace = text === "(" || text === "," || text === "-" || text === "|";
  if (isAfterPlace && !isFirst) points -= 1.5;
  if (/^(tại|ở|từ|đến)$/.test(text)) points -= 1.2;
  // "Cổng thông tin điện tử tỉnh …": whose page it is, which tells of many.
  if (text === "tử" && tokens[mention.from - 2]?.text === "điện") points -= 3;
  // "Hội An 13/48 người, Thăng Bình 28/45 người": one of those that are counted.
  if (isCounted(reading, mention)) points -= 6;
  // "Bạc Liêu: …" above a text: whose news it is.
  if (isTitleLabel({ tokens, layout }, mention)) points += 4;
  // What the page around a report says of whose page it is.
  if (layout.lines[layout.lineOf[mention.from] ?? 0]?.role === "page") points -= 2;
  // "Cơ quan của Đảng bộ tỉnh Bắc Kạn": whose paper it is.
  if (isOfPaper(reading, mention)) points -= 3;
  // "Báo Cần Thơ": nor is it the paper's own.
  if (/^(báo|đài|nguồn)$/.test(text) && mention.kind === undefined) points -= 3;
  return points;
}

function isOfPaper({ tokens, normal }: Reading, { from }: PlaceMention): boolean {
  const before = normal.lower.slice(tokens[from - longestMasthead]?.start ?? 0, tokens[from]?.start ?? 0);
  return /(cơ quan( ngôn luận)?|tiếng nói|diễn đàn) của (ban chấp hành )?đảng bộ[^.;:]*$/.test(before);
}

const longestMasthead = 16;

const titleLines = 12;

function isCounted({ tokens, layout }: Reading, { from, to, kind }: PlaceMention): boolean {
  if (tokens[to]?.kind !== "number") return false;
  // A row of a table begins with the one it counts.
  const isRow = layout.lines[layout.lineOf[from] ?? 0]?.from === from;
  return isRow || (kind === undefined && /^[,:;]$/.test(tokens[from - 1]?.text ?? ""));
}

function isTitleLabel(
  { tokens, layout }: Pick<Reading, "tokens" | "layout">,
  { from, to }: PlaceMention,
): boolean {
  const line = layout.lineOf[from] ?? 0;
  return (
    line < titleLines &&
    layout.lines[line]?.from === from &&
    tokens[to]?.text === ":" &&
    tokens[to + 1]?.kind === "word"
  );
}

function isOfGuest(tokens: Reading["tokens"], { to, kind }: PlaceMention): boolean {
  const next = tokens[to]?.text === "(" || tokens[to]?.text === "," ? to + 1 : to;
  return (
    kind !== undefined && /^(về|đến|tới|tham) dự$/.test(`${tokens[next]?.text} ${tokens[next + 1]?.text}`)
  );
}

/** In a bracket with a day: of a letterhead the day stands in none. */
function isVenue(tokens: Reading["tokens"], { from, to }: PlaceMention): boolean {
  return tokens[from - 1]?.text === "(" && tokens[to]?.text === "," && tokens[to + 1]?.text === "ngày";
}

const longestOffice = 6;

const longestVisit = 40;

/** "đoàn … của huyện kiểm tra … đối với Ban CHQS xã …": who is looked at, not who came. */
function isInspected(tokens: Reading["tokens"], { from, kind }: PlaceMention): boolean {
  let at = from - 1;
  while (at > from - longestOffice && tokens[at]?.kind === "word" && tokens[at]?.text !== "với") at--;
  if (kind === undefined || tokens[at]?.text !== "với" || tokens[at - 1]?.text !== "đối") return false;
  return tokens
    .slice(Math.max(0, from - longestVisit), at)
    .some(({ text }, i, list) => text === "kiểm" && list[i + 1]?.text === "tra");
}

/** "nhận quân" of who gets recruits; "lễ giao nhận quân tại …" is of who gives them. */
function isReceiving(tokens: Reading["tokens"], at: number): boolean {
  return tokens[at]?.text === "quân" && tokens[at - 1]?.text === "nhận" && tokens[at - 2]?.text !== "giao";
}

/** "chuyển người và tang vật sang Công an xã …", "Đơn vị nhận quân là …": a neighbour that something was handed to. */
function isReceiver(tokens: Reading["tokens"], from: number): boolean {
  for (let at = from - 1; at >= from - longestOffice && tokens[at]?.kind === "word"; at--)
    if (tokens[at]?.text === "sang" || isReceiving(tokens, at)) return true;
  return false;
}
