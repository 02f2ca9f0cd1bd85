import type { PhraseHit } from "../phrases.ts";
import { kindAt } from "../place-mention.ts";
import type { Reading } from "../reading.ts";
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
  // "P.3: 9", "Q.5": the kind of a place, shortened.
  if (unit === undefined && token.glued && kindAt(tokens, at - 2)?.to === at) return found;
  if (unit?.phrase === "%") return undefined;
  if (unit === undefined && isListedName(reading, at)) return found;
  if (unit === undefined && (isOfTroop(reading, at) || isOfHamlet(reading, at))) return found;
  if (isNumberedCluster(reading, at)) return found;
  if (/^(xã|phường|thị trấn)$/.test(unit?.phrase ?? "") && isHamletOfCommune(reading, at, unit?.to ?? at))
    return found;
  const offset = before?.text === "-" || before?.text === "." ? 1 : 0;
  // The longest phrase decides: "đội 3" is a name, "quân đội 115" and "cung cấp 90 tin" are not.
  const noun = longest(reading.hitsTo(at - offset));
  if (noun === undefined || isOfPlaceName(reading, noun)) return undefined;
  // "cùng ngày 950 thanh niên", "9 tháng 90 camera", "18 đến 25 tuổi 315 thanh niên": no day, month or age is so high.
  const highest = noun.phrase.endsWith("tuổi") ? oldest : highestOf[noun.phrase];
  const isTooHigh =
    highest !== undefined && unit !== undefined && Number(token.text.replace(/\D/g, "")) > highest;
  // "Vùng 4 Hải quân 140 đồng chí": the name has its number already.
  const hasNumber =
    unit !== undefined && tokens[noun.from - 1]?.kind === "number" && tokens[noun.from]?.capital === true;
  // "Hội đồng khám sức khỏe kết luận 342 thanh niên", "huyện điều 660 thanh niên đi khám": no paper and no article.
  const isFinding = unit !== undefined && /^(kết luận|điều)$/.test(noun.phrase);
  const isOrdinal = vocabulary.hasRole(noun.phrase, "ordinal");
  if (isOrdinal && !isTooHigh && !hasNumber && !isFinding) return found;
  const isNumbered = vocabulary.hasRole(noun.phrase, "number-name");
  if (unit === undefined && isNumbered && isShort(token.text)) return found;
  return undefined;
};

/** "Tam Kỳ 11/13 người": a word in capitals behind another is the end of a name, no session ("kỳ 11"). */
function isOfPlaceName({ tokens }: Reading, { from, to }: PhraseHit): boolean {
  return to - from === 1 && [tokens[from], tokens[from - 1]].every((t) => t?.kind === "word" && t.capital);
}

const highestOf: Readonly<Record<string, number>> = { ngày: 31, tháng: 12 };
// Nobody of whom these reports tell is older.
const oldest = 110;
const longestTroop = 4;

/** "Sư đoàn không quân 372", "Lữ đoàn Thông tin 575": a unit of troops with its branch before its number. */
function isOfTroop({ tokens }: Reading, at: number): boolean {
  if (!/^[a-z]?\d{1,4}$/.test(tokens[at]?.text ?? "")) return false;
  for (let i = at - 1; i >= at - longestTroop && tokens[i]?.kind === "word"; i--) {
    const [first, second] = [tokens[i - 1]?.text, tokens[i]?.text];
    if (/^((sư|lữ|trung|tiểu|quân|hải|binh) đoàn|quân khu|hải đội)$/.test(`${first} ${second}`)) return true;
    if (second === "vùng" && tokens[i]?.capital === true) return true;
    // "(Sư 355, Quân khu 2)"
    if (i === at - 1 && /^(sư|lữ)$/.test(second ?? "") && tokens[i]?.capital === true) return true;
  }
  return false;
}

const longestHamlet = 4;

/** "thôn Phương La 1 gồm …": a hamlet with its number behind its name. */
function isOfHamlet({ tokens, hitsTo, vocabulary }: Reading, at: number): boolean {
  if (!/^\d{1,2}$/.test(tokens[at]?.text ?? "")) return false;
  let from = at;
  while (at - from < longestHamlet && tokens[from - 1]?.kind === "word" && tokens[from - 1]?.capital) from--;
  return from < at && hitsTo(from).some(({ phrase }) => vocabulary.unitOf(phrase)?.class === "hamlet");
}

/** "Thôn 10 xã Tân Lập", "ấp 3 xã Phú Lâm": where a hamlet lies that is called by its number. */
function isHamletOfCommune({ tokens, hitsTo, vocabulary }: Reading, at: number, name: number): boolean {
  if (!/^\d{1,2}$/.test(tokens[at]?.text ?? "") || tokens[name]?.capital !== true) return false;
  return hitsTo(at).some(({ phrase }) => vocabulary.unitOf(phrase)?.class === "hamlet");
}

/** "khai giảng tại Cụm 1 lớp bồi dưỡng …": a cluster with a capital within a sentence is called by its number. */
function isNumberedCluster({ tokens, layout }: Reading, at: number): boolean {
  const [before, cluster] = [tokens[at - 2], tokens[at - 1]];
  const isWithin = before?.kind === "word" && layout.sentenceOf[at - 2] === layout.sentenceOf[at];
  return (
    isWithin &&
    cluster?.capital === true &&
    cluster.text === "cụm" &&
    /^\d{1,2}$/.test(tokens[at]?.text ?? "")
  );
}

/** The second and third of "loại 1, 2, 3". */
function isListedName(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!/^(,|và)$/.test(tokens[at - 1]?.text ?? "") || !/^\d$/.test(tokens[at]?.text ?? "")) return false;
  return /^\d$/.test(tokens[at - 2]?.text ?? "") && isNamePart(reading, at - 2) !== undefined;
}

function isShort(digits: string): boolean {
  return /^\d{1,3}$/.test(digits);
}
