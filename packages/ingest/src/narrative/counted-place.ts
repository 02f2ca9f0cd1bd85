import type { PlaceMention } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { beginsSentence } from "./sentence-start.ts";

/**
 * "Các xã lân cận: xã Liên Bạt 11 vụ, xã Trường Thịnh 7 vụ, Hòa Nam 5 vụ": one of those that are counted; "cao hơn Hòa
 * Nam (15 thanh niên) và Hòa Phú (13 thanh niên)".
 */
export function isCounted(reading: Reading, { from, to, kind }: PlaceMention): boolean {
  const { tokens } = reading;
  const before = tokens[from - 1]?.text ?? "";
  if (tokens[to]?.text === "(" && tokens[to + 1]?.kind === "number")
    return /^(hơn|và|,|với)$/.test(before) && isBracketedCount(reading, from, to + 1);
  if (tokens[to]?.kind !== "number") return false;
  const begins = beginsSentence(reading, from);
  if (kind !== undefined) return begins || /^([,;:]|và)$/.test(before);
  // The next in a list, whose kind was said of the first.
  return before === "," && tokens[from - 3]?.kind === "number" && tokens[from - 4]?.capital === true;
}

const notOfPlace = /^(commune|district|hamlet|years|time|type)$/;

/** "(15 thanh niên)", and in a list "(13)" behind another bracket; not "(2 km)", "(12/5)", "(năm 2023)". */
function isBracketedCount({ tokens, hitsFrom, vocabulary }: Reading, name: number, number: number): boolean {
  if (tokens[number + 1]?.text === ")") return tokens[name - 2]?.text === ")";
  return hitsFrom(number + 1).some(({ phrase }) => {
    const unit = vocabulary.unitOf(phrase);
    return unit !== undefined && !notOfPlace.test(unit.class) && !vocabulary.hasRole(phrase, "not-counted");
  });
}
