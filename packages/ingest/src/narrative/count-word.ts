import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import { nameAtEnd } from "./respective-figures.ts";
import { isEnd } from "./said-count.ts";
import { isNamed } from "./table-cells.ts";

/** Whether a number of one word counts the noun behind it, and is no article, no year and no pointer. */
export function isCountWord(reading: Reading, mention: FigureMention): boolean {
  return isNumber(reading, mention) && !isPointer(reading, mention);
}

/** "một" is an article and "năm" a year, but for what says that they count. */
function isNumber(reading: Reading, mention: FigureMention): boolean {
  const text = reading.tokens[mention.from]?.text ?? "";
  if (text !== "một" && text !== "năm") return text !== "không" && text !== "tư";
  if (isOfList(reading, mention)) return true;
  if (text === "năm" && isOfNamed(reading, mention)) return true;
  if (notOfFive.test(mention.unit?.class ?? "")) return false;
  // Of "xã B một mô hình hay" more is said than how many.
  if (isOfPlace(reading, mention)) return text === "năm" || isEnd(reading, mention.unitTo);
  return text === "năm" && isFive(reading, mention);
}

const leadsToAward = /^(có|gồm|cho|khen|thưởng|tặng|với|và|được|tổ|chức|mở|,|là|của|trao|tại|xây|dựng|lập)$/;

/** In lists of awards, and of what is founded. */
function isOfList({ tokens }: Reading, { from, unit }: FigureMention): boolean {
  const isAward = /^(collective|individual|household|club)$/.test(unit?.class ?? "");
  return isAward && leadsToAward.test(tokens[from - 1]?.text ?? "");
}

const places = /^(commune|district|hamlet)$/;
const notOfFive = /^(commune|district|hamlet|organisation|years|percent|money|type)$/;

/** "riêng phường A năm buổi", "xã B 3 buổi": a number right behind who has them. */
export function isOfPlace(reading: Reading, { from }: FigureMention): boolean {
  const name = nameAtEnd(reading, { from: Math.max(0, from - longestName), to: from });
  return name !== undefined && isNamed(reading, name);
}

const longestName = 8;
const leadsToFive = /^(có|gồm|với|được|mở|lắp|dựng|lập|mắt|thêm|chỉ|mới|còn|hơn|gần|khoảng)$/;

/** "tổ chức được năm buổi", "xảy ra năm vụ": behind what counts, the noun of a year is none of those that are counted. */
function isFive({ tokens }: Reading, { from }: FigureMention): boolean {
  const before = tokens[from - 1]?.text ?? "";
  const two = `${tokens[from - 2]?.text} ${before}`;
  return leadsToFive.test(before) || /^(tổ chức|xảy ra|phát hiện)$/.test(two);
}

/** "Có năm xã giao vượt là Châu Hòa, …": the names that follow say that it counts them. */
function isOfNamed({ tokens }: Reading, { from, unit, unitTo }: FigureMention): boolean {
  if (!places.test(unit?.class ?? "") || tokens[from - 1]?.text !== "có") return false;
  const named = tokens.slice(unitTo, unitTo + pointsTo).findIndex((t) => /^(là|gồm|:|\()$/.test(t.text));
  return named >= 0 && tokens[unitTo + named + 1]?.capital === true;
}

const pointsTo = 6;

/** "Hai xã Vĩnh Thành và Sơn Định", "Hai xã làm tốt là …": says which, not how many. */
function isPointer({ tokens }: Reading, { from, unit, unitTo }: FigureMention): boolean {
  if (!/^(commune|district|hamlet|organisation)$/.test(unit?.class ?? "") || !tokens[from]?.capital)
    return false;
  if (tokens[unitTo]?.capital) return true;
  const is = tokens.slice(unitTo, unitTo + pointsTo).findIndex((t) => t.text === "là");
  return is >= 0 && tokens[unitTo + is + 1]?.capital === true;
}
