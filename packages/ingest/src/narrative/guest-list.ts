import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import type { Surroundings } from "./surroundings.ts";

const countedGuests = /^(person|individual|collective|organisation|commune|hamlet|member)$/;
const programme = /^(session|attendance|course|trainee)$/;

const longestList = 150;

/** "45 cá nhân tiêu biểu đến dự": who came to the meeting is no result. Who came to be taught is. */
export function isOfGuests(
  reading: Reading,
  mention: FigureMention,
  { near, clause }: Surroundings,
): boolean {
  if (!countedGuests.test(mention.unit?.class ?? "")) return false;
  const { layout, hitsFrom, vocabulary } = reading;
  const isGuestWord = (at: number) => hitsFrom(at).some(({ phrase }) => vocabulary.hasRole(phrase, "guest"));
  let sentence = mention.from;
  while (
    sentence > 0 &&
    mention.from - sentence < longestList &&
    layout.sentenceOf[sentence - 1] === layout.sentenceOf[mention.from]
  )
    sentence--;
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
