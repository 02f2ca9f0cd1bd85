import type { WordRole } from "@sosanh/vietnam/narrative-tables";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import { sentenceStart } from "./sentence-start.ts";
import type { Surroundings } from "./surroundings.ts";

const countedGuests = /^(person|individual|collective|organisation|commune|hamlet|member)$/;
const programme = /^(session|attendance|course|trainee)$/;

const longestList = 150;

/** "45 cá nhân tiêu biểu đến dự": who came to the meeting is no result. Who came to be taught, or to be told, is. */
export function isOfGuests(
  reading: Reading,
  mention: FigureMention,
  { near, clause }: Surroundings,
): boolean {
  if (!countedGuests.test(mention.unit?.class ?? "")) return false;
  if (isCrowdAtLaunch(reading, mention)) return true;
  const { hitsFrom, vocabulary } = reading;
  const hitsIn = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => hitsFrom(from + i)).flat();
  const isGuestWord = (at: number) => hitsFrom(at).some(({ phrase }) => vocabulary.hasRole(phrase, "guest"));
  const sentence = sentenceStart(reading, mention.from, longestList);
  const says = (role: WordRole, from: number, to: number) =>
    hitsIn(from, to).some(({ phrase }) => vocabulary.hasRole(phrase, role));
  // "tuyên truyền pháp luật tại trường, hơn 740 học sinh tham dự"
  if (says("audience", near.from, near.to) && says("programme", sentence, mention.from)) return false;
  let hasGuests = false;
  let hasProgramme = false;
  for (let at = sentence; at < clause.to; at++) {
    if (isGuestWord(at) && (at < sentence + 4 || (at >= near.from && at < near.to))) hasGuests = true;
    const isCounted = reading.tokens[at - 1]?.kind === "number";
    const isProgramme = hitsFrom(at).some(({ phrase }) =>
      programme.test(vocabulary.unitOf(phrase)?.class ?? ""),
    );
    if (isCounted && isProgramme) hasProgramme = true;
  }
  return hasGuests && !hasProgramme;
}

const crowd = /^(học sinh|sinh viên|giáo viên|phụ huynh|người dân|bà con)$/;
const anyCrowd = /^(người|cán bộ|cán bộ chiến sĩ|quần chúng|đoàn viên|hội viên)$/;

/**
 * "ra mắt mô hình …, với sự tham gia của giáo viên và hơn 300 học sinh", "tổ chức ngày hội …, thu hút hơn 200 cán bộ,
 * nhân dân": who looked on, not who is in it.
 */
function isCrowdAtLaunch({ tokens, layout, normal }: Reading, { from, unit }: FigureMention): boolean {
  const start = sentenceStart({ layout }, from, longestList);
  const before = normal.lower.slice(tokens[start]?.start ?? 0, tokens[from]?.start ?? 0);
  const phrase = unit?.phrase ?? "";
  const isAtFestival = /tổ chức (?:lễ |điểm )?ngày hội [^;]*thu hút (?:hơn |gần |trên |khoảng )?$/.test(
    before,
  );
  if (isAtFestival && (crowd.test(phrase) || anyCrowd.test(phrase))) return true;
  if (!crowd.test(phrase)) return false;
  return /ra mắt [^;]*(?:sự (?:tham gia|tham dự|chứng kiến|có mặt) của|thu hút) [^;\d]*$/.test(before);
}
