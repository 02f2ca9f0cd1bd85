import { defenceArea } from "./defence-area.ts";
import type { Line } from "./layout.ts";
import type { PlaceMention } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { tellsOfVisit } from "./told-visit.ts";

const bodies: readonly RegExp[] = [
  /^(quân khu|quân đoàn|binh đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn) (\d+|[ivx]{1,4}( |$))/,
  /^(tổng công ty|công ty|tập đoàn|xí nghiệp|nhà máy) (\S+ )*\S/,
  /^(trường (đại học|cao đẳng|trung cấp|sĩ quan|chính trị|quân sự)|học viện|đại học) \S/,
  /^trung tâm giáo dục quốc phòng( và)? an ninh/,
];
// Who is visited, joined or supplied by a body is not the body.
const leadsElsewhere = /^(cho|về|với|vào|thuộc|tới|đến|sang|cùng|thăm|tại|do|và|lên|ở|,|\(|-)$/;
const endsName =
  /^(tổ|chức|xây|dựng|tổng|kết|sơ|khai|mạc|ra|mắt|giao|tiễn|đón|mở|thực|hiện|làm|huấn|luyện|trao|tặng|kỷ|niệm|có|đã|được|hoàn|phát|động|triển|nâng|đẩy|chú|năm|với|vững)$/;
const titleLines = 6;
const fewestWords = 4;
const longestName = 16;
const mostPlainWords = 3;
const longestBody = 9;

/**
 * The military region, unit, company or school whose report a text is, as its title names it: none of these is a place
 * of the register. Undefined where the title also names a place, or the body is only who came or who receives.
 */
export function reportBody(reading: Reading, mentions: readonly PlaceMention[]): string | undefined {
  const { tokens, layout, normal } = reading;
  const title = layout.lines
    .slice(0, titleLines)
    .find(
      ({ from, to, role }) =>
        role !== "page" && tokens.slice(from, to).filter(({ kind }) => kind === "word").length >= fewestWords,
    );
  const area = defenceArea(reading, mentions);
  if (area !== undefined || title === undefined) return area;
  // A short page may be one paragraph: its first sentence is its title then.
  const end = sentenceEnd(reading, title);
  for (let at = title.from; at < end; at++) {
    if (!isBodyAt(reading, at) || leadsElsewhere.test(tokens[at - 1]?.text ?? "")) continue;
    const to = nameEnd(tokens, at, end);
    const isPlaced = mentions.some(
      ({ from, kind, units }) =>
        from >= title.from &&
        from < end &&
        (from < at || from >= to) &&
        (kind !== undefined || units.some(({ level }) => level < 3)),
    );
    const said = normal.lower.slice(tokens[title.from]?.start ?? 0, tokens[end - 1]?.end ?? 0);
    if (isPlaced || tellsOfVisit(said) || !isNamedAgain(reading, at, end)) return undefined;
    return normal.text.slice(tokens[at]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  }
  return undefined;
}

function sentenceEnd({ layout }: Reading, { from, to }: Line): number {
  let end = from;
  while (end < to && layout.sentenceOf[end] === layout.sentenceOf[from]) end++;
  return end;
}

function isBodyAt({ tokens }: Reading, at: number): boolean {
  if (tokens[at]?.kind !== "word" || !tokens[at]?.capital) return false;
  const words = tokens
    .slice(at, at + longestBody)
    .map(({ text }) => text)
    .join(" ");
  return bodies.some((body) => body.test(words));
}

/** The text speaks of it again below its title: "Quân khu", "Công ty", "Trung tâm". */
function isNamedAgain({ tokens }: Reading, at: number, from: number): boolean {
  const [first, second] = [tokens[at]?.text, tokens[at + 1]?.text];
  return tokens.some((token, i) => i >= from && token.text === first && tokens[i + 1]?.text === second);
}

/** The last word of its name: with a capital or a number, and few plain words before it. */
function nameEnd(tokens: readonly Token[], at: number, lineEnd: number): number {
  const centre = tokens.slice(at, at + longestBody).findIndex(({ text }) => text === "ninh");
  if (tokens[at]?.text === "trung" && centre > 0) return at + centre + 1;
  let end = at + 2;
  let plain = 0;
  for (let to = at + 2; to < Math.min(lineEnd, at + longestName); to++) {
    const token = tokens[to];
    if (token === undefined || token.kind === "mark" || token.kind === "line") break;
    if (token.capital || token.kind === "number") {
      end = to + 1;
      plain = 0;
      if (token.kind === "number") break;
    } else {
      plain++;
      if (plain > mostPlainWords || endsName.test(token.text)) break;
    }
  }
  return end;
}
