import { scaleOf } from "../number-words.ts";
import type { Reading } from "../reading.ts";
import { longest, roleAt } from "../reading.ts";
import { sentenceStart } from "../sentence-start.ts";
import type { NotFigureRule } from "./rule.ts";

/** "17 tuổi", "25 năm", "8 nhiệm vụ": things that no report is compared by, unless a longer noun is meant. */
export const isNotCounted: NotFigureRule = (reading, at) => {
  const { hitsFrom, vocabulary } = reading;
  const behind = nounFrom(reading, at + 1);
  const noun = roleAt(reading, behind, "not-counted");
  if (noun === undefined) return undefined;
  const unit = longest(hitsFrom(behind).filter(({ phrase }) => vocabulary.unitOf(phrase) !== undefined));
  // "DQTV" is one word that stands for four.
  const isLonger = unit !== undefined && unit.to >= noun.to && unit.phrase.length > noun.phrase.length;
  if (isLonger && unit.phrase.startsWith(noun.phrase)) return undefined;
  if (unit !== undefined && unit.to > noun.to) return undefined;
  if (noun.phrase === "lần" && isPatrol(reading, at)) return undefined;
  // "145 côngdân": run together both end with the same word.
  if (unit?.phrase.endsWith(` ${noun.phrase}`)) return undefined;
  return { kind: noun.phrase === "tuổi" ? "age" : "not-counted", to: sharedTo(reading, at) };
};

/** "79,2 triệu thẻ căn cước", "30/32 chỉ tiêu kinh tế", "23 “Công an phường kiểu mẫu”": past scale, share and quote. */
function nounFrom({ tokens }: Reading, at: number): number {
  const isShare = tokens[at]?.text === "/" && tokens[at + 1]?.kind === "number";
  const past = isShare ? at + 2 : at;
  const behind = scaleOf(tokens[past]?.text ?? "") === undefined ? past : past + 1;
  return /^["“‘«]$/.test(tokens[behind]?.text ?? "") ? behind + 1 : behind;
}

/** The end of "30/32". */
function sharedTo({ tokens }: Reading, at: number): number {
  return tokens[at + 1]?.text === "/" && tokens[at + 2]?.kind === "number" ? at + 3 : at + 1;
}

/** "tuần tra 1.520 lần", "120 lần tuần tra", "tuần tra độc lập 305 lần, phối hợp được 214 lần": counted by the time. */
function isPatrol({ tokens, layout, normal }: Reading, at: number): boolean {
  const words = (from: number, to: number) => tokens.slice(from, to).map(({ text }) => text);
  if (words(at + 2, at + 4).join(" ") === "tuần tra") return true;
  const from = sentenceStart({ layout }, at, longestPatrol);
  return patrolled.test(normal.lower.slice(tokens[from]?.start ?? 0, tokens[at]?.start ?? 0));
}

const longestPatrol = 30;
const how = "(?: (?:kiểm soát|canh gác|độc lập|khép kín|phối hợp|ban đêm|lưu động|được|hơn|trên|gần))*";
const patrolled = new RegExp(`tuần tra${how}(?: [\\d.]+ lần(?:,| và|, tuần tra)${how})? $`);
