import type { PlaceMention } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { roleAt } from "./reading.ts";

const longestHelp = 14;
const longestTitle = 10;
const longestCompany = 14;

/** Whether a place is named only for who helped or who came: what is counted there is not its own. */
export function isBystander(reading: Reading, mention: PlaceMention): boolean {
  return isHelper(reading, mention) || isGuest(reading, mention);
}

/** Behind "phối hợp với", with nothing done or counted in between. */
function isHelper({ tokens, layout }: Reading, { from }: PlaceMention): boolean {
  for (
    let at = from - 1;
    at > from - longestHelp && layout.sentenceOf[at] === layout.sentenceOf[from];
    at--
  ) {
    const { text, kind } = tokens[at] ?? { text: "", kind: "mark" };
    if (kind === "number" || /^(tổ|mở|đã|có|tại|ở)$/.test(text)) return false;
    if (text === "hợp" && tokens[at - 1]?.text === "phối") return true;
  }
  return false;
}

const longestReceiver = 12;

/** "145 tân binh cho Quân đoàn 4 và Bộ CHQS tỉnh": the office that is given them is not whose figures follow. */
export function isReceiver({ tokens }: Reading, token: number): boolean {
  if (!/^(chqs|sự|an)$/.test(tokens[token - 1]?.text ?? "")) return false;
  for (let at = token - 1; at > token - longestReceiver; at--) {
    const { text, kind } = tokens[at] ?? { text: "", kind: "mark" };
    if (kind !== "word" && kind !== "number") return false;
    if (text === "cho")
      return tokens.slice(Math.max(0, at - longestReceiver), at).some((t) => t.kind === "number");
  }
  return false;
}

const longestMost = 24;

/** "1.207 camera, nhiều nhất ở phường A 188 camera, phường B 165": named in its clause as where most are. */
export function isWhereMost({ tokens, layout, normal }: Reading, { from }: PlaceMention): boolean {
  let start = from;
  const isClause = (at: number) =>
    tokens[at]?.text !== ";" && layout.sentenceOf[at] === layout.sentenceOf[from];
  while (from - start < longestMost && isClause(start - 1)) start--;
  return /nhất (?:là )?(?:ở|tại) /.test(
    normal.lower.slice(tokens[start]?.start ?? 0, tokens[from]?.start ?? 0),
  );
}

const heads =
  /(?:^| )(?:chủ tịch|bí thư|trưởng|phó|lãnh đạo|đại diện|đồng chí|đại tá|thượng tá|trung tá)(?: |$)/;

/** "Chủ tịch UBND huyện X đến dự, động viên 145 thanh niên": someone of there, and behind the name that they came. */
function isGuest(reading: Reading, { from, to }: PlaceMention): boolean {
  const { tokens, layout } = reading;
  const isOwn = (at: number) => layout.sentenceOf[at] === layout.sentenceOf[from];
  let start = from;
  while (start > 0 && from - start < longestTitle && isOwn(start - 1) && tokens[start - 1]?.kind === "word")
    start--;
  const title = tokens.slice(start, from).map(({ text }) => text);
  if (!heads.test(title.join(" "))) return false;
  for (let at = to; at < to + longestCompany && isOwn(at); at++) {
    if (tokens[at]?.kind === "number" || tokens[at]?.text === ";") return false;
    const comes = tokens[at]?.text === "dự" && !/^(bị|kiến|án|toán|phòng)$/.test(tokens[at + 1]?.text ?? "");
    if (comes || roleAt(reading, at, "guest") !== undefined) return true;
  }
  return false;
}
