import type { PlaceMention } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { tellsOfVisit } from "./told-visit.ts";

const areas =
  /(?:[Pp]hòng thủ|PHÒNG THỦ|CHPT|PTKV) ((?:[Kk]hu vực|KHU VỰC) \d+(?: ?- ?| )\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)|([Kk]hu vực phòng thủ \d+(?: ?- ?| )\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)/gu;
const offices = /(ban chỉ huy|bch|ban|đảng ủy|đảng bộ|cơ quan|lực lượng vũ trang|llvt|đơn vị) $/;
// Who is visited, joined or helped by an area, or commanded in it, is told of, not the area.
const leadsElsewhere =
  /(^| )(cho|về|với|vào|thuộc|tới|đến|sang|cùng|thăm|do|lên|trưởng|phó|ủy|viên|lý|của|và) $/;
const headLines = 8;

/**
 * "Ban Chỉ huy Phòng thủ khu vực 2 - Phú Lợi", said more than once, or whom the first sentence tells of: an area of many
 * communes, none of the register. Undefined where it came to, or is joined by, a place that is named before it.
 */
export function defenceArea(reading: Reading, mentions: readonly PlaceMention[]): string | undefined {
  const { normal, source } = reading;
  const named = [...normal.text.matchAll(areas)].map((match) => {
    const name = match[1] ?? match[2] ?? "";
    return { name, start: match.index + match[0].length - name.length, lead: match.index };
  });
  const [first] = named;
  if (first === undefined) return undefined;
  const isAgain = named.filter(({ name }) => name.includes("-")).length > 1;
  if (!isAgain && !isToldFirst(reading, mentions, first.lead)) return undefined;
  const span = normal.sourceOf({ start: first.start, end: first.start + first.name.length });
  return source.slice(span.start, span.end);
}

/** Whether a line at the head begins with it: after a day and the word for its command at most. */
function isToldFirst(
  { tokens, layout, normal }: Reading,
  mentions: readonly PlaceMention[],
  start: number,
): boolean {
  const token = tokens.findIndex(({ end }) => end > start);
  const { from } = layout.lines[layout.lineOf[token] ?? 0] ?? { from: token };
  const isAtHead = (layout.lineOf[token] ?? 0) < headLines;
  if (!isAtHead || layout.sentenceOf[from] !== layout.sentenceOf[token]) return false;
  if (mentions.some((mention) => mention.kind !== undefined && mention.from < token)) return false;
  const lead = normal.lower.slice(tokens[from]?.start, start).replace(offices, "");
  let to = token;
  while (layout.sentenceOf[to] === layout.sentenceOf[token]) to++;
  const said = normal.lower.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return !leadsElsewhere.test(lead) && !tellsOfVisit(said);
}
