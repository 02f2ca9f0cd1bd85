import type { Reading } from "../reading.ts";
import type { NotFigureRule } from "./rule.ts";

const longest = 12;

/** "05-CT/TW", "214/BC-UBND", "23/2012/TT-BCA", "67/2021": digits that a mark joins to letters or to a year. */
export const isDocumentNumber: NotFigureRule = (reading, at) => {
  const { tokens } = reading;
  if (isLettered(reading, at)) return { kind: "document-number", to: at + 4 };
  let to = at + 1;
  let isNumber = false;
  while (to - at < longest) {
    const mark = tokens[to];
    const next = tokens[to + 1];
    if (mark === undefined || next === undefined || !/^[/-]$/.test(mark.text)) break;
    if (!mark.glued && !next.glued) break;
    const isLetters = next.kind === "word" && next.capital && mark.glued;
    const isYear = /^(19|20)\d{2}$/.test(next.text) && mark.text === "/" && mark.glued && next.glued;
    if (!isLetters && !isYear && !(isNumber && next.kind === "word" && next.capital)) break;
    isNumber = true;
    to += 2;
  }
  return isNumber ? { kind: "document-number", to } : undefined;
};

const papers = /^(qđ|kh|ct|nq|nđ|tt|ttr|tb|bc|hd|kl|cv)$/;

/** "Quyết định số 313 QĐ-UBND": a space where a stroke belongs. */
function isLettered({ tokens }: Reading, at: number): boolean {
  const [letters, mark, office] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const isJoined = mark?.text === "-" && mark.glued && office?.glued && office.kind === "word";
  return (
    isJoined === true && letters?.capital === true && papers.test(letters.text) && office?.capital === true
  );
}
