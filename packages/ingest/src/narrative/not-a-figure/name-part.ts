import { longest } from "../reading.ts";
import type { NotFigureRule } from "./rule.ts";

/**
 * Digits that are part of a name: "Quân khu 4", "đối tượng 4", "Covid-19", "PV05", "khu phố 9", "3 trong 1". After a
 * noun that may also stand before a count ("số", "tổ", "lớp") only where nothing is counted with them.
 */
export const isNamePart: NotFigureRule = (reading, at) => {
  const { tokens, hitsFrom, vocabulary } = reading;
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined) return undefined;
  const found = { kind: "name-part", to: at + 1 } as const;
  const unit = longest(hitsFrom(at + 1).filter(({ phrase }) => vocabulary.unitOf(phrase) !== undefined));
  if (token.glued && before?.kind === "word" && before.text.length < 8) {
    if (unit === undefined || before.text.length < 3) return found;
  }
  if (
    next?.glued &&
    next.kind === "word" &&
    (unit === undefined || next.text.length < 2) &&
    !/^(đ|tr|tỷ)$/.test(next.text)
  )
    return found;
  // "3 trong 1", "2 trên 1"; the last digit has the words before it.
  if (/^(trong|trên)$/.test(next?.text ?? "") && tokens[at + 2]?.text === "1")
    return { ...found, to: at + 3 };
  if (/^[“"‘]$/.test(before?.text ?? "") && /^\d$/.test(token.text)) return found;
  if (unit?.phrase === "%") return undefined;
  const offset = before?.text === "-" || before?.text === "." ? 1 : 0;
  // The longest phrase decides: "đội 3" is a name, "quân đội 115" and "cung cấp 90 tin" are not.
  const noun = longest(reading.hitsTo(at - offset));
  if (noun === undefined) return undefined;
  if (vocabulary.hasRole(noun.phrase, "ordinal")) return found;
  const isNumbered = vocabulary.hasRole(noun.phrase, "number-name");
  if (unit === undefined && isNumbered && isShort(token.text)) return found;
  return undefined;
};

function isShort(digits: string): boolean {
  return /^\d{1,3}$/.test(digits);
}
