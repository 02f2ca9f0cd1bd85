import type { Reading } from "./reading.ts";
import { beginsSentence } from "./sentence-start.ts";
import { yearDigits } from "./year-mention.ts";

const longestOpening = 7;

/** "Theo thống kê, …", "* Trước đó, …", "Năm 2023, …": plain words up to the first comma of a sentence, behind its bullet or none. */
export function isOpening(reading: Reading, comma: number): boolean {
  const { tokens } = reading;
  for (let at = comma - 1; at >= comma - longestOpening; at--) {
    const isOfYear = yearDigits.test(tokens[at]?.text ?? "") && tokens[at - 1]?.text === "năm";
    if (tokens[at]?.kind !== "word" && !isOfYear) return false;
    const start = /^[*•+-]$/.test(tokens[at - 1]?.text ?? "") ? at - 1 : at;
    if (beginsSentence(reading, start)) return true;
    if (tokens[at]?.capital) return false;
  }
  return false;
}
