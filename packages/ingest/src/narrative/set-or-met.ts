import type { FigureMention } from "./figure-mention.ts";
import type { PhraseHit } from "./phrases.ts";
import type { Reading } from "./reading.ts";

/** "Để hoàn thành chỉ tiêu giao quân của huyện là 184 thanh niên, …", "Theo chỉ tiêu, năm nay huyện có 184 thanh niên nhập ngũ": how many are still to be reached. */
export function isAmountToReach(
  { tokens, normal }: Reading,
  { from: figure, unit }: FigureMention,
  from: number,
): boolean {
  if (!/^(person|individual|quota)$/.test(unit?.class ?? "")) return false;
  const clause = normal.lower.slice(tokens[from]?.start ?? 0, tokens[figure]?.start ?? 0);
  if (byQuota.test(clause)) return true;
  return opensPurpose(tokens, from) && toReach.test(clause);
}

const byQuota =
  /^theo chỉ tiêu(?: (?!đã )[^\s,;]+){0,6},(?!.*(?:^|[ ,])(?:đã|vừa|đạt|có mặt) )[^;\d]*(?:năm 20\d\d[^;\d]*)?$/;
const toReach =
  /(?:hoàn thành|đạt|bảo đảm|đảm bảo)(?: [^\s,;]+){0,3} (?:chỉ tiêu|kế hoạch)(?: [^\s,;]+){0,12} (?:là )?$/;

/** "19 đồng chí dự kiến kết nạp": what is said of them is still to come. */
export function isExpectedBehind({ tokens }: Reading, { unit, unitTo }: FigureMention): boolean {
  const isPeople = /^(person|individual|member)$/.test(unit?.class ?? "");
  return isPeople && tokens[unitTo]?.text === "dự" && tokens[unitTo + 1]?.text === "kiến";
}

/** Where a figure stands: the first token of its sentence, and its own. */
interface At {
  readonly sentence: number;
  readonly figure: number;
}

/** Whether a sentence says that a target in it was kept or met: then it is not what is set. */
export function isMetHere(reading: Reading, hit: PhraseHit, at: At): boolean {
  return (
    isKept(reading, hit, at.sentence) ||
    isOnSchedule(reading, hit, at.sentence) ||
    isHeldAsPlanned(reading, hit, at.figure) ||
    isDrawnUp(reading, hit, at.figure)
  );
}

/** "biên chế dân quân bảo đảm chỉ tiêu, chất lượng với 57 đồng chí": it was met, but for "Để bảo đảm chỉ tiêu …". */
function isKept({ tokens }: Reading, { from }: PhraseHit, sentence: number): boolean {
  const words = `${tokens[from - 2]?.text} ${tokens[from - 1]?.text}`;
  return /^(bảo đảm|đảm bảo)$/.test(words) && !opensPurpose(tokens, sentence);
}

/** "Sáng 12/5, theo kế hoạch, phường ra mắt 5 mô hình": on a day that is told of, it went as planned. */
function isOnSchedule({ tokens, normal }: Reading, { from, phrase }: PhraseHit, sentence: number): boolean {
  if (phrase !== "theo kế hoạch") return false;
  const before = normal.lower.slice(tokens[sentence]?.start ?? 0, tokens[from]?.start ?? 0);
  return /^(?:sáng|trưa|chiều|tối|ngày)(?: (?:ngày|nay))? \(?\d{1,2}[/.-]\d{1,2}(?![\d.])|^(?:tại buổi lễ|vừa qua)/.test(
    before,
  );
}

/**
 * "Theo kế hoạch, phường ra mắt được 5 mô hình", "…, thu hút 300 hộ": it was held, since somebody came or it says how far
 * it went. "Theo kế hoạch, huyện lập 8 mô hình; đến nay đã lập 5" stays a plan, and so does what says nothing more.
 */
function isHeldAsPlanned(
  { tokens, normal, layout }: Reading,
  { to, phrase }: PhraseHit,
  figure: number,
): boolean {
  if (phrase !== "theo kế hoạch") return false;
  let end = figure;
  while (end < tokens.length && layout.sentenceOf[end] === layout.sentenceOf[figure]) end++;
  const said = normal.lower.slice(tokens[to]?.start ?? 0, tokens[end - 1]?.end);
  const before = normal.lower.slice(tokens[to]?.start ?? 0, tokens[figure]?.start ?? 0);
  return !stillToCome.test(said) && (wentOn.test(before) || someCame.test(said));
}

const stillToCome =
  /(?:^|[ ,;])(?:sẽ|dự kiến|phấn đấu|cần|phải|sắp|năm tới|năm sau|thời gian tới|chỉ tiêu)(?![\p{L}])/u;
const wentOn = /(?:^|[ ,])(?:vừa|(?<!giao |phân |đến )được) (?:[^\s,;\d]+ ){0,4}$/;
const someCame =
  /(?:^|[ ,])(?:thu hút|với sự (?:tham dự|tham gia|chứng kiến|có mặt)|trong (?:sự|niềm)|(?:có|cho) (?:hơn |gần |trên )?[\d.]+ [^,;.]{0,40}(?:đến dự|tham dự|người dự))(?![\p{L}])/u;

/**
 * "xây dựng kế hoạch và tổ chức … 20 buổi", "xây dựng kế hoạch … với tổng số 288 đồng chí": the plan is a paper that was
 * written, and what was then done is counted; "xây dựng kế hoạch mở 5 lớp" tells only what is planned.
 */
function isDrawnUp({ tokens, normal }: Reading, { from, to, phrase }: PhraseHit, figure: number): boolean {
  if (phrase !== "kế hoạch") return false;
  const before = [3, 2, 1].map((back) => tokens[from - back]?.text ?? "").join(" ");
  const behind = normal.lower.slice(tokens[to - 1]?.end ?? 0, tokens[figure]?.start ?? 0);
  return drawnUp.test(before) && !stillToCome.test(behind) && counted.test(behind);
}

const drawnUp = /(?:xây dựng|ban hành|tham mưu|triển khai|lập)(?: các| nhiều)?$/;
const counted =
  /(?:(?:,| và) (?:đã |tổ chức |triển khai |chủ động |phối hợp )*(?:tổ chức|mở|thực hiện|tiến hành|triển khai|huy động|ra quân|lắp|lập|huấn luyện|tuyên truyền|kiểm tra)(?![\p{L}]).*|với tổng (?:số|quân số) |(?<!giao |phân )được (?:hơn |gần |trên |khoảng )?)$/u;

/** The bracket that one closes, not before `from`; itself where none does. */
export function openOf({ tokens }: Reading, close: number, from: number): number {
  const open = tokens.slice(from, close).findLastIndex(({ text }) => text === "(");
  return open < 0 ? close : from + open;
}

function opensPurpose(tokens: Reading["tokens"], from: number): boolean {
  return /^(để|nhằm)$/.test(tokens[from]?.text ?? "");
}
