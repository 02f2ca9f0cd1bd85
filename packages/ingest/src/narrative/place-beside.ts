import { isCounted } from "./counted-place.ts";
import { offices } from "./office-words.ts";
import type { NamedPlace } from "./place-book.ts";
import type { PlaceMention } from "./place-mention.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportPlace } from "./report-place.ts";
import { isOpening } from "./sentence-opening.ts";
import { beginsSentence, sentenceStart } from "./sentence-start.ts";

/** "toàn tỉnh": all of it. */
export const whole = /^(toàn|cả|khắp)$/;

/** "Tại tỉnh bạn Đắk Nông, …": a sentence that begins with another place tells of that one. */
export function elsewhere(
  reading: Reading,
  { unit, line }: ReportPlace,
  mention: PlaceMention,
): NamedPlace | undefined {
  const { tokens } = reading;
  const { units, kind, from } = mention;
  if (isFormer(reading, mention) && units.length === 1) return units[0];
  // "Cùng thời điểm, thị xã Hương Thủy gọi …": one beside it, under the same parent.
  if (isTold(reading, mention)) {
    const beside = besideOf(unit, mention);
    if (beside !== undefined) return beside;
  }
  // A bare name is rather the province's than that of a commune called like it.
  const meant = kind === undefined ? units.filter(({ level }) => level === 1) : units;
  const [only] = meant;
  if (meant.length !== 1 || only === undefined) return undefined;
  // Whose report it is nobody settled: a unit that is named in full as what a sentence tells of is another.
  if (unit === undefined) {
    const begins = beginsSentence(reading, from) || isSubject(reading, mention);
    const isOwner = /^(toàn|cả|khắp|của)$/.test(tokens[from - 1]?.text ?? "");
    return kind !== undefined && (begins || isOwner) ? only : undefined;
  }
  return (isLead(reading, mention) || isBareSubject(reading, mention)) &&
    only.level <= unit.level &&
    !line.some(({ uid }) => uid === only.uid)
    ? only
    : undefined;
}

/** "* Tại huyện Châu Đức, …", "Sang tỉnh Cà Mau, …": a sentence that begins with where. */
function isLead(reading: Reading, { from }: PlaceMention): boolean {
  const { tokens, layout } = reading;
  return [1, 2, 3].some((back) => {
    let at = from - back;
    if (!/^(tại|ở|riêng|với|còn|sang|bên)$/.test(tokens[at]?.text ?? "")) return false;
    while (tokens[at - 1]?.kind === "mark" && layout.sentenceOf[at - 1] === layout.sentenceOf[from]) at--;
    return beginsSentence(reading, at);
  });
}

/** "Ở thị xã Điện Bàn, Trưởng Đoàn ĐBQH tỉnh … dự lễ tiễn 325 thanh niên": the part of it that a sentence begins with. */
export function leadPlace(
  reading: Reading,
  { unit, mentions }: ReportPlace,
  { token, named }: { readonly token: number; readonly named: ReadonlyMap<number, PlaceMention> },
): { readonly name: string; readonly unit: NamedPlace; readonly isSaid: true } | undefined {
  const { tokens } = reading;
  const from = sentenceStart(reading, token);
  if (!/^(tại|ở)$/.test(tokens[from]?.text ?? "")) return undefined;
  const mention = named.get(from + 1) ?? sameAgain(tokens, from + 1, mentions);
  const end = mention?.from === from + 1 ? mention.to : (kindAt(tokens, from + 1)?.to ?? from) + 1;
  if (mention?.kind === undefined || tokens[end]?.text !== ",") return undefined;
  const [part, second] = mention.units.filter(({ parent }) => parent === unit?.uid);
  return part === undefined || second !== undefined
    ? undefined
    : { name: mention.name, unit: part, isSaid: true };
}

/** "Ở thị trấn này, …": the last one of that kind that the text named. */
function sameAgain(
  tokens: Reading["tokens"],
  at: number,
  mentions: readonly PlaceMention[],
): PlaceMention | undefined {
  const kind = kindAt(tokens, at);
  if (kind === undefined || !/^(này|đó|trên)$/.test(tokens[kind.to]?.text ?? "")) return undefined;
  return mentions.findLast((mention) => mention.from < at && mention.kind === kind.kind);
}

/** "Thái Nguyên được giao gọi 1.800 công dân": a sentence that begins with a province without its kind. */
function isBareSubject(reading: Reading, { from, to, kind }: PlaceMention): boolean {
  const { tokens } = reading;
  const begins = beginsSentence(reading, from);
  return (
    kind === undefined && begins && /^(có|được|giao|đã|tiễn|tuyển|gọi|đưa)$/.test(tokens[to]?.text ?? "")
  );
}

/** "… huyện U Minh giao 97 tân binh", "phường B mở 9 lớp": who does what is counted. */
export function isDoer({ tokens }: Reading, { to, kind }: PlaceMention): boolean {
  return (
    kind !== undefined &&
    /^(giao|tiễn|gọi|đưa|mở|có|lập|lắp|bắt|khám)$/.test(tokens[to]?.text ?? "") &&
    tokens[to + 1]?.kind === "number"
  );
}

const tellings = [isSubject, isOfficeSubject, isLabel, isOfQuota, isDoer, isCounted];

/** Whether a clause tells of a place: as its subject, by its office, as a label, of its quota, or of its count. */
export function isTold(reading: Reading, mention: PlaceMention): boolean {
  return tellings.some((rule) => rule(reading, mention));
}

/** "thành phố Phú Quốc (cũ)", "huyện Tiên Lãng trước đây": a unit that is no more, not the one called like it now. */
export function isFormer({ tokens }: Reading, { to, kind }: PlaceMention): boolean {
  const next = tokens[to]?.text === "(" ? to + 1 : to;
  const isBefore = tokens[next]?.text === "trước" && tokens[next + 1]?.text === "đây";
  return kind !== undefined && (isBefore || tokens[next]?.text === "cũ");
}

/** The one unit that a name means beside the report's own, under the same parent. */
function besideOf(unit: NamedPlace | undefined, { units, kind }: PlaceMention): NamedPlace | undefined {
  if (unit === undefined) return undefined;
  const beside = units.filter((other) => other.parent === unit.parent && other.uid !== unit.uid);
  if (beside.length === 1) return beside[0];
  // One of its own rank that no other has the name of, elsewhere in the country.
  const [only, second] = units;
  const isOfItsRank = kind !== undefined && second === undefined && only?.level === unit.level;
  return isOfItsRank && only.uid !== unit.uid ? only : undefined;
}

const longestParagraph = 200;

/**
 * The place beside the report's own that the paragraph of a token began with ("Công an xã B cho biết, …. Qua kiểm tra
 * …"), or that a line above has as its label ("* Phường B"); undefined where it is the report's own again.
 */
export function paragraphPlace(
  reading: Reading,
  report: ReportPlace,
  { token, named }: { readonly token: number; readonly named: ReadonlyMap<number, PlaceMention> },
): { readonly name: string; readonly unit: NamedPlace } | undefined {
  const { layout, tokens } = reading;
  const line = layout.lineOf[token] ?? 0;
  const from = layout.lines[line]?.from ?? token;
  if (token - from > longestParagraph) return undefined;
  let begun: { readonly name: string; readonly unit: NamedPlace } | undefined;
  for (let at = from; at < token && layout.sentenceOf[at] !== layout.sentenceOf[token]; at++) {
    const mention = named.get(at);
    const isAll = whole.test(tokens[at - 1]?.text ?? "") && kindAt(tokens, at)?.kind === report.kind;
    if (mention === undefined && isAll && report.kind !== undefined) return undefined;
    if (mention?.kind === undefined) continue;
    if (![isTold, isAgent, isLead].some((rule) => rule(reading, mention))) continue;
    if (mention.units.some(({ uid }) => report.line.some((own) => own.uid === uid))) return undefined;
    const unit =
      layout.sentenceOf[at] === layout.sentenceOf[from] ? besideOf(report.unit, mention) : undefined;
    if (unit !== undefined) begun = { name: mention.name, unit };
  }
  return (
    begun ?? speakerPlace(reading, report, { line, named }) ?? labelAbove(reading, report, { line, named })
  );
}

const longestSpeaker = 24;
const speakers =
  /^(ông|bà|anh|chị|cụ|đồng chí|đ\/c|đại diện|lãnh đạo|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trưởng công an|bí thư|chủ tịch)( |$)/;

const speaking = / (phát biểu|cho biết|báo cáo|tham luận)$/;

/** "* Ông Giàng A (xã Bản Phố): …", "3) Phường B phát biểu: …": a line tells of the place of who speaks in it. */
function speakerPlace(
  { layout, tokens }: Reading,
  report: ReportPlace,
  { line, named }: { readonly line: number; readonly named: ReadonlyMap<number, PlaceMention> },
): { readonly name: string; readonly unit: NamedPlace } | undefined {
  const { from, to } = layout.lines[line] ?? { from: 0, to: 0 };
  let start = from;
  while (start < to && tokens[start]?.kind === "mark") start++;
  if (tokens[start]?.kind === "number" && /^[).]$/.test(tokens[start + 1]?.text ?? "")) start += 2;
  const colon = tokens.slice(start, Math.min(to, start + longestSpeaker)).findIndex((t) => t.text === ":");
  const words = tokens.slice(start, start + Math.max(0, colon)).map((t) => t.text);
  const isPlace = kindAt(tokens, start) !== undefined && speaking.test(words.join(" "));
  if (!isPlace && !speakers.test(words.join(" "))) return undefined;
  for (let at = start + colon - 1; at >= start; at--) {
    const mention = named.get(at);
    if (mention?.kind === undefined) continue;
    const within = mention.units.filter(({ parent }) => parent === report.unit?.uid);
    const unit = within.length === 1 ? within[0] : besideOf(report.unit, mention);
    return unit === undefined ? undefined : { name: mention.name, unit };
  }
  return undefined;
}

const farthestLabel = 6;

/** The place that a line above names and nothing else. */
function labelAbove(
  { layout, tokens }: Reading,
  report: ReportPlace,
  { line, named }: { readonly line: number; readonly named: ReadonlyMap<number, PlaceMention> },
): { readonly name: string; readonly unit: NamedPlace } | undefined {
  for (let above = line - 1; above >= Math.max(0, line - farthestLabel); above--) {
    const bounds = layout.lines[above];
    if (bounds === undefined) return undefined;
    let at = bounds.from;
    while (at < bounds.to && tokens[at]?.kind === "mark") at++;
    const mention = named.get(at);
    if (mention?.kind === undefined) continue;
    if (tokens.slice(mention.to, bounds.to).some((t) => t.kind === "word" || t.kind === "number")) continue;
    const unit = besideOf(report.unit, mention);
    return unit === undefined ? undefined : { name: mention.name, unit };
  }
  return undefined;
}

/** "Hội nghị cũng được UBND huyện Đông Giang tổ chức": who does what the sentence tells. */
function isAgent({ tokens }: Reading, { from }: PlaceMention): boolean {
  if (!offices.test(tokens[from - 1]?.text ?? "")) return false;
  for (let at = from - 1; at >= from - longestOffice && tokens[at]?.kind === "word"; at--)
    if (/^(được|do|bởi)$/.test(tokens[at]?.text ?? "")) return true;
  return false;
}

/** "Chỉ tiêu xã Thái Thụy được giao là 69": a sentence that begins with what one place was given. */
function isOfQuota(reading: Reading, { from, kind }: PlaceMention): boolean {
  const { tokens } = reading;
  const before = tokens[from - 1]?.text === "của" ? from - 2 : from - 1;
  const start = before - 1;
  return (
    kind !== undefined &&
    /^(chỉ tiêu|kết quả)$/.test(`${tokens[start]?.text} ${tokens[before]?.text}`) &&
    beginsSentence(reading, start)
  );
}

/** "… giao tỉnh Sóc Trăng chỉ tiêu 1.090": who was given what is counted. */
export function isGiven({ tokens }: Reading, { from, kind }: PlaceMention): boolean {
  const before = tokens[from - 1]?.text === "cho" ? from - 2 : from - 1;
  return kind !== undefined && tokens[before]?.text === "giao";
}

/** "Được biết, năm 2022 tỉnh Quảng Trị giao …": named with its kind where a clause begins, and with no mark behind. */
export function isSubject(reading: Reading, { from, to, kind }: PlaceMention): boolean {
  const { tokens, hitsFrom, vocabulary } = reading;
  const before = tokens[from - 1];
  const begins =
    beginsSentence(reading, from) ||
    (before?.kind === "number" && tokens[from - 2]?.text === "năm") ||
    (before?.text === "," && isOpening(reading, from - 1)) ||
    isNowTold(tokens, from) ||
    isContrasted(reading, from);
  // "tỉnh X giao huyện" gives, "huyện X được giao 69 chỉ tiêu" is told of.
  const isAssigning =
    tokens[to]?.text !== "được" && hitsFrom(to).some(({ phrase }) => vocabulary.hasRole(phrase, "assigned"));
  return kind !== undefined && begins && tokens[to]?.kind === "word" && !isAssigning;
}

/** "* Đắk Mil: …": a line that begins with a name and a colon. */
function isLabel({ tokens, layout }: Reading, { from, to }: PlaceMention): boolean {
  if (tokens[to]?.text !== ":") return false;
  const line = layout.lines[layout.lineOf[from] ?? 0]?.from ?? from;
  return from - line <= 2 && tokens.slice(line, from).every((t) => t.kind !== "word");
}

const longestOffice = 5;

/** "Ban CHQS quận Kiến An có …": a sentence that begins with the office of a place named with its kind. */
function isOfficeSubject(reading: Reading, { from, to, kind }: PlaceMention): boolean {
  const { tokens } = reading;
  const isEnd =
    tokens[to]?.kind !== "word" && !(tokens[to]?.text === "," && tokens[to + 1]?.capital === false);
  if (kind === undefined || isEnd || !offices.test(tokens[from - 1]?.text ?? "")) return false;
  for (let at = from - 1; at >= from - longestOffice && tokens[at]?.kind === "word"; at--) {
    const isFirst = beginsSentence(reading, at) || tokens[at - 1]?.text === ":";
    // "Cùng ngày, Công an quận Gò Vấp …"
    if (isFirst || (tokens[at - 1]?.text === "," && isOpening(reading, at - 1))) return true;
  }
  return false;
}

/** "Trong khi đó đặc khu Kiên Hải có …": one held against what was told. */
function isContrasted(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  const isWhile = tokens[from - 1]?.text === "đó" && tokens[from - 2]?.text === "khi";
  const start = isWhile ? from - 3 : from - 1;
  const isBegun = beginsSentence(reading, start);
  return isBegun && (isWhile || tokens[start]?.text === "còn");
}

/** "Ra đời tại xã Xuân Cảnh, nay tỉnh Phú Yên có 113 tổ": how it stands now, and of whom. */
function isNowTold(tokens: Reading["tokens"], from: number): boolean {
  const words = [-3, -2, -1].map((back) => tokens[from + back]?.text ?? "").join(" ");
  return /[,;] (?:(?:đến|hiện) )?nay$/.test(words);
}
