import type { Kind } from "@sosanh/core/places/locality";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";

interface Before {
  readonly from: number;
  readonly to: number;
}

/**
 * The end of "Thực hiện kế hoạch của tỉnh, " before "huyện giao 145 thanh niên" in that district's report, and of "Với
 * mục tiêu giữ bình yên, " before "công an xã lắp 40 camera": what is carried out or hoped for sets no target for who
 * then does it. The beginning of the sentence where there is no such opening.
 */
export function openingEnd(reading: Reading, { from, to }: Before, ownKind: Kind | undefined): number {
  const { tokens } = reading;
  const isCarriedOut = tokens[from]?.text === "thực" && tokens[from + 1]?.text === "hiện";
  const comma = tokens.slice(from, to).findLastIndex(({ text }) => text === ",");
  if (comma < 0) return from;
  const subject = kindAt(tokens, from + comma + 1);
  const verb = tokens[subject?.to ?? -1]?.text ?? "";
  const isOwn = isCarriedOut && ownKind !== undefined && subject?.kind === ownKind;
  if (isOwn && /^(giao|đã|tiễn|đưa|gọi|tuyển|bàn)$/.test(verb)) return from + comma;
  return actorsComma(reading, { from, to }) ?? from;
}

const when =
  "(?:(?:trong |từ )?(?:năm 20\\d\\d|\\d{1,2} tháng đầu năm(?: 20\\d\\d)?|đầu năm(?: 20\\d\\d)? đến nay|(?:thời gian|những năm|năm) qua),? )?";
// A number of recruits is a target of itself: "Thực hiện chỉ tiêu giao quân, huyện tuyển 145".
const opening = new RegExp(
  `^${when}(?:triển khai thực hiện|triển khai|thực hiện|gắn với|bám sát|với mục tiêu|nhằm thực hiện|căn cứ)(?![\\p{L}])[^;:.]*$`,
  "u",
);
const actor = new RegExp(
  `^ ${when}(?:toàn )?(?:công an|ubnd|ủy ban|ban chỉ huy|ban chqs|ban chỉ đạo|mttq|tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|các (?:đơn vị|địa phương|xã|phường|lực lượng)|lực lượng|đơn vị|địa phương)(?![\\p{L}])`,
  "u",
);

/** The comma behind which an office does what such an opening said that it carries out. */
function actorsComma({ tokens, normal }: Reading, { from, to }: Before): number | undefined {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to]?.start ?? start;
  for (let at = to - 1; at > from; at--) {
    if (tokens[at]?.text === ";") return undefined;
    if (tokens[at]?.text !== ",") continue;
    const before = normal.lower.slice(start, tokens[at]?.start ?? start);
    const behind = normal.lower.slice(tokens[at]?.end ?? end, end);
    if (actor.test(behind) && opening.test(before) && !/chỉ tiêu/.test(before)) return at;
  }
  return undefined;
}

const notYet = /^(đề|đặt|xác|giao|đăng|ký|định|nêu|thống|thông|ban|xây|được|lên|hứa)$/;

/** "đã" before what was done and counted: "xã đã lắp 40 camera", not "đã đề ra", "nhân rộng các mô hình đã có, lắp 30". */
export function isDoneAt({ tokens }: Reading, at: number): boolean {
  const verb = tokens[at + 1];
  if (tokens[at]?.text !== "đã" || verb?.kind !== "word" || notYet.test(verb.text)) return false;
  for (let i = at + 2; i < tokens.length; i++) {
    if (tokens[i]?.kind === "number") return true;
    if (tokens[i]?.kind === "line" || /^[,;:.]$/.test(tokens[i]?.text ?? "")) return false;
  }
  return false;
}

/**
 * Whether what a planning word that ends at `plan` says is over where `done` tells of something done: "với mục tiêu …,
 * năm 2024 xã đã lắp 40 camera". A comma parts the two, and nothing is counted behind it ("… 12 mô hình đã có").
 */
export function isLeftForDone({ tokens }: Reading, plan: number, done: number): boolean {
  const between = tokens.slice(plan, done);
  const comma = between.findLastIndex(({ text }) => /^[,;]$/.test(text));
  const behind = between.slice(comma + 1);
  return (
    comma >= 0 &&
    behind.every(({ kind, text }, i) => kind !== "number" || isYearDigits(text, behind[i - 1]?.text))
  );
}

function isYearDigits(text: string, before: string | undefined): boolean {
  return /^20\d\d$/.test(text) && before === "năm";
}
